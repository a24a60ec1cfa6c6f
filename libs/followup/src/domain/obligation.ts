import { conflict, invalid, isLocalDate, type LocalDate } from '@app/kernel';
import { parsePeriod, periodText } from './report-period.js';

export type ObligationState = 'open' | 'done' | 'cancelled';

/** What a person confirms as an obligation. */
export interface ObligationWanted {
  readonly task: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly supervisorId: string;
  readonly dueOn: LocalDate | null;
  readonly periods: readonly string[];
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * Checks an obligation before it is opened: someone leads, nobody supervises what it leads itself, and it is due on a day or by report
 * periods, never both (the reports of the periods carry the deadline then). A unit that leads does not support as well.
 */
export function decideObligation(wanted: ObligationWanted, issuedOn: LocalDate): ObligationWanted {
  const task = wanted.task.trim();
  if (task === '') throw invalid('obligation.task-needed', { field: 'task' });
  const leads = once(wanted.leads);
  if (leads.length === 0) throw invalid('obligation.lead-needed', { field: 'leadOrganisationIds' });
  if (leads.includes(wanted.supervisorId)) throw invalid('obligation.supervisor-leads', { field: 'supervisorOrganisationId' });
  if (wanted.dueOn !== null && wanted.periods.length > 0) throw invalid('obligation.due-or-periods', { field: 'periods' });
  if (wanted.dueOn !== null) {
    if (!isLocalDate(wanted.dueOn)) throw invalid('obligation.due-unreadable', { field: 'dueOn' });
    if (wanted.dueOn < issuedOn) throw invalid('obligation.due-before-issue', { field: 'dueOn', params: { issuedOn } });
  }
  const periods = once(wanted.periods.map((text, index) => periodText(parsePeriod(text, `periods[${index}]`))));
  return { ...wanted, task, leads, supports: once(wanted.supports).filter((id) => !leads.includes(id)), periods };
}

/** May it be closed? Done only when no report that it waits for is outstanding; cancelled only with a reason. */
export function decideObligationClose(
  obligation: { readonly state: ObligationState; readonly outstandingReports: number },
  close: { readonly outcome: 'done' | 'cancelled'; readonly reason: string | null },
): void {
  if (obligation.state !== 'open') throw conflict('obligation.closed-already');
  if (close.outcome === 'cancelled') {
    if ((close.reason ?? '').trim() === '') throw invalid('obligation.reason-needed', { field: 'reason' });
    return;
  }
  if (obligation.outstandingReports > 0)
    throw conflict('obligation.reports-outstanding', { params: { count: obligation.outstandingReports } });
}
