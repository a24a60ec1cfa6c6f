import { type Role } from '@app/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ListedChange, type Signatory, type Signature } from '../domain/document-state.js';
import { type InspectionTie } from '../domain/inspection-tie.js';
import { type Stage } from '../domain/stage.js';

/** `documents.documents`: where each document stands. Property names are those of the columns, so that raw rows have this type. */
@Entity({ schema: 'documents', name: 'documents' })
export class DocumentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid') organisation_id: string;
  @Column('text') type: string;
  @Column('text') procedure_code: string;
  @Column('int') procedure_version: number;
  @Column('text') step: string;
  @Column('text') stage: Stage;
  @Column('text', { array: true }) holder_roles: Role[];
  @Column('text') title: string;
  @Column('int') round: number;
  @Column('uuid') current_version_id: string;
  @Column('text') current_digest: string;
  @Column('int') current_ordinal: number;
  @Column('uuid') drafter_person_id: string;
  @Column('uuid', { nullable: true }) drafter_position_id: string | null;
  @Column('uuid', { nullable: true }) drafter_organisation_id: string | null;
  @Column('uuid', { nullable: true }) report_id: string | null;
  @Column('uuid', { nullable: true }) import_id: string | null;
  @Column('jsonb', { nullable: true }) inspection: InspectionTie | null;
  @Column('timestamptz') since: Date;
  @Column('timestamptz', { nullable: true }) due_at: Date | null;
  @Column('int') reminded: number;
  @Column('uuid', { nullable: true }) approved_version_id: string | null;
  @Column('text', { nullable: true }) approved_digest: string | null;
  @Column('jsonb') listed_changes: ListedChange[];
  @Column('text', { nullable: true }) confirmed_digest: string | null;
  @Column('jsonb', { nullable: true }) signature: Signature | null;
  @Column('jsonb', { nullable: true }) signatories: Signatory[] | null;
  @Column('int', { nullable: true }) number: number | null;
  @Column('text', { nullable: true }) symbol: string | null;
  @Column('uuid', { nullable: true }) term_id: string | null;
  /** `YYYY-MM-DD`; selected as text. */
  @Column('date', { nullable: true }) issued_on: string | null;
  @Column('int') issue_round: number;
  @Column('int') urgency: number;
  @Column('text', { nullable: true }) withdrawn_reason: string | null;
  @Column('timestamptz') drafted_at: Date;
  @Column('text') search: string;
}
