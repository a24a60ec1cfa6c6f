import { type DocumentContent, missing, unaccentedText } from '@app/kernel';
import { type Standing } from '../domain/asker.js';
import { type DocumentState, type VersionMark } from '../domain/document-state.js';
import { type DocumentEntity } from './document.entity.js';
import { type Asking } from './rows.js';
import { type StateChange } from './state-change.js';

export interface LoadedDocument {
  readonly state: DocumentState;
  readonly standing: Standing;
  /** The journal's clock when it was read. */
  readonly now: Date;
}

const COLUMNS: readonly (readonly [column: string, cast: string, value: (state: DocumentState) => unknown])[] = [
  ['organisation_id', 'uuid', (s) => s.organisationId],
  ['type', 'text', (s) => s.type],
  ['procedure_code', 'text', (s) => s.procedureCode],
  ['procedure_version', 'int', (s) => s.procedureVersion],
  ['step', 'text', (s) => s.step],
  ['stage', 'text', (s) => s.stage],
  ['holder_roles', 'text[]', (s) => s.holderRoles],
  ['title', 'text', (s) => s.title],
  ['round', 'int', (s) => s.round],
  ['current_version_id', 'uuid', (s) => s.current.versionId],
  ['current_digest', 'text', (s) => s.current.digest],
  ['current_ordinal', 'int', (s) => s.current.ordinal],
  ['drafter_person_id', 'uuid', (s) => s.drafter.personId],
  ['drafter_position_id', 'uuid', (s) => s.drafter.positionId],
  ['drafter_organisation_id', 'uuid', (s) => s.drafter.organisationId],
  ['report_id', 'uuid', (s) => s.reportId],
  ['import_id', 'uuid', (s) => s.importId],
  ['inspection', 'jsonb', (s) => (s.inspection === null ? null : JSON.stringify(s.inspection))],
  ['since', 'timestamptz', (s) => s.since],
  ['due_at', 'timestamptz', (s) => s.dueAt],
  ['reminded', 'int', (s) => s.reminded],
  ['approved_version_id', 'uuid', (s) => s.approved?.versionId ?? null],
  ['approved_digest', 'text', (s) => s.approved?.digest ?? null],
  ['listed_changes', 'jsonb', (s) => JSON.stringify(s.listedChanges)],
  ['confirmed_digest', 'text', (s) => s.confirmedDigest],
  ['signature', 'jsonb', (s) => (s.signature === null ? null : JSON.stringify(s.signature))],
  ['signatories', 'jsonb', (s) => (s.signatories.length === 0 ? null : JSON.stringify(s.signatories))],
  ['number', 'int', (s) => s.number],
  ['symbol', 'text', (s) => s.symbol],
  ['term_id', 'uuid', (s) => s.termId],
  ['issued_on', 'date', (s) => s.issuedOn],
  ['issue_round', 'int', (s) => s.issueRound],
  ['urgency', 'int', (s) => s.urgency],
  ['withdrawn_reason', 'text', (s) => s.withdrawnReason],
  ['drafted_at', 'timestamptz', (s) => s.draftedAt],
  ['search', 'text', (s) => unaccentedText(`${s.title} ${s.symbol ?? ''}`)],
];

const INSERT = `insert into documents.documents (id, version, ${COLUMNS.map(([column]) => column).join(', ')})
  values ($1::uuid, $2::int + 1, ${COLUMNS.map(([, cast], index) => `$${index + 3}::${cast}`).join(', ')}) returning *`;
const UPDATE = `update documents.documents set version = version + 1, ${COLUMNS.map(([column, cast], index) => `${column} = $${index + 3}::${cast}`).join(', ')}
  where id = $1::uuid and version = $2::int returning *`;

/** The statement that brings the row to `after`. One text for every move, so that the server plans it once a connection. */
export function documentChange(after: DocumentState): StateChange {
  const expected = after.version - 1;
  return {
    subject: { type: 'documents.document', id: after.id },
    expected,
    sql: expected === 0 ? INSERT : UPDATE,
    params: [after.id, expected, ...COLUMNS.map(([, , value]) => value(after))],
    about: after.id,
  };
}

/** Columns of a document as `DocumentEntity` has them, from the alias `d`. */
export const DOCUMENT_COLUMNS = `d.id, d.version, ${COLUMNS.map(([column]) => (column === 'issued_on' ? 'd.issued_on::text as issued_on' : `d.${column}`)).join(', ')}`;

/** SQL: `d` is a paper of a delegation at work; until it is first handed on, only the delegation reads it. */
export const closedDraftSql = `(d.inspection is not null and d.round = 0 and d.stage = 'draft' and jsonb_array_length(d.inspection -> 'workers') > 0)`;

/** SQL: how organisation `$n` stands to the issuer of `d`. */
export const standingSql = (organisation: string): string => `case when ${closedDraftSql} then null
  when d.organisation_id = ${organisation}::uuid then 'issuer'
  when exists (select from directory.organisations o where o.id = d.organisation_id and o.served_by = ${organisation}::uuid) then 'office' end`;

/**
 * One document as it stands, seen from an organisation. `lock` holds it until the transaction ends: `update` against every other
 * change, `share` against a change of its stage while something that depends on the stage is added.
 */
export async function loadDocument(
  rows: Asking,
  id: string,
  organisationId: string | null,
  lock?: 'update' | 'share',
): Promise<LoadedDocument> {
  const [row] = await rows.query<DocumentEntity & { standing: Standing; now: Date }>(
    `select ${DOCUMENT_COLUMNS}, ${standingSql('$2')} as standing, journal.now() as now
     from documents.documents d where d.id = $1::uuid${lock === undefined ? '' : ` for ${lock} of d`}`,
    [id, organisationId],
  );
  if (row === undefined) throw missing('document.unknown');
  return { state: stateOf(row), standing: row.standing, now: row.now };
}

/** The content of one version. */
export async function loadContent(rows: Asking, versionId: string): Promise<DocumentContent> {
  const [row] = await rows.query<{ content: DocumentContent }>(`select content from documents.versions where id = $1::uuid`, [versionId]);
  if (row === undefined) throw missing('version.unknown');
  return row.content;
}

/** One version with its name. */
export async function loadVersion(
  rows: Asking,
  versionId: string,
): Promise<{ readonly ordinal: number; readonly digest: string; readonly content: DocumentContent }> {
  const [row] = await rows.query<{ ordinal: number; digest: string; content: DocumentContent }>(
    `select ordinal, digest, content from documents.versions where id = $1::uuid`,
    [versionId],
  );
  if (row === undefined) throw missing('version.unknown');
  return row;
}

const markOf = (versionId: string | null, digest: string | null): VersionMark | null =>
  versionId === null || digest === null ? null : { versionId, digest };

export function stateOf(row: DocumentEntity): DocumentState {
  return {
    id: row.id,
    version: row.version,
    organisationId: row.organisation_id,
    type: row.type,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    step: row.step,
    stage: row.stage,
    holderRoles: row.holder_roles,
    title: row.title,
    round: row.round,
    current: { versionId: row.current_version_id, digest: row.current_digest, ordinal: row.current_ordinal },
    drafter: { personId: row.drafter_person_id, positionId: row.drafter_position_id, organisationId: row.drafter_organisation_id },
    reportId: row.report_id,
    importId: row.import_id,
    inspection: row.inspection,
    since: row.since,
    dueAt: row.due_at,
    reminded: row.reminded,
    approved: markOf(row.approved_version_id, row.approved_digest),
    listedChanges: row.listed_changes,
    confirmedDigest: row.confirmed_digest,
    signature: row.signature,
    signatories: row.signatories ?? [],
    number: row.number,
    symbol: row.symbol,
    termId: row.term_id,
    issuedOn: row.issued_on,
    issueRound: row.issue_round,
    urgency: row.urgency,
    withdrawnReason: row.withdrawn_reason,
    draftedAt: row.drafted_at,
  };
}
