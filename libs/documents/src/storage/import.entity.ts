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
  @Column('text') text: string;
  @Column('jsonb') read: unknown;
  @Column('jsonb') content: DocumentContent;
  @Column('timestamptz') imported_at: Date;
  @Column('boolean', { nullable: true }) ocr: boolean | null;
  @Column('jsonb', { nullable: true }) printed: unknown;
  @Column('text', { nullable: true }) failure: string | null;
}
