import { missing } from '@app/kernel';
import { followsAll } from '../domain/standing.js';
import { INSPECTION_COLUMNS, type StoredInspection } from '../storage/inspections.js';
import { type StoredSubject, SUBJECT_COLUMNS } from '../storage/subjects.js';
import { FIRST_FREE, IS_SUBJECT, READS_INSPECTION, readsFiles } from '../storage/visibility.js';
import { type Asker } from './asker.js';

/** A subject as one person may know it. */
export interface SubjectFor {
  readonly subject: StoredSubject;
  readonly inspection: StoredInspection;
  /** What the subject is called in print. */
  readonly name: string;
  /** The asker reads the files of its delegation. */
  readonly files: boolean;
  /** The asker reads what it found and what is to be required: with the files, or for the lead body, which follows all delegations up. */
  readonly results: boolean;
  /** The asker is it, or answers for it. */
  readonly own: boolean;
}

/** @throws DomainError missing `subject.unknown`, also where it exists but is not the asker's to know of */
export async function subjectFor({ asking, params, who, reach }: Asker, id: string): Promise<SubjectFor> {
  const [row] = await asking.query<
    { subject: StoredSubject; files: boolean; own: boolean; whole: boolean; aside: boolean; name: string } & StoredSubject
  >(
    `select ${SUBJECT_COLUMNS}, ${readsFiles('s.delegation_id', 's.id')} as files, ${IS_SUBJECT} as own, ${READS_INSPECTION} as whole,
       exists (select from inspections.ties tie where tie.subject_id = s.id and tie.person_id = $2::uuid) as aside,
       case when s.person_id is null then o.name else p.full_name end as name
     from inspections.subjects s join inspections.inspections i on i.id = s.inspection_id
     join directory.organisations o on o.id = s.organisation_id left join directory.people p on p.id = s.person_id
     where s.id = $${FIRST_FREE}`,
    [...params, id],
  );
  if (row === undefined || !(row.files || row.own || row.whole)) throw missing('subject.unknown');
  const [inspection] = await asking.query<StoredInspection>(`select ${INSPECTION_COLUMNS} from inspections.inspections i where i.id = $1`, [
    row.inspectionId,
  ]);
  if (inspection === undefined) throw missing('inspection.unknown');
  const { files, own, name, aside, ...subject } = row;
  return { subject, inspection, name, files, results: files || (!aside && followsAll(who, reach, inspection)), own };
}
