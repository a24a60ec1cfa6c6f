import { type FactName } from '@app/contracts';
import { type AlertPlan, type Audience, type HeardFact } from './alert-plan.js';
import { people, plan, roles } from './audiences.js';

type Of<Prefix extends string> = Extract<
  HeardFact,
  { readonly name: Extract<Exclude<FactName, 'inspection.document-wanted'>, `${Prefix}.${string}`> }
>;
export type InspectionFact = Exclude<
  Of<'inspection' | 'delegation' | 'tie' | 'task' | 'visit' | 'minutes' | 'papers' | 'self-report' | 'explanation'>,
  { readonly name: 'inspection.document-wanted' }
>;

/** Who must be told what of an inspection. Its entry names the people: a delegation is nobody's organisation. */
export function planInspectionAlerts({ name, fact }: InspectionFact): AlertPlan[] {
  switch (name) {
    case 'inspection.decided':
      return [
        plan(name, bodies(fact.subjectOrganisationIds), {}, fact.inspectionId),
        plan(name, people(fact.subjectPersonIds), {}, fact.inspectionId),
      ];
    case 'inspection.changed':
      return [plan(name, people(fact.headPersonIds), {}, fact.inspectionId)];
    case 'inspection.extended':
      return [
        plan(name, people(fact.headPersonIds), { days: fact.days }, fact.inspectionId),
        plan('inspection.extended.subject', bodies(fact.subjectOrganisationIds), { days: fact.days }, fact.inspectionId),
      ];
    case 'inspection.ended': {
      const heads = plan(`inspection.ended.${fact.outcome}`, people(fact.headPersonIds), {}, fact.inspectionId);
      if (fact.outcome === 'closed') return [heads];
      return [heads, plan('inspection.ended.cancelled.subject', bodies(fact.subjectOrganisationIds), {}, fact.inspectionId)];
    }
    case 'inspection.subject-moved':
      if (fact.move === 'return-report') return [plan('inspection.subject-returned', people(fact.headPersonIds), {}, fact.subjectId)];
      if (fact.move === 'conclude') return [plan('inspection.subject-concluded', people(fact.headPersonIds), {}, fact.subjectId)];
      return [];
    case 'inspection.due-reminded': {
      const told = [plan(`inspection.${fact.level}`, people(fact.headPersonIds), { days: fact.days }, fact.inspectionId)];
      if (fact.level !== 'overdue') return told;
      const office = roles(['supervisor', 'lead'], [fact.leadOrganisationId]);
      return [...told, plan('inspection.overdue.office', office, { days: fact.days }, fact.inspectionId)];
    }
    case 'delegation.set-up':
      return [
        plan('delegation.set-up.head', people([fact.headPersonId]), {}, fact.delegationId),
        plan('delegation.set-up', people(fact.memberPersonIds), {}, fact.delegationId),
      ];
    case 'delegation.member-joined':
      return [plan('delegation.joined', people([fact.personId]), {}, fact.delegationId)];
    case 'delegation.member-left':
      return [plan('delegation.left', people([fact.personId]), {}, fact.delegationId)];
    case 'tie.declared':
      return [plan(name, people(fact.headPersonIds), {}, fact.subjectId)];
    case 'task.assigned':
    case 'task.returned':
      return [plan(name, people([fact.personId]), {}, fact.taskId)];
    case 'task.accepted':
    case 'task.reported':
      return [plan(name, people(fact.headPersonIds), {}, fact.taskId)];
    case 'task.ended':
      return [plan(`task.${fact.outcome}`, people([fact.personId]), {}, fact.taskId)];
    case 'task.due-reminded': {
      const told = [plan(`task.${fact.level}`, people([fact.personId]), { days: fact.days }, fact.taskId)];
      if (fact.level === 'overdue') told.push(plan('task.overdue.head', people(fact.headPersonIds), { days: fact.days }, fact.taskId));
      return told;
    }
    case 'visit.planned':
    case 'visit.cancelled':
      return [plan(name, subject(fact), {}, fact.visitId)];
    case 'visit.answered':
      return [plan(fact.agreed ? 'visit.agreed' : 'visit.objected', people(fact.memberPersonIds), {}, fact.visitId)];
    case 'minutes.signed':
      return [plan(name, subject(fact), {}, fact.minutesId)];
    case 'minutes.countersigned':
      return [plan(name, people(fact.headPersonIds), {}, fact.minutesId)];
    case 'self-report.asked':
      return [plan(name, subject(fact), {}, fact.subjectId)];
    case 'self-report.submitted':
      return [plan(fact.late ? 'self-report.submitted.late' : name, people(fact.headPersonIds), {}, fact.subjectId)];
    case 'self-report.decided':
      return [plan(`self-report.${fact.outcome}`, subject(fact), {}, fact.subjectId)];
    case 'explanation.asked':
      return [plan(name, subject(fact), {}, fact.subjectId)];
    case 'explanation.answered':
      return [plan(name, people(fact.headPersonIds), {}, fact.subjectId)];
    case 'self-report.due-reminded':
    case 'explanation.due-reminded': {
      const what = name === 'self-report.due-reminded' ? 'self-report' : 'explanation';
      const told = [plan(`${what}.${fact.level}`, subject(fact), { days: fact.days }, fact.subjectId)];
      return fact.level === 'overdue'
        ? [...told, plan(`${what}.overdue.head`, people(fact.headPersonIds), { days: fact.days }, fact.subjectId)]
        : told;
    }
    case 'papers.asked':
      return [plan(name, subject(fact), {}, fact.paperId)];
    case 'papers.handed-over':
      if (fact.state === 'handed-over') return [plan('papers.handed-over', people(fact.headPersonIds), {}, fact.paperId)];
      if (fact.state === 'returned') return [plan('papers.returned', subject(fact), {}, fact.paperId)];
      return [];
  }
}

/** Who speaks for bodies that are looked at. */
const bodies = (organisationIds: readonly string[]): Audience => roles(['lead', 'clerk'], organisationIds);

const subject = (fact: { readonly subjectOrganisationId: string; readonly subjectPersonId: string | null }): Audience =>
  fact.subjectPersonId === null ? bodies([fact.subjectOrganisationId]) : people([fact.subjectPersonId]);
