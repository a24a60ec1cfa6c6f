import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Delivery, type Reached, type Source } from '../domain/delivery.js';
import { DeliveryEntity } from './delivery.entity.js';

/** Deliveries as the domain sees them, and the one statement that writes a receipt. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: DataSource) {}

  async load(id: string): Promise<Delivery | null> {
    const row = await this.database.getRepository(DeliveryEntity).findOneBy({ id });
    return row === null ? null : deliveryOf(row);
  }

  /** The next number of the recipient's register of that year, as offered; it is taken only by registering. */
  async nextIncomingNumber(recipientId: string, year: number): Promise<number> {
    const rows: { next: number }[] = await this.database.query(
      `select coalesce(max(incoming_number), 0) + 1 as next from dissemination.deliveries
       where recipient_id = $1 and incoming_year = $2 and incoming_number is not null`,
      [recipientId, year],
    );
    return rows[0]?.next ?? 1;
  }

  /** Of which type the document is that the delivery carries. */
  async documentTypeOf(dispatchId: string): Promise<string> {
    const [row]: { type: string }[] = await this.database.query(
      `select document_type as type from dissemination.dispatches where id = $1`,
      [dispatchId],
    );
    return row?.type ?? '';
  }

  /** Whether someone of this dispatch still owes an answer. */
  async anyoneSilent(dispatchId: string): Promise<boolean> {
    const rows: { silent: boolean }[] = await this.database.query(`select ${SILENT_EXISTS} as silent`, [dispatchId]);
    return rows[0]?.silent ?? false;
  }
}

/** True while someone of dispatch `$1` is silent: one probe of the partial index. */
export const SILENT_EXISTS = `exists (
  select 1 from dissemination.deliveries where dispatch_id = $1 and stage in ('delivered', 'opened', 'registered'))`;

/** Writes all stages of a delivery as they now stand, provided that nobody else acted in between. */
export function receiptStatement(next: Delivery): { sql: string; params: unknown[] } {
  const reached = (stage: Reached | null): unknown[] => [stage?.at ?? null, stage?.source ?? null, stage?.personId ?? null];
  return {
    sql: `update dissemination.deliveries set version = version + 1, stage = $3,
        opened_at = $4, opened_source = $5, opened_by = $6,
        registered_at = $7, registered_source = $8, registered_by = $9, incoming_number = $10, incoming_year = $11, received_on = $12,
        acknowledged_at = $13, acknowledged_source = $14, acknowledged_by = $15,
        returned_at = $16, returned_source = $17, returned_by = $18, return_reason = $19
      where id = $1 and version = $2 returning *`,
    params: [
      next.id,
      next.version,
      next.stage,
      ...reached(next.opened),
      ...reached(next.registered),
      next.registered?.incomingNumber ?? null,
      next.registered?.year ?? null,
      next.registered?.receivedOn ?? null,
      ...reached(next.acknowledged),
      ...reached(next.returned),
      next.returned?.reason ?? null,
    ],
  };
}

function deliveryOf(row: DeliveryEntity): Delivery {
  const registered = reachedOf(row.registeredAt, row.registeredSource, row.registeredBy);
  const returned = reachedOf(row.returnedAt, row.returnedSource, row.returnedBy);
  return {
    id: row.id,
    version: row.version,
    dispatchId: row.dispatchId,
    documentId: row.documentId,
    round: row.round,
    issuerOrganisationId: row.issuerOrganisationId,
    issuedOn: row.issuedOn,
    recipient: {
      id: row.recipientId,
      kind: row.recipientKind,
      organisationId: row.recipientOrganisationId,
      positionId: row.recipientPositionId,
      name: row.recipientName,
    },
    stage: row.stage,
    opened: reachedOf(row.openedAt, row.openedSource, row.openedBy),
    registered:
      registered === null || row.incomingNumber === null || row.incomingYear === null || row.receivedOn === null
        ? null
        : { ...registered, incomingNumber: row.incomingNumber, year: row.incomingYear, receivedOn: row.receivedOn },
    acknowledged: reachedOf(row.acknowledgedAt, row.acknowledgedSource, row.acknowledgedBy),
    returned: returned === null ? null : { ...returned, reason: row.returnReason ?? '' },
  };
}

function reachedOf(at: Date | null, source: Source | null, personId: string | null): Reached | null {
  return at === null || source === null ? null : { at, source, personId };
}
