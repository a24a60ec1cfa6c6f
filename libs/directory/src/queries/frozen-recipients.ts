import { type RecipientPurpose } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/** One recipient of an issued document, as it was frozen. */
export interface FrozenRecipient {
  readonly ordinal: number;
  readonly recipientId: string;
  readonly kind: 'organisation' | 'position' | 'outside';
  readonly organisationId: string | null;
  readonly positionId: string | null;
  /** Name as of the day of issue. */
  readonly name: string;
  readonly email: string | null;
  /** Place of the line, from 1, and what it asks for. */
  readonly lineNo: number;
  readonly purpose: RecipientPurpose;
}

/** The recipients with ordinals `from` to `to` (both included) of a frozen list. */
export async function frozenRecipients(rows: Asking, listId: string, from: number, to: number): Promise<FrozenRecipient[]> {
  return rows.query<FrozenRecipient>(
    `select f.ordinal, f.recipient_id as "recipientId", r.kind, r.organisation_id as "organisationId", r.position_id as "positionId",
            f.name, r.email, f.line_no as "lineNo", f.purpose
     from directory.frozen_recipients f join directory.recipients r on r.id = f.recipient_id
     where f.list_id = $1::uuid and f.ordinal between $2 and $3 order by f.ordinal`,
    [listId, from, to],
  );
}
