import { type Facts } from '@app/contracts';
import { notNow } from '@app/kernel';
import { type Tx } from '@app/journal';
import { decideDelivered, decideIssued, decideLink, decideWithdrawn, type DutyState } from '../domain/report.js';
import { documentById } from '../storage/documents.js';
import { dutyById } from '../storage/duties.js';
import { awaitedReports, moveReport, reportById, reportDraftedAs, type StoredReport } from '../storage/reports.js';
import { moveDutyAlong } from './move-duty-along.js';

/**
 * What the road of a document does to the report it is. Each takes the report's row lock first, so that facts heard at once decide one after the
 * other; a fact that says nothing new, or concerns another matter, ends without a change.
 */

/** A draft was made for a report. An id that is no report's is a mistake of whoever drafted: the document goes its way without one. */
export async function linkDraft(tx: Tx, fact: Facts['document.drafted']): Promise<void> {
  if (fact.reportId === null) return;
  const report = await reportById(tx, fact.reportId, 'for update');
  if (report === null || decideLink(report, fact).kind === 'nothing') return;
  await tx.commit({
    subject: { type: 'followup.report', id: report.id },
    expected: report.version,
    ...moveReport(report, { state: 'drafted', documentId: fact.documentId, round: 0, at: tx.now }),
    kind: 'report.drafted',
    payload: { reportId: report.id, documentId: fact.documentId },
    about: fact.documentId,
  });
}

/** A draft was withdrawn: the report that it was has no document again, and can be drafted anew. Heard after its drafting: facts of one document come in order. */
export async function releaseDraft(tx: Tx, fact: Facts['document.withdrawn']): Promise<void> {
  const report = await reportDraftedAs(tx, fact.documentId);
  if (report === null || decideWithdrawn(report, fact.documentId).kind === 'nothing') return;
  await tx.commit({
    subject: { type: 'followup.report', id: report.id },
    expected: report.version,
    ...moveReport(report, { state: 'started', documentId: null, round: report.round, released: true, at: tx.now }),
    kind: 'report.released',
    payload: { reportId: report.id, documentId: fact.documentId },
    about: fact.documentId,
  });
}

/** A report's document was issued: it is submitted, or refused when its period was closed meanwhile. */
export async function followIssue(tx: Tx, fact: Facts['document.issued']): Promise<void> {
  if (fact.reportId === null) return;
  const report = await reportById(tx, fact.reportId, 'for update');
  const duty = report === null ? null : await dutyById(tx, report.dutyId, 'for update');
  if (report === null || duty === null) return;
  const step = decideIssued(report, duty, fact);
  if (step.kind === 'nothing') return;
  const submitted = step.kind === 'submit';
  await tx.commit({
    subject: { type: 'followup.report', id: report.id },
    expected: report.version,
    ...moveReport(report, {
      state: submitted ? 'submitted' : 'refused',
      documentId: fact.documentId,
      round: fact.round,
      reason: submitted ? null : 'report.period-closed',
      at: tx.now,
    }),
    kind: submitted ? 'report.submitted' : 'report.refused',
    payload: { reportId: report.id, documentId: fact.documentId, round: fact.round },
    about: fact.documentId,
  });
  if (submitted) await moveDutyAlong(tx, duty, 'submitted', report.id);
}

/**
 * Somebody registered a delivery. It concerns a report when the recipient supervises one whose document this is. Heard before the issue of that
 * document was: not now.
 */
export async function followRegistration(tx: Tx, fact: Facts['delivery.registered']): Promise<void> {
  if (fact.recipientOrganisationId === null) return;
  const awaited = await awaitedReports(tx, fact.recipientOrganisationId);
  if (awaited.length === 0) return;
  const found = awaited.find((one) => one.documentId === fact.documentId) ?? (await reportOfDocument(tx, fact.documentId));
  if (found === null) return;
  const report = await reportById(tx, found.id, 'for update');
  if (report === null) return;
  if (report.documentId !== fact.documentId) throw notNow('report.issue-not-heard', { retryAfterSeconds: 1 });
  const step = decideDelivered(report, fact);
  const duty = step.kind === 'nothing' ? null : await dutyById(tx, report.dutyId, 'for update');
  if (duty === null) return;
  await tx.commit({
    subject: { type: 'followup.report', id: report.id },
    expected: report.version,
    ...moveReport(report, { state: 'delivered', documentId: fact.documentId, round: report.round, at: tx.now }),
    kind: 'report.delivered',
    payload: {
      reportId: report.id,
      dutyId: duty.id,
      documentId: fact.documentId,
      organisationId: report.organisationId,
      round: report.round,
      supervisorOrganisationId: report.supervisorOrganisationId,
    },
    about: fact.documentId,
  });
  const ended: readonly DutyState[] = ['closed', 'accepted'];
  if (!ended.includes(duty.state)) await moveDutyAlong(tx, duty, 'delivered', report.id);
}

/** The report that an issued document says it is; null for an ordinary document. */
async function reportOfDocument(tx: Tx, documentId: string): Promise<StoredReport | null> {
  const document = await documentById(tx, documentId);
  // The issue itself has not been heard: whether this is a report is not known yet.
  if (document === null) throw notNow('report.issue-not-heard', { retryAfterSeconds: 1 });
  if (document.reportId === null) return null;
  const report = await reportById(tx, document.reportId);
  if (report === null || report.organisationId !== document.organisationId) return null;
  // Submitted with another document, or refused: this one is not it.
  return report.round > 0 || report.state === 'refused' ? null : report;
}
