import { type Asking } from './asking.js';

/** Whom an inspection looks at. */
export interface StoredSubject {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly ordinal: number;
  readonly kind: 'organisation' | 'member';
  /** The organisation itself, or the one a member belongs to. */
  readonly organisationId: string;
  readonly personId: string | null;
  readonly delegationId: string | null;
  readonly step: string;
  readonly stepSince: Date;
  readonly droppedReason: string | null;
}

/** Columns of `inspections.subjects s` as a `StoredSubject`. */
export const SUBJECT_COLUMNS = `s.id::text, s.version, s.inspection_id::text as "inspectionId", s.ordinal, s.kind, s.organisation_id::text as "organisationId",
  s.person_id::text as "personId", s.delegation_id::text as "delegationId", s.step, s.step_since as "stepSince", s.dropped_reason as "droppedReason"`;

export async function subjectById(asking: Asking, id: string, lock: '' | 'for update' | 'for share' = ''): Promise<StoredSubject | null> {
  const [row] = await asking.query<StoredSubject>(`select ${SUBJECT_COLUMNS} from inspections.subjects s where s.id = $1 ${lock}`, [id]);
  return row ?? null;
}

export async function subjectsOf(asking: Asking, inspectionId: string): Promise<readonly StoredSubject[]> {
  return asking.query<StoredSubject>(
    `select ${SUBJECT_COLUMNS} from inspections.subjects s where s.inspection_id = $1 order by s.ordinal`,
    [inspectionId],
  );
}
