import { type FactName } from '@app/contracts';
import { localDateOf, localTimeOf } from '@app/kernel';
import { type AlertPlan, type Audience, type HeardFact } from './alert-plan.js';
import { people, plan, roles } from './audiences.js';

export type SessionFact = Extract<HeardFact, { readonly name: Extract<FactName, `session.${string}`> }>;

/** Who must be told what of a sitting: who was asked to it, who owes a paper, who presides. */
export function planSessionAlerts(heard: SessionFact): AlertPlan[] {
  const params = sitting(heard.fact);
  const { sessionId } = heard.fact;
  switch (heard.name) {
    case 'session.invited':
      return [
        plan(`session.invited.${heard.fact.body}`, people(heard.fact.memberPersonIds), params, sessionId),
        plan('session.invited.guest', people(heard.fact.guestPersonIds), params, sessionId),
      ];
    case 'session.moved':
      return [plan(heard.name, asked(heard.fact), params, sessionId)];
    case 'session.stopped':
      return [plan(`session.stopped.${heard.fact.outcome}`, asked(heard.fact), params, sessionId)];
    case 'session.reminded': {
      const { about, owingOrganisationIds, silentPersonIds, secretaryPersonId } = heard.fact;
      if (about === 'sitting')
        return [
          plan('session.reminded.reply', people(silentPersonIds), params, sessionId),
          plan('session.reminded.sitting', asked(heard.fact), params, sessionId),
        ];
      return [
        plan(`session.reminded.${about}`, people([secretaryPersonId], ['clerk', 'reviewer']), params, sessionId),
        // Who owes a paper is not asked to the session: the alert leads to what the unit owes, not to it.
        plan('session.reminded.owing', roles(['drafter', 'clerk'], owingOrganisationIds, ['lead']), params),
      ];
    }
    case 'session.paper-late':
      return [plan(heard.name, roles(['presider'], [heard.fact.organisationId]), params, sessionId)];
    case 'session.paper-handed-in': {
      const { late, secretaryPersonId, organisationId } = heard.fact;
      if (!late) return [plan(heard.name, people([secretaryPersonId], ['clerk', 'reviewer']), params, sessionId)];
      return [
        plan('session.paper-handed-in.late', people([secretaryPersonId], ['clerk', 'reviewer']), params, sessionId),
        plan('session.paper-late', roles(['presider'], [organisationId]), params, sessionId),
      ];
    }
  }
}

/** Which sitting it is, in numbers. */
function sitting(told: { readonly ordinal: number; readonly startsAt: string }): Readonly<Record<string, string | number>> {
  const at = new Date(told.startsAt);
  return { ordinal: told.ordinal, day: localDateOf(at), time: localTimeOf(at) };
}

const asked = (told: { readonly memberPersonIds: readonly string[]; readonly guestPersonIds: readonly string[] }): Audience =>
  people([...told.memberPersonIds, ...told.guestPersonIds]);
