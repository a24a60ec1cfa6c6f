import { type By } from '@app/journal';
import { forbidden, type Identity } from '@app/kernel';

/** The person who commands. A system actor has no business in a command that a person must answer for. */
export function personOf(by: By): Identity {
  if (by.actor.kind !== 'person') throw forbidden('inspection.person-needed');
  return by.actor.identity;
}
