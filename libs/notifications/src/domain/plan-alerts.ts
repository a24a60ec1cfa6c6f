import { type Role } from '@app/kernel';
import { type AlertPlan, type Audience, type HeardFact } from './alert-plan.js';
import { people, plan, roles } from './audiences.js';
import { planInspectionAlerts } from './plan-inspection-alerts.js';
import { planSessionAlerts } from './plan-session-alerts.js';

/**
 * Who must be told what because of a fact. An empty list: nobody, although the fact is heard. Where one person is in two audiences of one
 * fact, the earlier plan reaches them.
 */
export function planAlerts(heard: HeardFact): AlertPlan[] {
  switch (heard.name) {
    case 'document.submitted':
      return [plan(heard.name, roles(['reviewer'], [heard.fact.organisationId]), { round: heard.fact.round })];
    case 'document.appraisal-returned':
    case 'document.appraisal-passed':
      return [plan(heard.name, people([heard.fact.drafterPersonId], ['drafter']), { round: heard.fact.round })];
    case 'document.withdrawn':
      return [plan(heard.name, roles(['reviewer', 'presider'], [heard.fact.organisationId]), { from: heard.fact.from })];
    case 'comment-round.opened':
      return [plan(heard.name, speakers(heard.fact.addresseeOrganisationIds), { due: heard.fact.dueOn }, heard.fact.roundId)];
    case 'comment-round.reminded': {
      const { level, days, silentOrganisationIds, drafterPersonId, roundId } = heard.fact;
      const told = [plan(`comment-round.reminded.${level}`, speakers(silentOrganisationIds), { days }, roundId)];
      if (level !== 'before')
        told.push(plan('comment-round.silent', people([drafterPersonId], ['drafter']), { units: silentOrganisationIds.length }, roundId));
      return told;
    }
    case 'ballot.opened':
      return [plan(heard.name, people(heard.fact.memberPersonIds), {}, heard.fact.decisionId)];
    case 'ballot.converted':
      return [plan(`ballot.converted.${heard.fact.because}`, people(heard.fact.memberPersonIds), {}, heard.fact.decisionId)];
    case 'ballot.reminded':
      return [plan(heard.name, people(heard.fact.silentPersonIds), {}, heard.fact.decisionId)];
    case 'question.asked':
      return [plan(heard.name, people([heard.fact.drafterPersonId], ['drafter']), {}, heard.fact.questionId)];
    case 'question.answered':
      return [plan(heard.name, people(heard.fact.memberPersonIds), {}, heard.fact.questionId)];
    case 'ballot.closed':
      return [
        plan(
          `ballot.closed.${heard.fact.outcome}`,
          people([heard.fact.drafterPersonId], ['drafter']),
          { outcome: heard.fact.outcome },
          heard.fact.decisionId,
        ),
      ];
    case 'session.invited':
    case 'session.moved':
    case 'session.stopped':
    case 'session.reminded':
    case 'session.paper-late':
    case 'session.paper-handed-in':
      return planSessionAlerts(heard);
    case 'document.approved': {
      const { signatoryPersonIds = [], signatoryOrganisationIds = [], organisationId } = heard.fact;
      if (signatoryPersonIds.length + signatoryOrganisationIds.length === 0) return [plan(heard.name, roles(['signer'], [organisationId]))];
      return [
        plan('document.countersignature-asked', people(signatoryPersonIds)),
        plan('document.countersignature-asked', roles(['signer', 'presider', 'lead'], signatoryOrganisationIds)),
      ];
    }
    case 'document.countersigned': {
      const { chairPersonId, organisationId, remaining } = heard.fact;
      if (remaining > 0) return [];
      return [plan('document.approved', chairPersonId === null ? roles(['signer'], [organisationId]) : people([chairPersonId]))];
    }
    case 'document.signed':
      return [plan(heard.name, roles(['clerk'], [heard.fact.organisationId]))];
    case 'deliveries.made': {
      const { recipientListId: listId, from, to, round } = heard.fact;
      return [plan('delivery.made', { who: 'listed', listId, from, to, roles: ['clerk'] }, { round })];
    }
    case 'document.dispatched':
      return [
        plan(heard.name, roles(['clerk'], [heard.fact.organisationId]), { recipients: heard.fact.recipients }, heard.fact.dispatchId),
      ];
    case 'recipients.reminded': {
      const { recipientIds, organisationId, level, dispatchId } = heard.fact;
      const leader = level >= 3;
      return [
        plan(
          leader ? 'recipient.reminded.leader' : 'recipient.reminded',
          { who: 'recipients', recipientIds, roles: [leader ? 'lead' : 'clerk'] },
          { level },
          dispatchId,
        ),
        plan(
          'recipient.reminded.outside',
          { who: 'issuer-of-outside', recipientIds, organisationId, roles: ['clerk'] },
          { level },
          dispatchId,
        ),
      ];
    }
    case 'delivery.returned':
      return [
        plan(heard.name, roles(['clerk'], [heard.fact.organisationId]), { recipientId: heard.fact.recipientId }, heard.fact.deliveryId),
      ];
    case 'requirement.opened':
      return [
        plan(heard.name, roles(['lead', 'clerk'], [heard.fact.subjectOrganisationId]), { requirements: heard.fact.requirementIds.length }),
      ];
    case 'requirement.closed':
      return [
        plan(
          `requirement.closed.${heard.fact.outcome}`,
          roles(['lead', 'clerk'], [heard.fact.subjectOrganisationId]),
          {},
          heard.fact.requirementId,
        ),
      ];
    case 'obligation.opened': {
      const { leadOrganisationIds, supportOrganisationIds, supervisorOrganisationId, obligationId } = heard.fact;
      return [
        plan('obligation.opened.lead', roles(['lead', 'clerk'], leadOrganisationIds), {}, obligationId),
        plan('obligation.opened.support', roles(['lead', 'clerk'], supportOrganisationIds), {}, obligationId),
        plan('obligation.opened.supervisor', roles(['supervisor'], [supervisorOrganisationId]), {}, obligationId),
      ];
    }
    case 'obligation.closed':
      return [plan(`obligation.closed.${heard.fact.outcome}`, roles(['clerk'], [heard.fact.organisationId]), {}, heard.fact.obligationId)];
    case 'duty.opened': {
      const { owingOrganisationId, supervisorOrganisationId, period, dutyId } = heard.fact;
      return [
        plan('duty.opened', speakers([owingOrganisationId]), { period }, dutyId),
        plan('duty.opened.supervisor', roles(['supervisor'], [supervisorOrganisationId]), { period }, dutyId),
      ];
    }
    case 'due.reminded': {
      const { subject, level, days, owingOrganisationIds, supervisorOrganisationId, subjectId } = heard.fact;
      // Who works on it is told from the start; once it is overdue also the leader, and above them the supervisor.
      const owing: Role[] = level === 'overdue' ? ['lead', 'drafter', 'clerk'] : ['drafter', 'clerk'];
      const told = [plan(`${subject}.${level}`, roles(owing, owingOrganisationIds, ['lead']), { days: Math.abs(days) }, subjectId)];
      if (level === 'overdue')
        told.push(
          plan(`${subject}.overdue.supervisor`, roles(['supervisor'], [supervisorOrganisationId]), { days: Math.abs(days) }, subjectId),
        );
      return told;
    }
    case 'report.delivered':
      return [
        plan(heard.name, roles(['supervisor'], [heard.fact.supervisorOrganisationId]), { round: heard.fact.round }, heard.fact.reportId),
      ];
    case 'report.accepted':
    case 'report.returned':
      return [plan(heard.name, speakers([heard.fact.organisationId]), { round: heard.fact.round }, heard.fact.reportId)];
    case 'inspection.decided':
    case 'inspection.changed':
    case 'inspection.extended':
    case 'inspection.ended':
    case 'inspection.subject-moved':
    case 'inspection.due-reminded':
    case 'delegation.set-up':
    case 'delegation.member-joined':
    case 'delegation.member-left':
    case 'tie.declared':
    case 'task.assigned':
    case 'task.accepted':
    case 'task.reported':
    case 'task.returned':
    case 'task.ended':
    case 'task.due-reminded':
    case 'visit.planned':
    case 'visit.answered':
    case 'visit.cancelled':
    case 'minutes.signed':
    case 'minutes.countersigned':
    case 'papers.asked':
    case 'papers.handed-over':
    case 'self-report.asked':
    case 'self-report.submitted':
    case 'self-report.decided':
    case 'self-report.due-reminded':
    case 'explanation.asked':
    case 'explanation.answered':
    case 'explanation.due-reminded':
      return planInspectionAlerts(heard);
    case 'comment-round.answered':
    case 'comment-round.closed':
    case 'file.handed-in':
    case 'document.drafted':
    case 'document.issued':
    case 'document.rendered':
    case 'delivery.opened':
    case 'delivery.registered':
    case 'delivery.acknowledged':
    case 'report.started':
    case 'inspection.document-wanted':
      return [];
  }
}

/** Who answers for a unit that is asked. */
const speakers = (organisationIds: readonly string[]): Audience => roles(['lead', 'drafter', 'clerk'], organisationIds);
