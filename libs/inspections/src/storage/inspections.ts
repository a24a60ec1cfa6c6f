import { type LocalDate } from '@app/kernel';
import { type TimeLimit } from '../domain/time-limit.js';
import { type Asking } from './asking.js';

export interface OutlineItem {
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
}

export interface StoredInspection {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly leadOrganisationId: string;
  readonly programmeItemId: string | null;
  readonly kind: 'inspection' | 'supervision';
  readonly title: string;
  readonly purpose: string | null;
  readonly content: string | null;
  readonly method: string | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly outline: readonly OutlineItem[];
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly step: string;
  readonly decisionSymbol: string | null;
  readonly decidedOn: LocalDate | null;
  readonly decidedAt: Date | null;
  readonly startsOn: LocalDate | null;
  readonly timeLimit: TimeLimit | null;
  readonly firstDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly dueAt: Date | null;
  readonly extendedDays: number;
  readonly reminders: number;
  readonly remindedFor: Date | null;
  readonly preparedBy: string;
  readonly preparedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Columns of `inspections.inspections i` as a `StoredInspection`. */
export const INSPECTION_COLUMNS = `i.id::text, i.version, i.organisation_id::text as "organisationId", i.lead_organisation_id::text as "leadOrganisationId",
  i.programme_item_id::text as "programmeItemId", i.kind, i.title, i.purpose, i.content, i.method, i.period_from::text as "periodFrom",
  i.period_to::text as "periodTo", i.outline, i.procedure, i.procedure_version as "procedureVersion", i.step, i.decision_symbol as "decisionSymbol",
  i.decided_on::text as "decidedOn", i.decided_at as "decidedAt", i.starts_on::text as "startsOn", i.time_limit as "timeLimit",
  i.first_due_on::text as "firstDueOn", i.due_on::text as "dueOn", i.due_at as "dueAt", i.extended_days as "extendedDays", i.reminders,
  i.reminded_for as "remindedFor", i.prepared_by::text as "preparedBy", i.prepared_at as "preparedAt", i.ended_at as "endedAt", i.end_reason as "endReason"`;

/** `lock`: `for update` to change it, `for share` while one of its own subjects changes. */
export async function inspectionById(
  asking: Asking,
  id: string,
  lock: '' | 'for update' | 'for share' = '',
): Promise<StoredInspection | null> {
  const [row] = await asking.query<StoredInspection>(
    `select ${INSPECTION_COLUMNS} from inspections.inspections i where i.id = $1 ${lock}`,
    [id],
  );
  return row ?? null;
}
