import { conflict, forbidden, missing, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Choice } from '../domain/ballot.js';
import { settleVote, type Vote } from '../domain/vote.js';
import { placesOf } from '../domain/listed-changes.js';
import { loadContent } from '../storage/document-store.js';
import { type Asking } from '../storage/rows.js';
import { type MemberSeat, memberSeat, voteOf } from '../storage/vote-store.js';
import { DocumentDesk } from './document-desk.js';
import { voteRefusal } from './vote-refusal.js';

/** A slip as it is handed in; what is not said is null. */
export type Ballot = { readonly choice: Choice; readonly opinion: string | null } & Partial<Vote>;

/** A member of the roster votes, or votes anew where the rule allows. Members do not wait for one another: each vote is a row of its own. */
@Injectable()
export class CastVote {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, ballot: Ballot): Promise<{ voteId: string }> {
    return this.cast(by, documentId, ballot, false);
  }

  /** Another vote in place of the first, until the close. Each is an entry; the last counts. */
  change(by: By, documentId: string, ballot: Ballot): Promise<{ voteId: string }> {
    return this.cast(by, documentId, ballot, true);
  }

  private async cast(by: By, documentId: string, ballot: Ballot, again: boolean): Promise<{ voteId: string }> {
    const { seat, personId } = await ownSeat(this.desk.rows, by, documentId, again);
    if (seat.secret) throw conflict('ballot.is-secret');
    const vote = await settledVote(this.desk.rows, ballot, seat.versionId);
    const answer = { voteId: seat.voted?.id ?? newId<'vote'>() };
    try {
      await this.desk.journal.commit<string>(
        by,
        {
          ...voteOf({
            id: answer.voteId,
            changes: seat.voted?.version ?? null,
            documentId,
            decisionId: seat.decisionId,
            personId,
            vote,
            onPaper: false,
          }),
          kind: again ? 'ballot.vote-changed' : 'ballot.vote-cast',
          payload: { documentId, decisionId: seat.decisionId, personId },
          detail: vote,
        },
        answer,
      );
      return answer;
    } catch (error) {
      throw voteRefusal(error);
    }
  }
}

/** The asker's seat in the newest ballot, if a vote may be cast (or, `again`, changed) from it now. */
export async function ownSeat(rows: Asking, by: By, documentId: string, again: boolean): Promise<{ seat: MemberSeat; personId: string }> {
  if (by.actor.kind !== 'person') throw forbidden('ballot.not-on-roster');
  const { personId, actingFor } = by.actor.identity;
  // A vote is the member's own: not even one's own seat is voted from while acting for another.
  if (actingFor !== undefined) throw forbidden('ballot.not-by-substitute');
  const seat = await memberSeat(rows, documentId, personId);
  if (seat === null) throw missing('ballot.none');
  if (!seat.onRoster) throw forbidden('ballot.not-on-roster');
  if (seat.recused) throw forbidden('ballot.recused');
  if (seat.onPaper) throw conflict('ballot.on-paper');
  if (!again && seat.voted !== null) throw conflict('ballot.already-voted');
  if (!seat.open) throw conflict('ballot.closed');
  if (again && seat.voted === null) throw conflict('ballot.not-voted');
  if (again && !seat.conduct.changeable) throw conflict('ballot.not-changeable');
  // By this very text: one that was revised and put to the vote anew has to be opened anew.
  if (!seat.opened) throw conflict('ballot.not-opened');
  return { seat, personId };
}

/** The slip as it is kept; the version voted on is read only where the slip names a place in it. */
export async function settledVote(rows: Asking, ballot: Ballot, versionId: string): Promise<Vote> {
  const nodeId = ballot.nodeId ?? null;
  const places = nodeId === null ? null : placesOf(await loadContent(rows, versionId));
  return settleVote(
    { choice: ballot.choice, opinion: ballot.opinion, nodeId, wording: ballot.wording ?? null, reserved: ballot.reserved ?? null },
    places,
  );
}
