import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `documents.comments`: a finding of the appraisal and its answer. */
@Entity({ schema: 'documents', name: 'comments' })
export class CommentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') document_id: string;
  @Column('uuid') version_id: string;
  @Column('int') round: number;
  @Column('text', { nullable: true }) node_id: string | null;
  @Column('text') class: 'form' | 'content';
  @Column('text') text: string;
  @Column('uuid') author_person_id: string;
  @Column('uuid', { nullable: true }) author_position_id: string | null;
  @Column('timestamptz') made_at: Date;
  @Column('text', { nullable: true }) answer: 'accepted' | 'explained' | null;
  @Column('text', { nullable: true }) answer_text: string | null;
  @Column('uuid', { nullable: true }) answered_by: string | null;
  @Column('timestamptz', { nullable: true }) answered_at: Date | null;
  @Column('int', { nullable: true }) span_from: number | null;
  @Column('int', { nullable: true }) span_to: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  @Column('text', { nullable: true }) proposal: string | null;
  @Column('text', { nullable: true }) check_code: string | null;
  @Column('timestamptz', { nullable: true }) withdrawn_at: Date | null;
  @Column('text', { nullable: true }) withdrawn_reason: string | null;
  @Column('uuid', { nullable: true }) mended_in: string | null;
}
