import { type LocalDate } from '@app/kernel';
import { type Asking } from './asking.js';

export interface StoredProgramme {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly span: 'year' | 'term';
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: 'draft' | 'approved';
}

export interface StoredItem {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly ordinal: number;
  readonly kind: 'inspection' | 'supervision';
  readonly content: string;
  readonly leadOrganisationId: string;
  readonly quarter: number | null;
  readonly subjectOrganisationIds: readonly string[];
  readonly subjectPersonIds: readonly string[];
  readonly droppedReason: string | null;
}

/** Columns of `inspections.programmes p` and `inspections.programme_items t`. */
export const PROGRAMME_COLUMNS = `p.id::text, p.version, p.organisation_id::text as "organisationId", p.span, p.title, p.starts_on::text as "startsOn",
  p.ends_on::text as "endsOn", p.state`;
export const ITEM_COLUMNS = `t.id::text, t.version, t.programme_id::text as "programmeId", t.ordinal, t.kind, t.content,
  t.lead_organisation_id::text as "leadOrganisationId", t.quarter, t.subject_organisation_ids::text[] as "subjectOrganisationIds",
  t.subject_person_ids::text[] as "subjectPersonIds", t.dropped_reason as "droppedReason"`;

export async function programmeById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredProgramme | null> {
  const [row] = await asking.query<StoredProgramme>(`select ${PROGRAMME_COLUMNS} from inspections.programmes p where p.id = $1 ${lock}`, [
    id,
  ]);
  return row ?? null;
}

export async function itemById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredItem | null> {
  const [row] = await asking.query<StoredItem>(`select ${ITEM_COLUMNS} from inspections.programme_items t where t.id = $1 ${lock}`, [id]);
  return row ?? null;
}
