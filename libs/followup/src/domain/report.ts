import { conflict, invalid, notNow } from '@app/kernel';

/**
 * A report on its road: started → drafted (a document was made for it) → submitted (that document was issued, round n) → delivered
 * (registered by the supervisor) → accepted, or returned and then submitted again as round n + 1. `refused`: issued after its period was closed.
 */
export type ReportState = 'started' | 'drafted' | 'submitted' | 'delivered' | 'accepted' | 'returned' | 'refused';

/** The duty mirrors how far its report is; `closed` releases the unit from reporting. */
export type DutyState = 'open' | 'reporting' | 'submitted' | 'delivered' | 'returned' | 'accepted' | 'closed';

export interface Report {
  readonly id: string;
  readonly dutyId: string;
  /** The unit that owes. */
  readonly organisationId: string;
  readonly documentId: string | null;
  readonly state: ReportState;
  /** The last round issued; 0 before the first. */
  readonly round: number;
}

/** What a fact does to a report. `nothing` names why: facts come twice, late, or concern another matter. */
export type ReportStep<Kind extends string> = { readonly kind: Kind } | { readonly kind: 'nothing'; readonly because: string };

const nothing = (because: string): { readonly kind: 'nothing'; readonly because: string } => ({ kind: 'nothing', because });

/** May a report be started for this duty now? One that runs but has no document is taken up again: its drafter may have left, or withdrawn the draft. */
export function decideStart(duty: { readonly state: DutyState }, running: Pick<Report, 'state'> | null): 'start' | 'resume' {
  if (duty.state === 'accepted' || duty.state === 'closed') throw conflict('report.period-closed');
  if (running === null) return 'start';
  if (running.state !== 'started') throw conflict('report.already-started');
  return 'resume';
}

/** A draft was made that says it is this report. The last draft made before anything was issued counts. */
export function decideLink(report: Report, draft: { readonly documentId: string; readonly organisationId: string }): ReportStep<'link'> {
  if (draft.organisationId !== report.organisationId) return nothing('another organisation drafted it');
  if (report.round > 0 || report.state === 'refused') return nothing('the report was issued before');
  return report.documentId === draft.documentId ? nothing('linked already') : { kind: 'link' };
}

/** A document was withdrawn. If it was this report's, the report has none again; what was issued once is never withdrawn. */
export function decideWithdrawn(report: Report, documentId: string): ReportStep<'release'> {
  if (report.documentId !== documentId) return nothing('another document is the report');
  return report.state === 'drafted' ? { kind: 'release' } : nothing('the report was issued before');
}

/** A document was issued that says it is this report. */
export function decideIssued(
  report: Report,
  duty: { readonly state: DutyState },
  issued: { readonly documentId: string; readonly organisationId: string; readonly round: number },
): ReportStep<'submit' | 'refuse'> {
  if (issued.organisationId !== report.organisationId) return nothing('another organisation issued it');
  if (report.round > 0 && report.documentId !== issued.documentId) return nothing('another document is the report');
  if (report.state === 'refused') return nothing('refused already');
  if (issued.round <= report.round) return nothing('seen already');
  if (issued.round > report.round + 1) throw notNow('report.round-ahead', { retryAfterSeconds: 1 });
  if (report.round > 0 && report.state !== 'returned') return nothing('it was not returned');
  return duty.state === 'closed' || duty.state === 'accepted' ? { kind: 'refuse' } : { kind: 'submit' };
}

/** The supervisor registered a delivery of the report's document. Its round may be ahead of what was seen: then wait. */
export function decideDelivered(report: Report, delivery: { readonly round: number }): ReportStep<'deliver'> {
  if (report.state === 'refused') return nothing('refused');
  if (delivery.round > report.round) throw notNow('report.round-ahead', { retryAfterSeconds: 1 });
  if (delivery.round < report.round) return nothing('a later round was issued');
  return report.state === 'submitted' ? { kind: 'deliver' } : nothing('delivered already');
}

/** May the report be accepted or returned now? Only what has been delivered can be judged. */
export function decideJudgement(
  report: Pick<Report, 'state'>,
  judgement: { readonly accept: true } | { readonly accept: false; readonly reason: string },
): void {
  if (!judgement.accept && judgement.reason.trim() === '') throw invalid('report.reason-needed', { field: 'reason' });
  switch (report.state) {
    case 'delivered':
      return;
    case 'started':
    case 'drafted':
      throw conflict('report.not-submitted');
    case 'submitted':
      throw conflict('report.not-delivered');
    case 'accepted':
      throw conflict('report.already-accepted');
    case 'returned':
      throw conflict('report.already-returned');
    case 'refused':
      throw conflict('report.period-closed');
  }
}
