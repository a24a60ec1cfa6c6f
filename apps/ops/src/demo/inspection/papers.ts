import { waitFor } from '../api-client.js';
import { type IssueAnswer } from '../decide-and-issue.js';
import { type Setting } from '../setting.js';
import { TEXTS } from '../texts.js';
import { type Delegation, INSPECTIONS } from './party.js';
import { INSPECTION_TEXTS as T } from './texts.js';

export type PaperKind = 'decision' | 'plan' | 'invitation' | 'minutes' | 'report' | 'summary' | 'submission' | 'conclusion';

export interface Wanted {
  readonly kind: PaperKind;
  readonly subjectId?: string;
  readonly reportBy?: string;
}

interface Composed {
  readonly id: string;
  readonly documentId: string | null;
}

/** Wants a paper of the inspection and waits for the draft that `documents` composes; answers its document. */
export async function wantPaper(setting: Setting, login: string, inspectionId: string, wanted: Wanted): Promise<string> {
  const client = setting.cast.as(login);
  const { id } = await client.post<{ id: string }>(`${INSPECTIONS}/${inspectionId}/documents`, wanted);
  const papers = await waitFor(
    `the draft of the ${wanted.kind}`,
    () => client.get<readonly Composed[]>(`${INSPECTIONS}/${inspectionId}/documents`),
    (list) => list.some((paper) => paper.id === id && paper.documentId !== null),
  );
  return papers.find((paper) => paper.id === id)?.documentId ?? '';
}

/** Signature in the first capacity that the rules give. */
export async function signPaper({ cast }: Setting, documentId: string, signer: string): Promise<void> {
  const { capacities } = await cast.as(signer).get<{ capacities: readonly (string | null)[] }>(`/api/documents/${documentId}`);
  const capacity = capacities[0] ?? null;
  await cast.as(signer).post(`/api/documents/${documentId}/sign`, {
    capacity,
    onBehalfOf: capacity === null ? null : capacity === 'T/M' && signer === 'bithu' ? TEXTS.onBehalfOf : T.delegation,
  });
}

/** Signature, then number and issue by the clerk of the issuer. */
export async function issuePaper(setting: Setting, documentId: string, signer: string): Promise<IssueAnswer> {
  const { cast, tell } = setting;
  await signPaper(setting, documentId, signer);
  const issued = await cast.as('vanthu').post<IssueAnswer>(`/api/documents/${documentId}/issue`, {});
  tell('issued', { symbol: issued.symbol, date: issued.issuedOn, recipients: issued.recipients });
  return issued;
}

/** Appraisal in two rounds: a finding of form and one of content, both answered before it passes. */
export async function appraise(setting: Setting, { secretary }: Pick<Delegation, 'secretary'>, documentId: string): Promise<void> {
  const drafter = setting.cast.as(secretary);
  const reviewer = setting.cast.as('thamdinh');
  const path = `/api/documents/${documentId}`;
  await drafter.post(`${path}/submit`);
  const found: string[] = [];
  for (const [kind, text] of [
    ['form', T.formFinding],
    ['content', T.contentFinding],
  ] as const)
    found.push((await reviewer.post<{ id: string }>(`${path}/comments`, { nodeId: null, text, class: kind })).id);
  await reviewer.post(`${path}/appraisal/return`, { reason: TEXTS.appraisalReason });
  for (const [index, id] of found.entries())
    await drafter.post(`${path}/comments/${id}/answer`, { answer: index === 0 ? 'accepted' : 'explained', text: TEXTS.appraisalAnswer });
  await drafter.post(`${path}/submit`);
  await reviewer.post(`${path}/appraisal/pass`);
}
