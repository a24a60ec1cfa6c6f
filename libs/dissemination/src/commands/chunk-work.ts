import { DueTable, Journal, systemBy } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type ChunkRow, DeliverChunk } from './deliver-chunk.js';

/** The name of the due work that makes deliveries: what is woken, and the queue it passes through. */
export const DELIVER_CHUNK = 'deliver-chunk';

/** The chunks that are due: urgent documents first, and turns between documents of the same urgency. */
@Injectable()
export class ChunkWork extends DueTable {
  constructor(journal: Journal, deliver: DeliverChunk) {
    super(journal, {
      name: DELIVER_CHUNK,
      table: 'dissemination.chunks',
      fairness: 'document_id',
      handle: (row, tx) => deliver.handle(row as unknown as ChunkRow, tx),
      by: (row) => {
        const { entry_id, correlation_id } = row as unknown as ChunkRow;
        return systemBy(DELIVER_CHUNK, entry_id, correlation_id);
      },
    });
  }
}
