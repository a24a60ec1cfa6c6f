import { type LateRule } from '../domain/late.js';
import { type Asking } from './asking.js';

export interface StoredExplanation {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly findingId: string | null;
  readonly question: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  /** The rule as it was on the day it was asked. */
  readonly rule: LateRule | null;
  readonly state: 'asked' | 'answered' | 'withdrawn';
  readonly answer: string | null;
  readonly late: boolean;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly reminders: number;
  readonly remindedFor: Date | null;
}

const COLUMNS = `e.id::text, e.version, e.inspection_id::text as "inspectionId", e.subject_id::text as "subjectId", e.delegation_id::text as "delegationId",
  e.finding_id::text as "findingId", e.question, e.due_on::text as "dueOn", e.due_at as "dueAt", e.rule, e.state, e.answer, e.late, e.asked_at as "askedAt",
  e.answered_at as "answeredAt", e.reminders, e.reminded_for as "remindedFor"`;

export async function explanationById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredExplanation | null> {
  const [row] = await asking.query<StoredExplanation>(`select ${COLUMNS} from inspections.explanations e where e.id = $1 ${lock}`, [id]);
  return row ?? null;
}

export async function explanationsOf(asking: Asking, subjectId: string): Promise<readonly StoredExplanation[]> {
  return asking.query<StoredExplanation>(`select ${COLUMNS} from inspections.explanations e where e.subject_id = $1 order by e.id`, [
    subjectId,
  ]);
}
