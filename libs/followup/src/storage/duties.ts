import { type LocalDate } from '@app/kernel';
import { type DutyState } from '../domain/report.js';
import { type Asking, type Statement } from './asking.js';

export interface StoredDuty {
  readonly id: string;
  readonly version: number;
  readonly documentId: string | null;
  readonly organisationId: string;
  readonly owingOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly period: string;
  readonly cutOff: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly state: DutyState;
  readonly reportId: string | null;
  readonly openedAt: Date;
  readonly remindedFor: Date | null;
}

const COLUMNS = `id::text, version, document_id::text as "documentId", organisation_id::text as "organisationId",
  owing_organisation_id::text as "owingOrganisationId", supervisor_organisation_id::text as "supervisorOrganisationId", period,
  cut_off::text as "cutOff", due_on::text as "dueOn", due_at as "dueAt", state, report_id::text as "reportId", opened_at as "openedAt",
  reminded_for as "remindedFor"`;

export async function dutyById(asking: Asking, id: string, lock: 'for update' | '' = ''): Promise<StoredDuty | null> {
  const [row] = await asking.query<StoredDuty>(`select ${COLUMNS} from followup.duties where id = $1 ${lock}`, [id]);
  return row ?? null;
}

/** Duties that exist already for these units and periods: about the document, or alone under the supervisor. */
export async function existingDuties(
  asking: Asking,
  about: { readonly documentId: string | null; readonly supervisorOrganisationId: string },
  owing: readonly string[],
  periods: readonly string[],
): Promise<readonly StoredDuty[]> {
  return asking.query<StoredDuty>(
    `select ${COLUMNS} from followup.duties
     where document_id is not distinct from $1::uuid and ($1::uuid is not null or supervisor_organisation_id = $2)
       and owing_organisation_id = any($3::uuid[]) and period = any($4::text[])`,
    [about.documentId, about.supervisorOrganisationId, owing, periods],
  );
}

export interface NewDuty {
  readonly id: string;
  readonly documentId: string | null;
  readonly organisationId: string;
  readonly owingOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly period: string;
  readonly cutOff: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly now: Date;
}

export function insertDuty(made: NewDuty): Statement {
  return {
    sql: `insert into followup.duties (id, version, document_id, organisation_id, owing_organisation_id, supervisor_organisation_id, period, cut_off,
        due_on, due_at, state, opened_at)
      values ($1, 1, $2, $3, $4, $5, $6, $7::date, $8::date, $9::timestamptz, 'open', $10::timestamptz) on conflict do nothing returning *`,
    params: [
      made.id,
      made.documentId,
      made.organisationId,
      made.owingOrganisationId,
      made.supervisorOrganisationId,
      made.period,
      made.cutOff,
      made.dueOn,
      made.dueAt,
      made.now,
    ],
  };
}

/** Moves a duty along with its report. `closedAt` for the states that end it. */
export function moveDuty(
  duty: Pick<StoredDuty, 'id' | 'version'>,
  to: { readonly state: DutyState; readonly reportId: string | null; readonly closedAt: Date | null; readonly reason?: string },
): Statement {
  return {
    sql: `update followup.duties set version = version + 1, state = $3, report_id = $4, closed_at = $5::timestamptz, closed_reason = $6
      where id = $1 and version = $2::int returning *`,
    params: [duty.id, duty.version, to.state, to.reportId, to.closedAt, to.reason ?? null],
  };
}

/** A reminder was given for an hour of the schedule; null: the schedule moved, nobody is told, only the timer is armed anew. */
export function noteDutyReminder(duty: Pick<StoredDuty, 'id' | 'version'>, remindedFor: Date | null): Statement {
  return {
    sql: `update followup.duties set version = version + 1, reminders = reminders + case when $3::timestamptz is null then 0 else 1 end,
        reminded_for = coalesce($3::timestamptz, reminded_for)
      where id = $1 and version = $2::int returning *`,
    params: [duty.id, duty.version, remindedFor],
  };
}
