import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `dissemination.dispatches`: one issued round of a document on its way to its recipients. Times are UTC instants, days local. */
@Entity({ schema: 'dissemination', name: 'dispatches' })
export class DispatchEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'document_id' }) documentId: string;
  @Column('int') round: number;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('text', { name: 'issuer_name' }) issuerName: string;
  @Column('text', { name: 'document_type' }) documentType: string;
  @Column('int') number: number;
  @Column('text') symbol: string;
  @Column('text') title: string;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('int') urgency: number;
  @Column('uuid', { name: 'recipient_list_id' }) recipientListId: string;
  @Column('int', { name: 'recipient_count' }) recipientCount: number;
  @Column('timestamptz', { name: 'dispatched_at', nullable: true }) dispatchedAt: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt: Date | null;
  @Column('int') chunks: number;
  @Column('int', { name: 'chunks_made' }) chunksMade: number;
}
