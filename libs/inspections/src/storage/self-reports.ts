import { type Answer, type SelfReportState } from '../domain/self-report.js';
import { type PrintedFigure } from '../domain/figure.js';
import { type Asking } from './asking.js';

export interface StoredSelfReport extends SelfReportState {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly guidance: string | null;
  readonly answers: readonly Answer[];
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly fileSize: number | null;
  readonly fileFormat: 'txt' | 'docx' | 'pdf' | null;
  readonly figures: readonly PrintedFigure[];
  readonly late: boolean;
  readonly rounds: number;
  readonly returnReason: string | null;
  readonly askedAt: Date;
  readonly submittedAt: Date | null;
  readonly reminders: number;
  readonly remindedFor: Date | null;
}

const COLUMNS = `r.id::text, r.version, r.inspection_id::text as "inspectionId", r.subject_id::text as "subjectId", r.delegation_id::text as "delegationId",
  r.guidance, r.due_on::text as "dueOn", r.due_at as "dueAt", r.rule, r.state, r.answers, r.file_name as "fileName", r.file_sha256 as "fileSha256",
  r.file_size::float8 as "fileSize", r.file_format as "fileFormat", r.figures, r.late, r.rounds, r.return_reason as "returnReason", r.asked_at as "askedAt",
  r.submitted_at as "submittedAt", r.reminders, r.reminded_for as "remindedFor"`;

export async function selfReportById(asking: Asking, id: string): Promise<StoredSelfReport | null> {
  const [row] = await asking.query<StoredSelfReport>(`select ${COLUMNS} from inspections.self_reports r where r.id = $1`, [id]);
  return row ?? null;
}

export async function selfReportOf(asking: Asking, subjectId: string): Promise<StoredSelfReport | null> {
  const [row] = await asking.query<StoredSelfReport>(`select ${COLUMNS} from inspections.self_reports r where r.subject_id = $1`, [
    subjectId,
  ]);
  return row ?? null;
}
