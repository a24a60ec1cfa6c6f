import { type DocumentContent, type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDocuments } from '../domain/asker.js';
import { askingFor } from './readable-document.js';

export interface ImportView {
  readonly id: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly fileName: string;
  readonly ocr: boolean;
  readonly failure: string | null;
  readonly text: string;
  readonly read: unknown;
  readonly content: DocumentContent;
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

/** What was read from a file, for whoever imported it and who works with documents in their organisation. */
@Injectable()
export class ReadImport {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, id: string): Promise<ImportView> {
    const [rows, params] = importsAsked(this.reads, who, id);
    const [found] = await rows.query<ImportView>(
      `select i.id, i.format, i.file_name as "fileName", coalesce(i.ocr, false) as ocr, i.failure, i.text, i.read, i.content,
              i.imported_at as "importedAt",
              coalesce((select array_agg(d.id order by d.id) from documents.documents d where d.import_id = i.id), '{}') as "documentIds"
       from documents.imports i where ${IMPORTS_OF_ASKER}`,
      params,
    );
    if (found === undefined) throw missing('import.unknown');
    return found;
  }
}
