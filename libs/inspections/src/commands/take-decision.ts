import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { conflict, type LocalDate } from '@app/kernel';
import { dueAfter, limitFor, type LimitRule } from '../domain/time-limit.js';
import { delegationsOf, membersOf } from '../storage/delegations.js';
import { kindsAbove } from '../storage/ground.js';
import { type StoredInspection } from '../storage/inspections.js';
import { revision } from '../storage/state-change.js';
import { subjectsOf } from '../storage/subjects.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { called } from './told.js';

export interface Decision {
  readonly symbol: string;
  readonly decidedOn: LocalDate;
  readonly startsOn: LocalDate;
  /** Who entered it; nobody where the issued document did. */
  readonly by: string | null;
}

/** The inspection goes to the step `to` by its decision: the time limit of the rules of that day runs from `startsOn`, every delegation is told. */
export async function takeDecision(
  tx: Tx,
  directory: Directory,
  inspection: StoredInspection,
  to: string,
  { symbol, decidedOn, startsOn, by }: Decision,
): Promise<LocalDate> {
  const rule = await directory.rules.at<LimitRule>('inspection.limit', inspection.organisationId, decidedOn);
  const limit = limitFor(rule, await kindsAbove(tx, inspection.organisationId));
  if (limit === null) throw conflict('inspection.no-limit-rule');
  const dueOn = dueAfter(startsOn, limit.days, limit.unit, await directory.calendar());
  const subjects = (await subjectsOf(tx, inspection.id)).filter((subject) => subject.step !== 'dropped');
  const delegations = await delegationsOf(tx, inspection.id);
  await tx.commit({
    ...revision('inspections.inspection', inspection, inspection.id, {
      step: ['text', to],
      decision_symbol: ['text', symbol],
      decided_on: ['date', decidedOn],
      decided_by: ['uuid', by],
      decided_at: ['timestamptz', tx.now],
      starts_on: ['date', startsOn],
      time_limit: ['jsonb', JSON.stringify(limit)],
      first_due_on: ['date', dueOn],
      due_on: ['date', dueOn],
      due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, dueOn)],
    }),
    kind: 'inspection.decided',
    payload: {
      inspectionId: inspection.id,
      organisationId: inspection.organisationId,
      leadOrganisationId: inspection.leadOrganisationId,
      kind: inspection.kind,
      subjectIds: subjects.map((subject) => subject.id),
      subjectOrganisationIds: subjects.filter((one) => one.kind === 'organisation').map((one) => one.organisationId),
      subjectPersonIds: subjects.flatMap((one) => (one.personId === null ? [] : [one.personId])),
      delegationIds: delegations.map((delegation) => delegation.id),
      dueOn,
    },
    detail: called(inspection, { symbol, decidedOn, startsOn, limit }),
    arm: armNext('inspection.remind', await reminderPlan(directory, inspection.organisationId, dueOn), tx.now),
  });
  for (const delegation of delegations) {
    const members = await membersOf(tx, delegation.id);
    await tx.commit({
      ...revision('inspections.delegation', delegation, inspection.id, {}),
      kind: 'delegation.set-up',
      payload: {
        inspectionId: inspection.id,
        delegationId: delegation.id,
        headPersonId: members.find((member) => member.role === 'head')?.personId ?? '',
        memberPersonIds: members.map((member) => member.personId),
      },
      detail: called(inspection, { name: delegation.name }),
    });
  }
  return dueOn;
}
