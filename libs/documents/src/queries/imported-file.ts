import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IMPORTS_OF_ASKER, importsAsked } from './read-import.js';

export interface ImportedOriginal {
  readonly sha256: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly name: string;
}

/** The bytes that were imported, as they came, for whoever may see the import. */
@Injectable()
export class FindImportedFile {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, id: string): Promise<ImportedOriginal> {
    const [rows, params] = importsAsked(this.reads, who, id);
    const [found] = await rows.query<ImportedOriginal>(
      `select i.file_sha256 as sha256, i.format, i.file_name as name from documents.imports i where ${IMPORTS_OF_ASKER} and coalesce(i.status, 'read') = 'read'`,
      params,
    );
    if (found === undefined) throw missing('import.unknown');
    return found;
  }
}
