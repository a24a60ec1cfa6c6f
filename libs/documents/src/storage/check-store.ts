import { type CheckOutcome } from '../domain/appraisal-check.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

interface LeftCheck {
  readonly documentId: string;
  readonly round: number;
  readonly code: string;
  readonly outcome: CheckOutcome;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

interface KnownCheck {
  readonly id: string;
  readonly version: number;
}

export async function loadCheck(rows: Asking, documentId: string, round: number, code: string): Promise<KnownCheck | null> {
  const [row] = await rows.query<KnownCheck>(
    `select id, version from documents.appraisal_checks where document_id = $1::uuid and round = $2::int and check_code = $3`,
    [documentId, round, code],
  );
  return row ?? null;
}

export function checkInserted(id: string, left: LeftCheck): StateChange {
  return insertion({ type: 'documents.appraisal-check', id }, left.documentId, 'documents.appraisal_checks', {
    document_id: ['uuid', left.documentId],
    round: ['int', left.round],
    check_code: ['text', left.code],
    outcome: ['text', left.outcome],
    note: ['text', left.note],
    checked_by: ['uuid', left.by],
    checked_at: ['timestamptz', left.at],
  });
}

export function checkChanged(known: KnownCheck, left: LeftCheck): StateChange {
  return {
    subject: { type: 'documents.appraisal-check', id: known.id },
    expected: known.version,
    sql: `update documents.appraisal_checks set version = version + 1, outcome = $3::text, note = $4::text, checked_by = $5::uuid,
        checked_at = $6::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [known.id, known.version, left.outcome, left.note, left.by, left.at],
    about: left.documentId,
  };
}
