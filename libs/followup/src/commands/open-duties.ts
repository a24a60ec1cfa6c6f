import { invalid, newId } from '@app/kernel';
import { type Tx } from '@app/journal';
import { dueInstant } from '../domain/deadline.js';
import { datesOf, parsePeriod, periodRuleCode, ruleDayOf, type ReportPeriod } from '../domain/report-period.js';
import { existingDuties, insertDuty, type NewDuty } from '../storage/duties.js';
import { periodRules, reminderGrounds, workingCalendar } from '../storage/ground.js';
import { armNext, reminderPlan } from './reminder-timers.js';

export interface DutiesWanted {
  /** What they are about; null: duties that stand by themselves. */
  readonly documentId: string | null;
  /** The issuer of that document, or the supervisor of a duty by itself. */
  readonly organisationId: string;
  readonly owing: readonly string[];
  readonly supervisorOrganisationId: string;
  readonly periods: readonly string[];
}

export interface DutyOpenedOrKept {
  readonly id: string;
  readonly owingOrganisationId: string;
  readonly period: string;
  readonly dueOn: string;
  readonly state: string;
  /** False: it was owed already. One report answers everything a document asks of a unit in a period. */
  readonly opened: boolean;
}

/**
 * Opens a report duty for each unit and period that has none yet, with its dates from the rules in force for that unit and its first reminder.
 * Part of a command: runs in its transaction.
 */
export async function openDuties(tx: Tx, wanted: DutiesWanted): Promise<readonly DutyOpenedOrKept[]> {
  const { documentId, supervisorOrganisationId } = wanted;
  const known = await existingDuties(tx, wanted, wanted.owing, wanted.periods);
  const kept = new Map(known.map((duty) => [`${duty.owingOrganisationId} ${duty.period}`, duty]));
  const calendar = await workingCalendar(tx);
  const duties: DutyOpenedOrKept[] = [];
  for (const text of wanted.periods) {
    const period = parsePeriod(text);
    const datesFor = await periodDates(tx, period, wanted.owing);
    const groundFor = await reminderGrounds(tx, wanted.owing, ruleDayOf(period));
    for (const owing of wanted.owing) {
      const there = kept.get(`${owing} ${text}`);
      if (there !== undefined) {
        duties.push({ id: there.id, owingOrganisationId: owing, period: text, dueOn: there.dueOn, state: there.state, opened: false });
        continue;
      }
      const ground = groundFor(owing);
      const dates = datesFor(owing);
      const duty: NewDuty = {
        id: newId<'duty'>(),
        documentId,
        organisationId: wanted.organisationId,
        owingOrganisationId: owing,
        supervisorOrganisationId,
        period: text,
        cutOff: dates.cutOff,
        dueOn: dates.due,
        dueAt: dueInstant(dates.due, ground.closesAtMinute),
        now: tx.now,
      };
      await tx.commit({
        subject: { type: 'followup.duty', id: duty.id },
        expected: 0,
        ...insertDuty(duty),
        kind: 'duty.opened',
        payload: {
          dutyId: duty.id,
          documentId,
          organisationId: wanted.organisationId,
          owingOrganisationId: owing,
          supervisorOrganisationId,
          period: text,
          dueAt: duty.dueAt.toISOString(),
        },
        about: documentId,
        arm: armNext('duty.remind', reminderPlan(duty.dueOn, ground, calendar), tx.now),
      });
      duties.push({ id: duty.id, owingOrganisationId: owing, period: text, dueOn: duty.dueOn, state: 'open', opened: true });
    }
  }
  return duties;
}

async function periodDates(tx: Tx, period: ReportPeriod, owing: readonly string[]) {
  const rules = await periodRules(tx, periodRuleCode(period.part), owing, ruleDayOf(period));
  return (organisationId: string) => {
    const rule = rules.get(organisationId);
    if (rule === undefined) throw invalid('period.no-rule', { field: 'period', params: { period: `${period.year}-${period.part}` } });
    return datesOf(period, rule);
  };
}
