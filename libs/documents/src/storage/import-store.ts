import { type DocumentContent, type DomainErrorDetail, type ErrorCategory } from '@app/kernel';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';
import { type Scope } from './visibility.js';

const subject = (id: string): StateChange['subject'] => ({ type: 'documents.import', id });

export interface HandedIn {
  readonly id: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly at: Date;
}

export const handedIn = (file: HandedIn): StateChange =>
  insertion(subject(file.id), file.id, 'documents.imports', {
    imported_by: ['uuid', file.personId],
    organisation_id: ['uuid', file.organisationId],
    file_name: ['text', file.fileName],
    file_sha256: ['text', file.sha256],
    file_size: ['bigint', file.size],
    format: ['text', file.format],
    imported_at: ['timestamptz', file.at],
    status: ['text', 'waiting'],
  });

export async function keepBytes(rows: Asking, importId: string, bytes: Uint8Array): Promise<void> {
  await rows.query(`insert into documents.import_bytes (import_id, bytes) values ($1::uuid, $2::bytea)`, [importId, Buffer.from(bytes)]);
}

/** A file that waits to be read. */
export interface WaitingImport {
  readonly version: number;
  readonly organisationId: string | null;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export async function loadWaiting(rows: Asking, importId: string): Promise<WaitingImport | null> {
  const [row] = await rows.query<WaitingImport>(
    `select i.version, i.organisation_id as "organisationId", i.file_name as "fileName", b.bytes
     from documents.imports i join documents.import_bytes b on b.import_id = i.id where i.id = $1::uuid and i.status = 'waiting'`,
    [importId],
  );
  return row ?? null;
}

export async function stillWaiting(rows: Asking, importId: string): Promise<boolean> {
  const found = await rows.query(`select from documents.imports where id = $1::uuid and status = 'waiting'`, [importId]);
  return found.length > 0;
}

/** How far the reading is; nothing for a file that is no longer read. */
export async function noteProgress(rows: Asking, importId: string, at: { readonly page: number; readonly pages: number }): Promise<void> {
  await rows.query(
    `insert into documents.import_progress (import_id, page, pages)
     select id, $2::int, $3::int from documents.imports where id = $1::uuid and status = 'waiting'
     on conflict (import_id) do update set page = excluded.page, pages = excluded.pages`,
    [importId, at.page, at.pages],
  );
}

export async function forgetWaiting(rows: Asking, importId: string): Promise<void> {
  await rows.query(`delete from documents.import_bytes where import_id = $1::uuid`, [importId]);
  await rows.query(`delete from documents.import_progress where import_id = $1::uuid`, [importId]);
}

export interface WhatWasRead {
  readonly ocr: boolean;
  readonly failure: string | null;
  readonly text: string;
  readonly printed: unknown;
  readonly read: unknown;
  readonly content: unknown;
  /** What the office calls by another name, as if a person had said so; null where nothing is. */
  readonly answers: ImportAnswers | null;
  readonly corrected: unknown;
}

export const importRead = (importId: string, version: number, what: WhatWasRead): StateChange =>
  amendment(subject(importId), importId, 'documents.imports', version, {
    status: ['text', 'read'],
    text: ['text', what.text],
    read: ['jsonb', JSON.stringify(what.read)],
    content: ['jsonb', JSON.stringify(what.content)],
    ocr: ['boolean', what.ocr],
    printed: ['jsonb', what.printed === null ? null : JSON.stringify(what.printed)],
    failure: ['text', what.failure],
    answers: ['jsonb', what.answers === null ? null : JSON.stringify(what.answers)],
    corrected: ['jsonb', what.corrected === null ? null : JSON.stringify(what.corrected)],
  });

/** The error a person is told of whenever the file is asked for. */
export interface Refusal {
  readonly category: ErrorCategory;
  readonly code: string;
  readonly detail: DomainErrorDetail;
}

export const importRefused = (importId: string, version: number, refusal: Refusal): StateChange =>
  amendment(subject(importId), importId, 'documents.imports', version, {
    status: ['text', 'refused'],
    refusal: ['jsonb', JSON.stringify(refusal)],
  });

export const importCancelled = (importId: string, version: number): StateChange =>
  amendment(subject(importId), importId, 'documents.imports', version, { status: ['text', 'cancelled'] });

/** By path into the reading: what the value should be; null: it is right. */
export type ImportAnswers = Readonly<Record<string, string | null>>;

export interface ReadImportRow {
  /** Null: there is nothing that was read. */
  readonly version: number | null;
  readonly organisationId: string | null;
  readonly read: unknown;
  readonly content: DocumentContent;
  readonly answers: ImportAnswers;
}

/** A file that was read, held until the end of the transaction; of whoever handed it in, or of an office they work in. */
export async function loadRead(rows: Asking, importId: string, scope: Scope): Promise<ReadImportRow | null> {
  const [row] = await rows.query<ReadImportRow>(
    `select case when coalesce(status, 'read') = 'read' and failure is null then version end as version, organisation_id as "organisationId",
            read, content, coalesce(answers, '{}') as answers
     from documents.imports where id = $1::uuid and (imported_by = $2::uuid or organisation_id = any ($3::uuid[])) for update`,
    [importId, scope.personId, scope.organisationIds],
  );
  return row ?? null;
}

export const importAnswered = (
  importId: string,
  version: number,
  kept: { readonly answers: ImportAnswers; readonly corrected: unknown; readonly content: DocumentContent },
): StateChange =>
  amendment(subject(importId), importId, 'documents.imports', version, {
    answers: ['jsonb', JSON.stringify(kept.answers)],
    corrected: ['jsonb', kept.corrected === null ? null : JSON.stringify(kept.corrected)],
    content: ['jsonb', JSON.stringify(kept.content)],
  });
