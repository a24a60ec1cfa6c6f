import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Signatory, type Signature } from '../domain/document-state.js';

/** `documents.issues`: what went out in one round. */
@Entity({ schema: 'documents', name: 'issues' })
export class IssueEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') document_id: string;
  @Column('int') round: number;
  @Column('uuid') version_id: string;
  @Column('text') content_digest: string;
  @Column('int') number: number;
  @Column('text') symbol: string;
  @Column('date') issued_on: string;
  @Column('jsonb') signature: Signature;
  /** Who signed besides. */
  @Column('jsonb', { nullable: true }) signatories: Signatory[] | null;
  @Column('uuid') recipient_list_id: string;
  @Column('int') recipient_count: number;
  @Column('text') recipients_digest: string;
  @Column('uuid') issued_by: string;
  @Column('timestamptz') issued_at: Date;
  @Column('text', { nullable: true }) pdf_sha256: string | null;
  @Column('text', { nullable: true }) docx_sha256: string | null;
  @Column('timestamptz', { nullable: true }) rendered_at: Date | null;
}

/** `documents.numbers`: one line of a register of outgoing documents. */
@Entity({ schema: 'documents', name: 'numbers' })
export class NumberEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') organisation_id: string;
  @Column('uuid') term_id: string;
  @Column('text') type: string;
  @Column('int') number: number;
  @Column('text') symbol: string;
  @Column('text') status: 'used' | 'void';
  @Column('uuid', { nullable: true }) document_id: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date') taken_on: string;
  @Column('timestamptz') taken_at: Date;
}
