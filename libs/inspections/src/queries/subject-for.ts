import { missing } from '@app/kernel';
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
  /** The asker is it, or answers for it. */
  readonly own: boolean;
}

/** @throws DomainError missing `subject.unknown`, also where it exists but is not the asker's to know of */
export async function subjectFor({ asking, params }: Asker, id: string): Promise<SubjectFor> {
  const [row] = await asking.query<{ subject: StoredSubject; files: boolean; own: boolean; whole: boolean; name: string } & StoredSubject>(
    `select ${SUBJECT_COLUMNS}, ${readsFiles('s.delegation_id', 's.id')} as files, ${IS_SUBJECT} as own, ${READS_INSPECTION} as whole,
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
  const { files, own, name, ...subject } = row;
  return { subject, inspection, name, files, own };
}
