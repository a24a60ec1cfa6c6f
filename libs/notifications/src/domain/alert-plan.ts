import { type FactName, type Facts } from '@app/contracts';
import { type Role } from '@app/kernel';

/** Who is to be told: named people, whoever holds a role in an organisation, or recipients of a document. */
export type Audience =
  /** `as`: in which roles they are told; without, as a member or guest, which nobody stands in for. */
  | { readonly who: 'people'; readonly personIds: readonly string[]; readonly as?: readonly Role[] }
  /** `otherwise`: the roles told in an organisation where nobody holds one of `roles`. */
  | {
      readonly who: 'roles';
      readonly roles: readonly Role[];
      readonly otherwise?: readonly Role[];
      readonly organisationIds: readonly string[];
    }
  /** Ordinals `from`..`to` of a frozen list: the roles in organisations, the holders of positions. */
  | { readonly who: 'listed'; readonly listId: string; readonly from: number; readonly to: number; readonly roles: readonly Role[] }
  /** The same by recipient id. */
  | { readonly who: 'recipients'; readonly recipientIds: readonly string[]; readonly roles: readonly Role[] }
  /** The roles in the issuing organisation, if a body outside is among the recipients: nobody there can be told from here. */
  | {
      readonly who: 'issuer-of-outside';
      readonly recipientIds: readonly string[];
      readonly organisationId: string;
      readonly roles: readonly Role[];
    };

/** What a fact makes known to whom. Texts are found by `kind` in the translation files; `params` hold ids, codes and numbers only. */
export interface AlertPlan {
  readonly kind: AlertKind;
  readonly audience: Audience;
  readonly params: Readonly<Record<string, string | number>>;
  /** What the alert leads to besides the document: a delivery, an obligation, a report, a ballot, a session. */
  readonly subjectId: string | null;
}

/** A fact as it is heard. */
export type HeardFact = { [N in FactName]: { readonly name: N; readonly fact: Facts[N] } }[FactName];

export const ALERT_KINDS = [
  'document.submitted',
  'document.appraisal-returned',
  'document.appraisal-passed',
  'document.withdrawn',
  'comment-round.opened',
  'comment-round.reminded.before',
  'comment-round.reminded.due',
  'comment-round.reminded.overdue',
  'comment-round.silent',
  'ballot.opened',
  'ballot.converted.asked',
  'ballot.converted.differing-views',
  'ballot.reminded',
  'question.asked',
  'question.answered',
  'ballot.closed.approved',
  'ballot.closed.approved-with-changes',
  'ballot.closed.not-approved',
  'ballot.closed.put-off',
  'session.invited.executive-committee',
  'session.invited.standing-committee',
  'session.invited.secretariat',
  'session.invited.guest',
  'session.moved',
  'session.stopped.put-off',
  'session.stopped.cancelled',
  'session.reminded.papers',
  'session.reminded.papers-late',
  'session.reminded.invitations',
  'session.reminded.owing',
  'session.reminded.reply',
  'session.reminded.sitting',
  'session.paper-late',
  'session.paper-handed-in',
  'session.paper-handed-in.late',
  'document.approved',
  'document.countersignature-asked',
  'document.signed',
  'delivery.made',
  'document.dispatched',
  'recipient.reminded',
  'recipient.reminded.leader',
  'recipient.reminded.outside',
  'delivery.returned',
  'requirement.opened',
  'requirement.closed.met',
  'requirement.closed.not-met',
  'obligation.opened.lead',
  'obligation.opened.support',
  'obligation.opened.supervisor',
  'obligation.closed.done',
  'obligation.closed.cancelled',
  'duty.opened',
  'duty.opened.supervisor',
  'obligation.before',
  'obligation.due',
  'obligation.overdue',
  'obligation.overdue.supervisor',
  'duty.before',
  'duty.due',
  'duty.overdue',
  'duty.overdue.supervisor',
  'report.delivered',
  'report.accepted',
  'report.returned',
  'inspection.decided',
  'inspection.changed',
  'inspection.extended',
  'inspection.extended.subject',
  'inspection.ended.closed',
  'inspection.ended.cancelled',
  'inspection.ended.cancelled.subject',
  'inspection.subject-returned',
  'inspection.subject-concluded',
  'inspection.before',
  'inspection.due',
  'inspection.overdue',
  'inspection.overdue.office',
  'delegation.set-up.head',
  'delegation.set-up',
  'delegation.joined',
  'delegation.left',
  'tie.declared',
  'task.assigned',
  'task.accepted',
  'task.reported',
  'task.returned',
  'task.done',
  'task.cancelled',
  'task.before',
  'task.due',
  'task.overdue',
  'task.overdue.head',
  'visit.planned',
  'visit.agreed',
  'visit.objected',
  'visit.cancelled',
  'minutes.signed',
  'minutes.countersigned',
  'papers.asked',
  'papers.handed-over',
  'papers.returned',
  'self-report.asked',
  'self-report.submitted',
  'self-report.submitted.late',
  'self-report.accepted',
  'self-report.returned',
  'self-report.before',
  'self-report.due',
  'self-report.overdue',
  'self-report.overdue.head',
  'explanation.asked',
  'explanation.answered',
  'explanation.before',
  'explanation.due',
  'explanation.overdue',
  'explanation.overdue.head',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
