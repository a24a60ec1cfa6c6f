import { type Signatory, type Signature } from '../domain/document-state.js';
import { type FrozenTo } from '../domain/event.js';
import { type IssueEntity } from './issue.entity.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

export function issueChange(issue: {
  readonly id: string;
  readonly documentId: string;
  readonly round: number;
  readonly versionId: string;
  readonly digest: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly signature: Signature;
  readonly signatories: readonly Signatory[];
  readonly recipients: FrozenTo;
  readonly issuedBy: string;
  readonly issuedAt: Date;
}): StateChange {
  return insertion({ type: 'documents.issue', id: issue.id }, issue.documentId, 'documents.issues', {
    document_id: ['uuid', issue.documentId],
    round: ['int', issue.round],
    version_id: ['uuid', issue.versionId],
    content_digest: ['text', issue.digest],
    number: ['int', issue.number],
    symbol: ['text', issue.symbol],
    issued_on: ['date', issue.issuedOn],
    signature: ['jsonb', JSON.stringify(issue.signature)],
    signatories: ['jsonb', issue.signatories.length === 0 ? null : JSON.stringify(issue.signatories)],
    recipient_list_id: ['uuid', issue.recipients.listId],
    recipient_count: ['int', issue.recipients.count],
    recipients_digest: ['text', issue.recipients.digest],
    issued_by: ['uuid', issue.issuedBy],
    issued_at: ['timestamptz', issue.issuedAt],
  });
}

/** One round of a document, the newest where none is named; null where it was not issued. */
export async function loadIssue(rows: Asking, documentId: string, round: number | null): Promise<IssueEntity | null> {
  const [row] = await rows.query<IssueEntity>(
    `select i.*, i.issued_on::text as issued_on from documents.issues i
     where i.document_id = $1::uuid and ($2::int is null or i.round = $2::int) order by i.round desc limit 1`,
    [documentId, round],
  );
  return row ?? null;
}

/** The files of a round exist now. */
export function renderedChange(
  issue: Pick<IssueEntity, 'id' | 'version' | 'document_id'>,
  files: { pdf: string; docx: string },
  at: Date,
): StateChange {
  return {
    subject: { type: 'documents.issue', id: issue.id },
    expected: issue.version,
    sql: `update documents.issues set version = version + 1, pdf_sha256 = $3::text, docx_sha256 = $4::text, rendered_at = $5::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [issue.id, issue.version, files.pdf, files.docx, at],
    about: issue.document_id,
  };
}
