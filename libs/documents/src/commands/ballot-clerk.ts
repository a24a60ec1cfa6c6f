import { conflict, forbidden, missing } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { BALLOT_CLERKS } from '../domain/action.js';
import { type MemberSeat, memberSeat } from '../storage/vote-store.js';
import { askerOf, type DocumentDesk } from './document-desk.js';

/** Whoever keeps the slips of the body handles that of one member, of an open, not secret ballot. */
export async function seatForClerk(
  desk: DocumentDesk,
  tx: Tx,
  documentId: string,
  personId: string,
): Promise<{ seat: MemberSeat; clerkId: string }> {
  const loaded = await desk.load(tx, tx.by, documentId, 'share');
  const clerkId = ballotClerk(tx.by, askerOf(tx.by.actor, loaded));
  const seat = await memberSeat(tx, documentId, personId);
  if (seat === null) throw missing('ballot.none');
  if (!seat.onRoster) throw forbidden('ballot.not-on-roster', { field: 'personId' });
  if (seat.recused) throw forbidden('ballot.recused');
  // A slip written down by another for a secret ballot would not be secret.
  if (seat.secret) throw conflict('ballot.is-secret');
  if (!seat.open) throw conflict('ballot.closed');
  if (seat.voted !== null) throw conflict('ballot.already-voted');
  if (personId === clerkId) throw forbidden('ballot.not-for-oneself');
  return { seat, clerkId };
}

/** The asker's id, where they keep the slips of the body. @throws DomainError forbidden `ballot.not-its-clerk` */
export function ballotClerk(by: By, asker: { readonly roles: readonly string[]; readonly actsForIssuer: boolean }): string {
  if (by.actor.kind !== 'person' || !asker.actsForIssuer || !BALLOT_CLERKS.some((role) => asker.roles.includes(role)))
    throw forbidden('ballot.not-its-clerk');
  return by.actor.identity.personId;
}
