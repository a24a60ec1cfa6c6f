import { nullWhereMissing, waitFor } from '../api-client.js';
import { answerDuty, type Duty } from '../follow-up.js';
import { receive } from '../receive.js';
import { type IssueAnswer } from '../decide-and-issue.js';
import { issuePaper, signPaper } from './papers.js';
import { type Delegation, INSPECTIONS, type InspectionSetting, move, mustRefuse } from './party.js';
import { INSPECTION_TEXTS as T } from './texts.js';

interface FollowUp {
  readonly ready: boolean;
  readonly proposals: readonly { readonly id: string; readonly kind: string; readonly nodeId: string }[];
  readonly requirements: readonly { readonly id: string; readonly state: string }[];
}

interface Board {
  readonly subjects: readonly { readonly id: string; readonly step: string }[];
}

interface Opinions {
  readonly opinions: readonly { readonly id: string; readonly answer: string | null }[];
}

/** What members said with their votes is answered first; then it is signed, numbered and issued. */
export async function issueConclusion(setting: InspectionSetting, of: Delegation, conclusion: string): Promise<IssueAnswer> {
  const drafter = setting.cast.as(of.secretary);
  const path = `/api/documents/${conclusion}/ballot/opinions`;
  const { opinions } = await drafter.get<Opinions>(path);
  const unanswered = opinions.filter(({ answer }) => answer === null);
  if (unanswered.length > 0) await mustRefuse(setting, 'ballot-opinion.unanswered', () => signPaper(setting, conclusion, 'bithu'));
  for (const { id } of unanswered) await drafter.post(`${path}/${id}/answer`, { answer: 'explained', text: T.answer });
  return issuePaper(setting, conclusion, 'bithu');
}

/** The issued conclusion has taken its subject on by itself. */
export async function deliver(setting: InspectionSetting, of: Delegation, conclusion: string, issued: IssueAnswer): Promise<void> {
  await receive(setting, conclusion, issued.issuedOn);
  await waitFor(
    'the subject to wait for the delivery of its conclusion',
    () => setting.cast.as(of.head).get<Board>(`${INSPECTIONS}/${of.inspectionId}`),
    ({ subjects }) => subjects.some(({ id, step }) => id === of.subjectId && step === 'deliver'),
  );
  await move(setting, of.head, of.subjectId, 'deliver');
}

/** The requirements of the conclusion are taken up, the subject owes a report on them. */
export async function takeUp(setting: InspectionSetting, of: Delegation, conclusion: string, period: string): Promise<Duty> {
  const { cast, tell } = setting;
  const supervisor = cast.as('ubkt');
  const unit = of.subjectOrganisationId;
  const view = await waitFor(
    'proposals for follow-up',
    () => supervisor.get<FollowUp>(`/api/followup/documents/${conclusion}`).catch(nullWhereMissing),
    (found) => found?.ready === true,
  );
  // Exactly what the delegation asked for is required, each clause under the id of its requirement.
  const { requirements } = await supervisor.get<{ requirements: readonly { id: string }[] }>(
    `${INSPECTIONS}/subjects/${of.subjectId}/findings`,
  );
  const proposed = (view?.proposals ?? []).filter(({ kind }) => kind === 'requirement').map(({ nodeId }) => nodeId);
  if (
    proposed.toSorted().join() !==
    requirements
      .map(({ id }) => id)
      .toSorted()
      .join()
  )
    throw new Error(`${of.name}: ${proposed.length} requirements are proposed, ${requirements.length} were asked for`);
  const { opened } = await supervisor.post<{ opened: number }>(`/api/followup/documents/${conclusion}/requirements`, {
    all: true,
    subjectOrganisationIds: [unit],
  });
  tell('followed', { unit: cast.nameOf(unit), requirements: opened });
  return supervisor.post<Duty>('/api/followup/duties', {
    owingOrganisationId: unit,
    supervisorOrganisationId: setting.supervisorId,
    period,
  });
}

/** The subject reports; each requirement is judged, the last of one subject as not met; then its file is closed. */
export async function reportAndClose(
  setting: InspectionSetting,
  of: Delegation,
  { conclusion, duty, allMet }: { readonly conclusion: string; readonly duty: Duty; readonly allMet: boolean },
): Promise<void> {
  const { cast, tell } = setting;
  const supervisor = cast.as('ubkt');
  await answerDuty(setting, duty);
  await move(setting, 'ubkt', of.subjectId, 'reconcile');
  await mustRefuse(setting, 'subject.requirements-unjudged', () =>
    supervisor.post(`${INSPECTIONS}/subjects/${of.subjectId}/move`, { move: 'close' }),
  );
  const { requirements } = await supervisor.get<FollowUp>(`/api/followup/documents/${conclusion}`);
  for (const [index, { id }] of requirements.entries()) {
    const met = allMet || index < requirements.length - 1;
    await supervisor.post(
      `/api/followup/requirements/${id}/close`,
      met ? { outcome: 'met', evidence: T.met } : { outcome: 'not-met', evidence: T.notMet },
    );
  }
  await waitFor(
    'every requirement reconciled',
    () => supervisor.get<{ unjudged: number }>(`${INSPECTIONS}/subjects/${of.subjectId}/reconciliation`),
    ({ unjudged }) => unjudged === 0,
  );
  await move(setting, 'ubkt', of.subjectId, 'close');
  const notMet = allMet ? 0 : 1;
  tell('judged', { unit: cast.nameOf(of.subjectOrganisationId), met: requirements.length - notMet, notMet });
}
