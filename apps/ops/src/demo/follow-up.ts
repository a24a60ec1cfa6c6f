import { instantAt } from '@app/kernel';
import { nullWhereMissing, waitFor } from './api-client.js';
import { type DocumentView } from './draft-and-appraise.js';
import { everyPage } from './receive.js';
import { moveClock, type Setting } from './setting.js';
import { TEXTS } from './texts.js';

interface Proposal {
  readonly id: string;
  readonly kind: 'requirement' | 'obligation';
  readonly state: string;
  readonly nodeId: string;
  readonly task: string;
  readonly subjectOrganisationId: string | null;
  readonly leadOrganisationIds: readonly string[];
  readonly supportOrganisationIds: readonly string[];
  readonly dueOn: string | null;
  readonly periods: readonly string[];
}

interface Item {
  readonly id: string;
  readonly state: string;
}

export interface Duty {
  readonly id: string;
  readonly state: string;
  readonly period: string;
  readonly dueOn: string;
  readonly owingOrganisationId: string;
}

interface FollowUpView {
  readonly ready: boolean;
  readonly proposals: readonly Proposal[];
  readonly requirements: readonly Item[];
  readonly obligations: readonly Item[];
  readonly duties: readonly Duty[];
}

interface ReportView {
  readonly state: string;
  readonly documentId: string | null;
}

/** What the text orders becomes requirements and obligations; where it sets no report period the supervisor adds both standard ones. */
export async function takeUpDuties(setting: Setting, documentId: string): Promise<readonly Duty[]> {
  const { cast, tell } = setting;
  const supervisor = cast.as('ubkt');
  const look = (): Promise<FollowUpView | null> =>
    supervisor.get<FollowUpView>(`/api/followup/documents/${documentId}`).catch(nullWhereMissing);
  const proposed = await waitFor('proposals for follow-up', look, (view) => view?.ready === true);
  const proposals = (proposed?.proposals ?? []).filter((one) => one.state === 'proposed');
  const requirements = proposals.filter((one) => one.kind === 'requirement');
  const obligations = proposals.filter((one) => one.kind === 'obligation');
  tell('proposed', { requirements: requirements.length, obligations: obligations.length });

  const standIn = cast.committees()[0];
  if (standIn === undefined) throw new Error('no organisation of the demo province can report');
  const staffed = new Set(cast.committees());
  const subject =
    requirements.find((one) => one.subjectOrganisationId !== null && staffed.has(one.subjectOrganisationId))?.subjectOrganisationId ??
    standIn;
  if (subject === standIn) tell('subject', { to: cast.nameOf(subject) });
  if (requirements.length > 0) {
    await supervisor.post(`/api/followup/documents/${documentId}/requirements`, { all: true, subjectOrganisationIds: [subject] });
  }
  for (const one of obligations) {
    await supervisor.post('/api/followup/obligations', {
      documentId,
      nodeId: one.nodeId,
      proposalId: one.id,
      task: one.task,
      leadOrganisationIds: [subject],
      supportOrganisationIds: one.supportOrganisationIds,
      ...(one.dueOn !== null ? { dueOn: one.dueOn } : one.periods.length > 0 ? { periods: one.periods } : {}),
    });
  }
  let view = await look();
  if ((view?.duties.length ?? 0) < 2) {
    tell('standard');
    await supervisor.post(`/api/followup/documents/${documentId}/standard-reports`, { owingOrganisationIds: [subject] });
    view = await look();
  }
  tell('confirmed', {
    requirements: view?.requirements.length ?? 0,
    obligations: view?.obligations.length ?? 0,
    duties: view?.duties.length ?? 0,
  });
  return [...(view?.duties ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** One owed report: reminded, drafted from what it answers, signed, numbered in the unit's register, delivered, registered above, accepted. */
export async function answerDuty(setting: Setting, duty: Duty): Promise<void> {
  const { cast, tell } = setting;
  const unit = duty.owingOrganisationId;
  // The office drafts and keeps the register for the provincial committee.
  const own = unit === setting.issuerId;
  const drafter = own ? cast.as('soanthao') : cast.of(unit, 'drafter');
  const signer = own ? cast.as('bithu') : cast.of(unit, 'signer', 'lead');
  const clerk = own ? cast.as('vanthu') : cast.of(unit, 'clerk');
  if (drafter === null || signer === null || clerk === null) throw new Error(`${cast.nameOf(unit)} has nobody to report in the demo`);
  await moveClock(setting, instantAt(duty.dueOn, 7, 35));
  tell('period', { period: duty.period, unit: cast.nameOf(unit), due: duty.dueOn });

  const { reportId } = await drafter.post<{ reportId: string }>(`/api/followup/duties/${duty.id}/reports`, { compose: true });
  const report = await waitFor(
    'the draft of the report',
    () => drafter.get<ReportView>(`/api/followup/reports/${reportId}`),
    (view) => view.documentId !== null,
  );
  const documentId = report.documentId ?? '';
  const draft = await drafter.get<DocumentView>(`/api/documents/${documentId}`);
  const content = draft.current.content;
  await drafter.put(`/api/documents/${documentId}/content`, {
    expectedVersion: draft.version,
    content: { ...content, body: content.body.map((node) => (node.text.trim() === '' ? { ...node, text: TEXTS.reportAnswer } : node)) },
  });
  await drafter.post(`/api/documents/${documentId}/submit`);
  const { capacities } = await signer.get<{ capacities: readonly (string | null)[] }>(`/api/documents/${documentId}`);
  await signer.post(`/api/documents/${documentId}/sign`, {
    capacity: capacities[0] ?? null,
    onBehalfOf: capacities[0] === 'T/M' ? TEXTS.onBehalfOf : null,
  });
  const issued = await clerk.post<{ symbol: string }>(`/api/documents/${documentId}/issue`, {});
  tell('submitted', { unit: cast.nameOf(unit), symbol: issued.symbol });
  await takeInAndAccept(setting, reportId, documentId);
}

/** The supervisor's side of one report: registers it in its inbox, then accepts. */
export async function takeInAndAccept(setting: Setting, reportId: string, documentId: string): Promise<void> {
  const { cast, tell } = setting;
  const supervisor = cast.as('ubkt');
  const delivery = await waitFor(
    'the report in the inbox above',
    () => everyPage<{ id: string; documentId: string; stage: string }>(supervisor, '/api/dissemination/inbox?limit=100'),
    (items) => items.some((item) => item.documentId === documentId && item.stage === 'delivered'),
  );
  const mine = delivery.find((item) => item.documentId === documentId && item.stage === 'delivered');
  await supervisor.post(`/api/dissemination/deliveries/${mine?.id ?? ''}/register`, {});
  await supervisor.post(`/api/dissemination/deliveries/${mine?.id ?? ''}/acknowledge`);
  await waitFor(
    'the report registered above',
    () => supervisor.get<ReportView>(`/api/followup/reports/${reportId}`),
    (view) => view.state === 'delivered',
  );
  await supervisor.post(`/api/followup/reports/${reportId}/accept`);
  tell('accepted');
}

/** Every requirement judged and every obligation closed, with evidence. */
export async function closeAll(setting: Setting, documentId: string): Promise<void> {
  const supervisor = setting.cast.as('ubkt');
  const view = await supervisor.get<FollowUpView>(`/api/followup/documents/${documentId}`);
  for (const one of view.requirements.filter((item) => item.state === 'open')) {
    await supervisor.post(`/api/followup/requirements/${one.id}/close`, { outcome: 'met', evidence: TEXTS.evidence });
  }
  for (const one of view.obligations.filter((item) => item.state !== 'done')) {
    await supervisor.post(`/api/followup/obligations/${one.id}/close`, { outcome: 'done', reason: TEXTS.evidence });
  }
  setting.tell('closed', { requirements: view.requirements.length, obligations: view.obligations.length });
}
