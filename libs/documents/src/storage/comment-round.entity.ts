import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RoundPurpose, type RoundReply } from '../domain/comment-round.js';

/** `documents.comment_rounds`: units are asked for their opinion on one version. */
@Entity({ schema: 'documents', name: 'comment_rounds' })
export class CommentRoundEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') document_id: string;
  @Column('int') ordinal: number;
  @Column('uuid') organisation_id: string;
  @Column('text') purpose: RoundPurpose;
  @Column('uuid') version_id: string;
  @Column('text') version_digest: string;
  @Column('text', { nullable: true }) message: string | null;
  @Column('int') addressees: number;
  @Column('date') due_on: string;
  @Column('timestamptz') due_at: Date;
  @Column('int') reminded: number;
  @Column('text') status: 'open' | 'closed';
  @Column('uuid', { nullable: true }) opened_by: string | null;
  @Column('timestamptz') opened_at: Date;
  @Column('uuid', { nullable: true }) closed_by: string | null;
  @Column('timestamptz', { nullable: true }) closed_at: Date | null;
}

/** `documents.comment_replies`: one unit that was asked, and how it answered. */
@Entity({ schema: 'documents', name: 'comment_replies' })
export class CommentReplyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { nullable: true }) made_in: string | null;
  @Column('uuid') round_id: string;
  @Column('uuid') document_id: string;
  @Column('uuid') organisation_id: string;
  @Column('int') ordinal: number;
  @Column('text') name: string;
  @Column('text', { nullable: true }) reply: RoundReply | null;
  @Column('boolean', { nullable: true }) late: boolean | null;
  @Column('uuid', { nullable: true }) submission_id: string | null;
  @Column('uuid', { nullable: true }) answered_by: string | null;
  @Column('timestamptz', { nullable: true }) answered_at: Date | null;
}

/** `documents.opinions`: one opinion of a unit on a node, and the drafter's answer. */
@Entity({ schema: 'documents', name: 'opinions' })
export class OpinionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { nullable: true }) made_in: string | null;
  @Column('uuid') submission_id: string;
  @Column('uuid') round_id: string;
  @Column('uuid') document_id: string;
  @Column('int') ordinal: number;
  @Column('text', { nullable: true }) node_id: string | null;
  @Column('text') text: string;
  @Column('text', { nullable: true }) proposal: string | null;
  @Column('text', { nullable: true }) answer: 'accepted' | 'explained' | null;
  @Column('text', { nullable: true }) answer_text: string | null;
  @Column('uuid', { nullable: true }) answered_by: string | null;
  @Column('timestamptz', { nullable: true }) answered_at: Date | null;
}
