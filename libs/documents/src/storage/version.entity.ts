import { type DocumentContent } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
}
