import { type Asking } from './asking.js';

/** The person declared ties to the subject. */
export async function standsAside(asking: Asking, subjectId: string, personId: string): Promise<boolean> {
  const rows = await asking.query('select 1 from inspections.ties where subject_id = $1 and person_id = $2', [subjectId, personId]);
  return rows.length > 0;
}
