import { ReadImportedFile } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A file was handed in: it is read. */
@HandlesFacts('read-import')
export class ReadImportOnArrival implements FactHandler {
  constructor(private readonly reading: ReadImportedFile) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'file.handed-in') await this.reading.run(tx, event.fact.importId);
  }
}
