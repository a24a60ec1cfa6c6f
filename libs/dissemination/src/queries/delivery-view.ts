import { type LocalDate } from '@app/kernel';
import { type Source, type Stage } from '../domain/delivery.js';

/** What a list of incoming documents shows of one. Instants in ISO 8601 UTC, days local. */
export interface InboxItem {
  readonly id: string;
  readonly documentId: string;
  readonly round: number;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly stage: Stage;
  readonly purpose: string;
  readonly deliveredAt: string;
  readonly incomingNumber: number | null;
  readonly receivedOn: LocalDate | null;
  readonly reminders: number;
  readonly documentType: string;
  readonly number: number;
  readonly symbol: string;
  readonly title: string;
  readonly issuerOrganisationId: string;
  readonly issuerName: string;
  readonly issuedOn: LocalDate;
  readonly urgency: number;
}

/** One recipient in the issuer's list: how far it is, since when it is silent, how often it was reminded. */
export interface DeliveryItem {
  readonly id: string;
  readonly ordinal: number;
  readonly recipientId: string;
  readonly recipientKind: 'organisation' | 'position' | 'outside';
  readonly recipientName: string;
  readonly purpose: string;
  readonly stage: Stage;
  readonly deliveredAt: string;
  readonly openedAt: string | null;
  readonly registeredAt: string | null;
  readonly incomingNumber: number | null;
  readonly acknowledgedAt: string | null;
  readonly returnedAt: string | null;
  readonly returnReason: string | null;
  /** Source of the last stage reached. */
  readonly source: Source;
  readonly reminders: number;
  readonly lastRemindedAt: string | null;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Columns of an inbox item; `d` is the delivery, `p` its dispatch. */
export const INBOX_COLUMNS = `d.id, d.document_id as "documentId", d.round, d.recipient_id as "recipientId", d.recipient_name as "recipientName",
  d.stage, d.purpose, ${iso('d.delivered_at')} as "deliveredAt", d.incoming_number as "incomingNumber", d.received_on::text as "receivedOn",
  d.reminders, p.document_type as "documentType", p.number, p.symbol, p.title, p.organisation_id as "issuerOrganisationId",
  p.issuer_name as "issuerName", p.issued_on::text as "issuedOn", p.urgency`;

/** Columns of an item of the issuer's list; `d` is the delivery. */
export const DELIVERY_COLUMNS = `d.id, d.ordinal, d.recipient_id as "recipientId", d.recipient_kind as "recipientKind",
  d.recipient_name as "recipientName", d.purpose, d.stage, ${iso('d.delivered_at')} as "deliveredAt", ${iso('d.opened_at')} as "openedAt",
  ${iso('d.registered_at')} as "registeredAt", d.incoming_number as "incomingNumber", ${iso('d.acknowledged_at')} as "acknowledgedAt",
  ${iso('d.returned_at')} as "returnedAt", d.return_reason as "returnReason",
  coalesce(d.returned_source, d.acknowledged_source, d.registered_source, d.opened_source, d.delivered_source) as source,
  d.reminders, ${iso('d.last_reminded_at')} as "lastRemindedAt"`;
