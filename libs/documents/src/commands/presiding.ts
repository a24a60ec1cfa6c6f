import { forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { type Asker, askerFor } from '../domain/asker.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { type LoadedDocument } from '../storage/document-store.js';
import { askerOf } from './document-desk.js';

/** The presiding member of the roster, or a member of it who holds the role of presiding, speaks for the body whoever issues. */
export function presiding(by: By, loaded: LoadedDocument, decision: Pick<DecisionEntity, 'presider_person_id'>): Asker {
  const asker = askerOf(by.actor, loaded);
  if (by.actor.kind !== 'person') return asker;
  if (by.actor.identity.personId === decision.presider_person_id) return askerFor(by.actor.identity, loaded.standing, true);
  if (!asker.actsForIssuer || loaded.standing !== 'issuer' || !asker.roles.includes('presider')) throw forbidden('ballot.not-presiding');
  return asker;
}
