import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Choice, type Explanation, type Outcome, type Tally } from '../domain/ballot.js';
import { type BallotConduct, type BallotMode, type BallotRules, type BallotSubject } from '../domain/ballot-rules.js';
import { type ListedChange } from '../domain/document-state.js';

/** `documents.decisions`: a ballot on one version of a document. */
@Entity({ schema: 'documents', name: 'decisions' })
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') document_id: string;
  @Column('int') ordinal: number;
  @Column('uuid') organisation_id: string;
  @Column('text') body: string;
  @Column('uuid') version_id: string;
  @Column('text') version_digest: string;
  @Column('int') roster_size: number;
  @Column('text') roster_digest: string;
  @Column('uuid') presider_person_id: string;
  @Column('jsonb') quorum: BallotRules['quorum'];
  @Column('jsonb') majority: BallotRules['majority'];
  @Column('uuid') opened_by: string;
  @Column('timestamptz') opened_at: Date;
  @Column('timestamptz', { nullable: true }) closes_at: Date | null;
  @Column('text') status: 'open' | 'closed';
  @Column('text', { nullable: true }) outcome: Outcome | null;
  @Column('int', { nullable: true }) votes_for: number | null;
  @Column('int', { nullable: true }) votes_against: number | null;
  @Column('int', { nullable: true }) votes_abstain: number | null;
  @Column('jsonb', { nullable: true }) explanation: Explanation | null;
  @Column('jsonb') listed_changes: ListedChange[];
  @Column('text', { nullable: true }) put_off_reason: string | null;
  @Column('uuid', { nullable: true }) closed_by: string | null;
  @Column('timestamptz', { nullable: true }) closed_at: Date | null;
  @Column('text', { nullable: true }) mode: BallotMode | null;
  @Column('uuid', { nullable: true }) session_id: string | null;
  @Column('text', { nullable: true }) subject: BallotSubject | null;
  @Column('jsonb', { nullable: true }) conduct: BallotConduct | null;
  @Column('boolean', { nullable: true }) secret: boolean | null;
  @Column('text', { nullable: true }) public_key: string | null;
  /** Secret, on slips of paper: two people enter what lay in the urn. */
  @Column('boolean', { nullable: true }) on_paper: boolean | null;
  @Column('text', { nullable: true }) papers_digest: string | null;
  @Column('boolean', { nullable: true }) silence_consents: boolean | null;
  @Column('boolean', { nullable: true }) important: boolean | null;
  @Column('int', { nullable: true }) reminded: number | null;
  @Column('jsonb', { nullable: true }) tally: Tally | null;
}

/** `documents.roster_members`: who may vote in one ballot, as on the day it was opened. */
@Entity({ schema: 'documents', name: 'roster_members' })
export class RosterMemberEntity {
  @PrimaryColumn('uuid') decision_id: string;
  @PrimaryColumn('uuid') person_id: string;
  @Column('uuid', { nullable: true }) position_id: string | null;
  @Column('int') ordinal: number;
  @Column('text') name: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('boolean') presides: boolean;
}

/** `documents.votes`: one open vote; a change of it is a new version of the row. */
@Entity({ schema: 'documents', name: 'votes' })
export class VoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') decision_id: string;
  @Column('uuid') person_id: string;
  @Column('text') choice: Choice;
  @Column('text', { nullable: true }) opinion: string | null;
  @Column('text', { nullable: true }) node_id: string | null;
  @Column('text', { nullable: true }) wording: string | null;
  @Column('text', { nullable: true }) reserved: string | null;
  @Column('boolean', { nullable: true }) on_paper: boolean | null;
  @Column('timestamptz') cast_at: Date;
}
