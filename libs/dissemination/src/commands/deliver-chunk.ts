import { type MadeSet, type Tx } from '@app/journal';
import { missing } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type DispatchRow, READ_DISPATCH, COUNT_CHUNK } from '../storage/dispatch.row.js';
import { INSERT_DELIVERIES } from '../storage/insert-deliveries.js';
import { CompleteDispatch } from './complete-dispatch.js';

/** A claimed row of `dissemination.chunks`. */
export interface ChunkRow {
  readonly id: string;
  readonly dispatch_id: string;
  readonly from_ordinal: number;
  readonly to_ordinal: number;
  readonly entry_id: string;
  readonly correlation_id: string;
}

/**
 * One chunk of a dispatch: its deliveries in one statement, the entry that stands for all of them, and the count on the dispatch. Runs in
 * the transaction that closes the chunk under its lease, so that a chunk run twice makes its deliveries once.
 */
@Injectable()
export class DeliverChunk {
  constructor(private readonly complete: CompleteDispatch) {}

  async handle(chunk: ChunkRow, tx: Tx): Promise<void> {
    const [dispatch] = await tx.query<DispatchRow>(READ_DISPATCH, [chunk.dispatch_id]);
    if (dispatch === undefined) throw missing('dispatch.missing');
    const [made] = await tx.query<{ deliveries: number; set: MadeSet }>(INSERT_DELIVERIES, [
      chunk.id,
      dispatch.id,
      dispatch.recipient_list_id,
      chunk.from_ordinal,
      chunk.to_ordinal,
      tx.now,
    ]);
    if (made === undefined) throw new Error('an aggregate without a row');
    const { deliveries, set } = made;
    await tx.commit({
      subject: { type: 'dissemination.delivery-set', id: chunk.id },
      expected: 0,
      sql: `insert into dissemination.delivery_sets (id, version, dispatch_id, from_ordinal, to_ordinal, deliveries, set_digest, made_at)
        values ($1, 1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning *`,
      params: [chunk.id, dispatch.id, chunk.from_ordinal, chunk.to_ordinal, deliveries, set.digest, tx.now],
      kind: 'deliveries.made',
      payload: {
        dispatchId: dispatch.id,
        documentId: dispatch.document_id,
        organisationId: dispatch.organisation_id,
        round: dispatch.round,
        recipientListId: dispatch.recipient_list_id,
        from: chunk.from_ordinal,
        to: chunk.to_ordinal,
      },
      detail: {
        deliveries,
        set,
        urgency: dispatch.urgency,
        title: dispatch.title,
        symbol: dispatch.symbol,
        type: dispatch.document_type,
        issuerName: dispatch.issuer_name,
      },
      about: dispatch.document_id,
      priority: dispatch.urgency,
    });
    const [counted] = await tx.query<DispatchRow>(COUNT_CHUNK, [dispatch.id]);
    if (counted !== undefined && counted.chunks_made === counted.chunks) await this.complete.lastChunkMade(tx, dispatch.id);
  }
}
