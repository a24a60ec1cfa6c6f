import { type DocumentContent, DomainError, type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDocuments } from '../domain/asker.js';
import { type Refusal } from '../storage/import-store.js';
import { askingFor } from './readable-document.js';

export type ImportStatus = 'waiting' | 'read' | 'cancelled';

export interface ImportView {
  readonly id: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly fileName: string;
  readonly status: ImportStatus;
  /** While it is read: how many of its pages were. Null: it waits for its turn, or has no pages. */
  readonly progress: { readonly page: number; readonly pages: number } | null;
  /** The letters were recognised in pictures, with all the slips of that. */
  readonly ocr: boolean;
  /** Why the file could not be read although it is kept; then text and draft are empty. */
  readonly failure: string | null;
  /** The whole text of the file; null until it is read. */
  readonly text: string | null;
  /** What was recognised in it, with places and how sure each is. */
  readonly read: unknown;
  /** What a person said of values of the reading, by path: what it should be, or null where it is right. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** The reading as it was corrected; null where nothing was. */
  readonly corrected: unknown;
  /** A draft made of it that loses nothing, of the corrected reading; corrected by a person before it becomes one. */
  readonly content: DocumentContent | null;
  readonly importedAt: Date;
  /** Documents drafted from it. */
  readonly documentIds: readonly string[];
}

/** Whose imports one sees: the own, and those of the organisation where one works with its documents. Parameters of `importsAsked`. */
export const IMPORTS_OF_ASKER = `i.id = $1::uuid and (i.imported_by = $2::uuid or i.organisation_id = $3::uuid)`;

export const importsAsked = (reads: Reads, who: Identity, id: string): [rows: ReturnType<typeof askingFor>, params: unknown[]] => [
  askingFor(reads, who),
  [id, who.personId, readsDocuments(who.roles) ? who.organisationId : null],
];

/**
 * What was read from a file, for whoever imported it and who works with documents in their organisation.
 * @throws DomainError the reason why the file was refused, each time it is asked for
 */
@Injectable()
export class ReadImport {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, id: string): Promise<ImportView> {
    const [rows, params] = importsAsked(this.reads, who, id);
    const [found] = await rows.query<ImportView & { refusal: Refusal | null }>(
      `select i.id, i.format, i.file_name as "fileName", coalesce(i.status, 'read') as status, i.refusal,
              case when i.status = 'waiting' and p.import_id is not null then json_build_object('page', p.page, 'pages', p.pages) end as progress,
              coalesce(i.ocr, false) as ocr, i.failure, i.text, i.read, i.content,
              coalesce(i.answers, '{}') as answers, i.corrected, i.imported_at as "importedAt",
              coalesce((select array_agg(d.id order by d.id) from documents.documents d where d.import_id = i.id), '{}') as "documentIds"
       from documents.imports i left join documents.import_progress p on p.import_id = i.id where ${IMPORTS_OF_ASKER}`,
      params,
    );
    if (found === undefined) throw missing('import.unknown');
    const { refusal, ...view } = found;
    if (refusal !== null) throw new DomainError(refusal.category, refusal.code, refusal.detail);
    return view;
  }

  /** The same as soon as it is read or refused; as it stands when `milliseconds` are over. */
  async within(who: Identity, id: string, milliseconds: number): Promise<ImportView> {
    const end = Date.now() + milliseconds;
    for (let pause = 50; ; pause = Math.min(500, pause * 1.5)) {
      const view = await this.run(who, id);
      if (view.status !== 'waiting' || Date.now() + pause > end) return view;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
