import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { type Printed } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { IMPORTS_OF_ASKER, importsAsked } from './read-import.js';

/** Where the lines of an imported file stand on its pages; no pages for a format that has none. */
@Injectable()
export class ReadImportPlaces {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, id: string): Promise<Printed> {
    const [rows, params] = importsAsked(this.reads, who, id);
    const [found] = await rows.query<{ printed: Printed | null }>(
      `select i.printed from documents.imports i where ${IMPORTS_OF_ASKER}`,
      params,
    );
    if (found === undefined) throw missing('import.unknown');
    return found.printed ?? { pages: [], lines: [] };
  }
}
