import { type DocumentContent } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type FormFix } from '../domain/form-fix.js';

/** `documents.versions`: one immutable version of a document's content. */
@Entity({ schema: 'documents', name: 'versions' })
export class VersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') document_id: string;
  @Column('int') ordinal: number;
  @Column('text') digest: string;
  @Column('jsonb') content: DocumentContent;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) made_by: string | null;
  @Column('timestamptz') made_at: Date;
  @Column('jsonb', { nullable: true }) form_fixes: FormFix[] | null;
}
