import { type Client } from 'pg';
import { decideAndIssue } from './decide-and-issue.js';
import { draftAndAppraise, importFile } from './draft-and-appraise.js';
import { answerDuty, closeAll, takeInAndAccept, takeUpDuties, type Duty } from './follow-up.js';
import { countOutcome, type Outcome } from './outcome.js';
import { clockFor, receive } from './receive.js';
import { moveClock, type Setting } from './setting.js';

/**
 * The whole road of one file over the public API: import, appraisal in two rounds, ballot, issue, receipt, follow-up, both reports, closure.
 * A file that is itself a report answers the first of two opened periods; a second report answers the other.
 */
export async function playRoad(setting: Setting, file: string, db: Client): Promise<Outcome> {
  const preview = await importFile(setting, file);
  await moveClock(setting, clockFor(preview.read));
  const documentId = preview.content.head.type === 'BC' ? await playReport(setting, preview) : await playConclusion(setting, preview);
  await setting.settled();
  return countOutcome(db, documentId);
}

async function playConclusion(setting: Setting, imported: Awaited<ReturnType<typeof importFile>>): Promise<string> {
  const documentId = await draftAndAppraise(setting, imported, null);
  const issued = await decideAndIssue(setting, documentId);
  await receive(setting, documentId, issued.issuedOn);
  const duties = await takeUpDuties(setting, documentId);
  for (const duty of duties) await answerDuty(setting, duty);
  await closeAll(setting, documentId);
  return documentId;
}

async function playReport(setting: Setting, imported: Awaited<ReturnType<typeof importFile>>): Promise<string> {
  const supervisor = setting.cast.as('ubkt');
  const year = clockFor(imported.read).getUTCFullYear();
  const duties: Duty[] = [];
  for (const period of [`${year}-H1`, `${year}-Y`]) {
    duties.push(
      await supervisor.post<Duty>('/api/followup/duties', {
        owingOrganisationId: setting.issuerId,
        supervisorOrganisationId: setting.supervisorId,
        period,
      }),
    );
  }
  const [first, second] = duties as [Duty, Duty];
  const { reportId } = await setting.cast
    .as('soanthao')
    .post<{ reportId: string }>(`/api/followup/duties/${first.id}/reports`, { compose: false });
  const documentId = await draftAndAppraise(setting, imported, reportId);
  const issued = await decideAndIssue(setting, documentId);
  await takeInAndAccept(setting, reportId, documentId);
  await receive(setting, documentId, issued.issuedOn);
  await answerDuty(setting, second);
  return documentId;
}
