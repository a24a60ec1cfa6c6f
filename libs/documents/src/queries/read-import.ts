import { type DocumentContent, type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDocuments } from '../domain/asker.js';
import { askingFor } from './readable-document.js';

export interface ImportView {
  readonly id: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly fileName: string;
  readonly text: string;
  readonly read: unknown;
  readonly content: DocumentContent;
  readonly importedAt: Date;
  /** Documents drafted from it. */
  readonly documentIds: readonly string[];
}

/** What was read from a file, for whoever imported it and who works with documents in their organisation. */
@Injectable()
export class ReadImport {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, id: string): Promise<ImportView> {
    const [found] = await askingFor(this.reads, who).query<ImportView>(
      `select i.id, i.format, i.file_name as "fileName", i.text, i.read, i.content, i.imported_at as "importedAt",
              coalesce((select array_agg(d.id order by d.id) from documents.documents d where d.import_id = i.id), '{}') as "documentIds"
       from documents.imports i where i.id = $1::uuid and (i.imported_by = $2::uuid or i.organisation_id = $3::uuid)`,
      [id, who.personId, readsDocuments(who.roles) ? who.organisationId : null],
    );
    if (found === undefined) throw missing('import.unknown');
    return found;
  }
}
