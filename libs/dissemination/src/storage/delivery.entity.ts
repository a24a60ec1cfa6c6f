import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Source, type Stage } from '../domain/delivery.js';

/** A row of `dissemination.deliveries`. Times are UTC instants, days local. */
@Entity({ schema: 'dissemination', name: 'deliveries' })
export class DeliveryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'dispatch_id' }) dispatchId: string;
  @Column('uuid', { name: 'document_id' }) documentId: string;
  @Column('int') round: number;
  @Column('uuid', { name: 'issuer_organisation_id' }) issuerOrganisationId: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('int') urgency: number;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('text', { name: 'recipient_kind' }) recipientKind: 'organisation' | 'position' | 'outside';
  @Column('uuid', { name: 'recipient_organisation_id', nullable: true }) recipientOrganisationId: string | null;
  @Column('uuid', { name: 'recipient_position_id', nullable: true }) recipientPositionId: string | null;
  @Column('text', { name: 'recipient_name' }) recipientName: string;
  @Column('text') stage: Stage;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('text', { name: 'opened_source', nullable: true }) openedSource: Source | null;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy: string | null;
  @Column('timestamptz', { name: 'registered_at', nullable: true }) registeredAt: Date | null;
  @Column('text', { name: 'registered_source', nullable: true }) registeredSource: Source | null;
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy: string | null;
  @Column('int', { name: 'incoming_number', nullable: true }) incomingNumber: number | null;
  @Column('int', { name: 'incoming_year', nullable: true }) incomingYear: number | null;
  @Column('date', { name: 'received_on', nullable: true }) receivedOn: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null;
  @Column('text', { name: 'acknowledged_source', nullable: true }) acknowledgedSource: Source | null;
  @Column('uuid', { name: 'acknowledged_by', nullable: true }) acknowledgedBy: string | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column('text', { name: 'returned_source', nullable: true }) returnedSource: Source | null;
  @Column('uuid', { name: 'returned_by', nullable: true }) returnedBy: string | null;
  @Column('text', { name: 'return_reason', nullable: true }) returnReason: string | null;
}
