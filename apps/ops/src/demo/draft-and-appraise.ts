import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DOCUMENT_TYPES, type BodyNode, type DocumentContent, type RecipientLine } from '@app/kernel';
import { type Setting } from './setting.js';
import { TEXTS } from './texts.js';

interface ImportAnswer {
  readonly id: string;
  readonly read: ReadSummary;
  readonly content: DocumentContent;
}

/** The parts of a reading that the demo decides by (design/reading.md). */
export interface ReadSummary {
  readonly type: string | null;
  readonly date: string | null;
  readonly meeting: { readonly date: string | null } | null;
  readonly obligations: readonly { readonly due: readonly { readonly kind: string; readonly date?: string; readonly period?: string }[] }[];
}

interface ResolveAnswer {
  readonly lines: readonly RecipientLine[];
  readonly substitutions: readonly { readonly lineId: string; readonly from: string; readonly to: string; readonly reason: string }[];
  readonly unresolved: readonly string[];
}

export interface DocumentView {
  readonly id: string;
  readonly stage: string;
  readonly actions: readonly string[];
  /** Given back as `expectedVersion`. */
  readonly version: number;
  readonly current: { readonly versionId: string; readonly ordinal: number; readonly digest: string; readonly content: DocumentContent };
}

/** Reads the file as the drafter would; nothing is written yet but the import itself. */
export async function importFile(setting: Setting, file: string): Promise<ImportAnswer> {
  const answer = await setting.cast.as('soanthao').handIn<ImportAnswer>(readFileSync(file), basename(file));
  setting.tell('imported', {
    file: basename(file),
    type: typeName(answer.content.head.type),
    nodes: answer.content.body.length,
    recipients: answer.content.recipients.length,
  });
  return answer;
}

/** From the import to a draft that passed appraisal in its second round. */
export async function draftAndAppraise(setting: Setting, imported: ImportAnswer, reportId: string | null): Promise<string> {
  const drafter = setting.cast.as('soanthao');
  const reviewer = setting.cast.as('thamdinh');
  const recipients = await resolveRecipients(setting, imported.content.recipients, reportId !== null);
  const content: DocumentContent = { ...imported.content, recipients };
  const { id } = await drafter.post<{ id: string }>('/api/documents', {
    organisationId: setting.issuerId,
    type: content.head.type,
    procedure: procedureFor(content.head.type),
    content,
    importId: imported.id,
    ...(reportId === null ? {} : { reportId }),
  });
  await drafter.post(`/api/documents/${id}/submit`);
  setting.tell('drafted');

  const node = content.body.find((one) => one.kind !== 'part' && one.text !== '') ?? content.body[0];
  const comment = await reviewer.post<{ id: string }>(`/api/documents/${id}/comments`, {
    nodeId: node?.id ?? null,
    text: TEXTS.appraisalComment,
    class: 'content',
  });
  await reviewer.post(`/api/documents/${id}/appraisal/return`, { reason: TEXTS.appraisalReason });
  setting.tell('returned', { reason: TEXTS.appraisalReason });

  const before = await drafter.get<DocumentView>(`/api/documents/${id}`);
  await drafter.put(`/api/documents/${id}/content`, {
    expectedVersion: before.version,
    content: { ...content, body: content.body.map((one) => (one.id === node?.id ? tidied(one) : one)) },
    note: TEXTS.revisionNote,
  });
  await drafter.post(`/api/documents/${id}/comments/${comment.id}/answer`, { answer: 'accepted', text: TEXTS.appraisalAnswer });
  await drafter.post(`/api/documents/${id}/submit`);
  setting.tell('revised', { version: before.current.ordinal + 1 });
  await reviewer.post(`/api/documents/${id}/appraisal/pass`);
  setting.tell('passed');
  return id;
}

/** The demo's own change for the second round: white space only, so that the issued text still equals the file's. */
function tidied(node: BodyNode): BodyNode {
  return { ...node, text: `${node.text.trimEnd()} ` };
}

/** Every type goes through the standing committee in the demo; notices and conclusions by their own procedure, the rest by the general one. */
function procedureFor(type: string): string {
  return type === 'TB' ? 'notice-of-conclusion' : type === 'KL' ? 'conference-conclusion' : 'general-with-committee';
}

/** A report goes to whoever supervises it, whether or not the file names that body. */
async function resolveRecipients(
  setting: Setting,
  printed: readonly RecipientLine[],
  isReport: boolean,
): Promise<readonly RecipientLine[]> {
  const everyCommittee: RecipientLine = {
    id: crypto.randomUUID(),
    line: TEXTS.allCommittees,
    kind: 'group',
    tag: TEXTS.allCommitteesTag,
    purpose: 'act',
    targets: [],
  };
  const supervisor: RecipientLine = {
    id: crypto.randomUUID(),
    line: setting.cast.nameOf(setting.supervisorId),
    kind: 'unit',
    tag: TEXTS.supervisorTag,
    purpose: 'report',
    targets: [{ kind: 'organisation', organisationId: setting.supervisorId }],
  };
  const added = isReport ? [supervisor, everyCommittee] : [everyCommittee];
  const archive = printed.findIndex((line) => line.kind === 'archive');
  const at = archive < 0 ? printed.length : archive;
  const { lines, substitutions, unresolved } = await setting.cast
    .as('soanthao')
    .post<ResolveAnswer>('/api/directory/recipient-lines/resolve', {
      organisationId: setting.issuerId,
      lines: [...printed.slice(0, at), ...added, ...printed.slice(at)],
    });
  for (const { from, to, reason } of substitutions) setting.tell('substituted', { from, to, reason });
  for (const id of unresolved) setting.tell('unresolved', { line: lines.find((line) => line.id === id)?.line ?? id });
  for (const { line } of added) setting.tell('added', { line });
  return lines;
}

function typeName(type: string): string {
  return type in DOCUMENT_TYPES ? DOCUMENT_TYPES[type as keyof typeof DOCUMENT_TYPES] : type;
}
