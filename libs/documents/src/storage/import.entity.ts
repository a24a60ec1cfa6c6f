import { type DocumentContent } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `documents.imports`: what was read from a file. */
@Entity({ schema: 'documents', name: 'imports' })
export class ImportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') imported_by: string;
  @Column('uuid', { nullable: true }) organisation_id: string | null;
  @Column('text') file_name: string;
  @Column('text') file_sha256: string;
  @Column('bigint') file_size: string;
  @Column('text') format: 'txt' | 'docx' | 'pdf';
  @Column('text', { nullable: true }) text: string | null;
  @Column('jsonb', { nullable: true }) read: unknown;
  @Column('jsonb', { nullable: true }) content: DocumentContent | null;
  @Column('timestamptz') imported_at: Date;
  @Column('boolean', { nullable: true }) ocr: boolean | null;
  @Column('jsonb', { nullable: true }) printed: unknown;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('text', { nullable: true }) status: 'waiting' | 'read' | 'refused' | 'cancelled' | null;
  @Column('jsonb', { nullable: true }) refusal: unknown;
  @Column('jsonb', { nullable: true }) answers: Readonly<Record<string, string | null>> | null;
  @Column('jsonb', { nullable: true }) corrected: unknown;
}
