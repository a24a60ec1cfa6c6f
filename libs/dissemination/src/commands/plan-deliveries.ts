import { type FactEvent, type Tx } from '@app/journal';
import { invalid, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { chunksOf } from '../domain/chunks.js';
import { DELIVER_CHUNK } from './chunk-work.js';
import { CompleteDispatch } from './complete-dispatch.js';
import { supersedeEarlierRounds } from './supersede-earlier-rounds.js';

/**
 * An issued document becomes a dispatch, and its frozen list chunks of work. What inboxes show of the document is copied from the fact,
 * so that reading an inbox needs no other context.
 */
@Injectable()
export class PlanDeliveries {
  constructor(private readonly complete: CompleteDispatch) {}

  async handle(event: FactEvent<'document.issued'>, tx: Tx): Promise<void> {
    const { fact } = event;
    const detail = detailOf(event.detail);
    const known = await tx.query('select 1 from dissemination.dispatches where document_id = $1 and round = $2', [
      fact.documentId,
      fact.round,
    ]);
    if (known.length > 0) return;

    const id = newId<'dispatch'>(tx.now.getTime());
    const ranges = chunksOf(fact.recipientCount);
    await tx.commit({
      subject: { type: 'dissemination.dispatch', id },
      expected: 0,
      sql: `insert into dissemination.dispatches (id, version, document_id, round, organisation_id, issuer_name, document_type, number, symbol,
          title, issued_on, urgency, report_id, document_version_id, content_digest, recipient_list_id, recipient_count, planned_at, chunks)
        values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning *`,
      params: [
        id,
        fact.documentId,
        fact.round,
        fact.organisationId,
        detail.issuerName,
        fact.documentType,
        fact.number,
        fact.symbol,
        detail.title,
        fact.issuedOn,
        fact.urgency,
        fact.reportId,
        fact.versionId,
        fact.contentDigest,
        fact.recipientListId,
        fact.recipientCount,
        tx.now,
        ranges.length,
      ],
      kind: 'dispatch.planned',
      payload: {
        dispatchId: id,
        documentId: fact.documentId,
        round: fact.round,
        recipientListId: fact.recipientListId,
        chunks: ranges.length,
      },
      about: fact.documentId,
    });
    await tx.query('insert into dissemination.contents (dispatch_id, content) values ($1, $2)', [id, JSON.stringify(detail.content)]);
    await supersedeEarlierRounds(tx, fact.documentId, fact.round);
    if (ranges.length === 0) {
      await this.complete.lastChunkMade(tx, id);
      return;
    }
    await tx.query(
      `insert into dissemination.chunks (id, dispatch_id, document_id, from_ordinal, to_ordinal, due_priority, entry_id, correlation_id)
       select c.id, $1, $2, c.first, c.last, $3, $7, $8 from unnest($4::uuid[], $5::int[], $6::int[]) as c(id, first, last)`,
      [
        id,
        fact.documentId,
        fact.urgency,
        ranges.map(() => newId<'chunk'>()),
        ranges.map((range) => range.from),
        ranges.map((range) => range.to),
        event.entryId,
        event.correlationId,
      ],
    );
    tx.wake(DELIVER_CHUNK);
  }
}

interface IssuedDetail {
  readonly title: string;
  readonly issuerName: string;
  readonly content: object;
}

function detailOf(detail: Readonly<Record<string, unknown>> | null): IssuedDetail {
  const { title, issuerName, content } = detail ?? {};
  if (typeof title !== 'string' || typeof issuerName !== 'string' || typeof content !== 'object' || content === null)
    throw invalid('dispatch.detail-missing');
  return { title, issuerName, content };
}
