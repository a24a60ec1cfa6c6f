import { type DocumentContent } from '@app/kernel';
import { type FormFix } from '../domain/form-fix.js';
import { insertion, type StateChange } from './state-change.js';

/** A new immutable version. */
export function versionChange(version: {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly digest: string;
  readonly content: DocumentContent;
  readonly note: string | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  /** Set where the office made it: what it mended, and nothing else differs. */
  readonly formFixes?: readonly FormFix[];
}): StateChange {
  return insertion({ type: 'documents.version', id: version.id }, version.documentId, 'documents.versions', {
    document_id: ['uuid', version.documentId],
    ordinal: ['int', version.ordinal],
    digest: ['text', version.digest],
    content: ['jsonb', JSON.stringify(version.content)],
    note: ['text', version.note],
    made_by: ['uuid', version.madeBy],
    made_at: ['timestamptz', version.madeAt],
    form_fixes: ['jsonb', version.formFixes === undefined ? null : JSON.stringify(version.formFixes)],
  });
}
