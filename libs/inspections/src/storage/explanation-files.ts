import { type Asking } from './asking.js';

export interface StoredExplanationFile {
  readonly id: string;
  readonly version: number;
  readonly explanationId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly withdrawn: boolean;
}

const COLUMNS = `f.id::text, f.version, f.explanation_id::text as "explanationId", f.file_name as "fileName", f.media_type as "mediaType", f.sha256,
  f.size::float8 as size, f.withdrawn_at is not null as withdrawn`;

export async function explanationFileById(asking: Asking, id: string): Promise<StoredExplanationFile | null> {
  const [row] = await asking.query<StoredExplanationFile>(`select ${COLUMNS} from inspections.explanation_files f where f.id = $1`, [id]);
  return row ?? null;
}

/** Files that stand, of many explanations, in the order in which they were sent. */
export async function filesOfExplanations(asking: Asking, ids: readonly string[]): Promise<readonly StoredExplanationFile[]> {
  return asking.query<StoredExplanationFile>(
    `select ${COLUMNS} from inspections.explanation_files f where f.explanation_id = any($1::uuid[]) and f.withdrawn_at is null order by f.id`,
    [ids],
  );
}
