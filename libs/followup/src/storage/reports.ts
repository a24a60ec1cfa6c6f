import { type Report, type ReportState } from '../domain/report.js';
import { type AnsweredClause } from '../domain/report-outline.js';
import { type Asking, type Statement } from './asking.js';
import { type StoredDuty } from './duties.js';

export interface StoredReport extends Report {
  readonly version: number;
  readonly supervisorOrganisationId: string;
  readonly aboutDocumentId: string | null;
  /** Its draft is composed, or being composed. */
  readonly composed: boolean;
}

const COLUMNS = `id::text, version, duty_id::text as "dutyId", organisation_id::text as "organisationId",
  supervisor_organisation_id::text as "supervisorOrganisationId", about_document_id::text as "aboutDocumentId", document_id::text as "documentId",
  state, round, composed`;

/** The row is locked: two facts about one report decide one after the other. */
export async function reportById(asking: Asking, id: string, lock: 'for update' | '' = ''): Promise<StoredReport | null> {
  const [row] = await asking.query<StoredReport>(`select ${COLUMNS} from followup.reports where id = $1 ${lock}`, [id]);
  return row ?? null;
}

/** The report whose document this is, locked. */
export async function reportDraftedAs(asking: Asking, documentId: string): Promise<StoredReport | null> {
  const [row] = await asking.query<StoredReport>(`select ${COLUMNS} from followup.reports where document_id = $1 for update`, [documentId]);
  return row ?? null;
}

export async function runningReport(asking: Asking, dutyId: string): Promise<StoredReport | null> {
  const [row] = await asking.query<StoredReport>(`select ${COLUMNS} from followup.reports where duty_id = $1 and state <> 'refused'`, [
    dutyId,
  ]);
  return row ?? null;
}

/**
 * The reports that a registration by this organisation may concern: not yet settled, and owed to it or to a committee it serves. A report's row is
 * committed before its document is drafted, so "none" is final, however early the fact is heard.
 */
export async function awaitedReports(asking: Asking, recipientOrganisationId: string): Promise<readonly StoredReport[]> {
  return asking.query<StoredReport>(
    `select ${COLUMNS} from followup.reports
     where state not in ('accepted', 'refused')
       and supervisor_organisation_id in (select id from directory.organisations where id = $1 or served_by = $1)`,
    [recipientOrganisationId],
  );
}

/** What the report answers: requirements on the unit and obligations it leads, still open, in the order of the clauses that asked. */
export async function clausesToAnswer(asking: Asking, duty: StoredDuty): Promise<readonly AnsweredClause[]> {
  if (duty.documentId === null) return [];
  return asking.query<AnsweredClause>(
    `select id::text, 'requirement' as kind, content as text, ordinal as place from followup.requirements
       where document_id = $1 and subject_organisation_id = $2 and state = 'open'
     union all
     select o.id::text, 'obligation', o.task, coalesce(p.ordinal, 100000) from followup.obligations o
       left join followup.proposals p on p.id = o.proposal_id
       where o.document_id = $1 and o.lead_organisation_ids @> array[$2::uuid] and o.state = 'open'
     order by kind desc, place, id limit 200`,
    [duty.documentId, duty.owingOrganisationId],
  );
}

export function insertReport(made: {
  readonly id: string;
  readonly duty: StoredDuty;
  readonly composed: boolean;
  readonly startedBy: string;
  readonly now: Date;
}): Statement {
  return {
    sql: `insert into followup.reports (id, version, duty_id, about_document_id, organisation_id, supervisor_organisation_id, state, composed, started_by,
        started_at)
      values ($1, 1, $2, $3, $4, $5, 'started', $6::boolean, $7, $8::timestamptz) on conflict do nothing returning *`,
    params: [
      made.id,
      made.duty.id,
      made.duty.documentId,
      made.duty.owingOrganisationId,
      made.duty.supervisorOrganisationId,
      made.composed,
      made.startedBy,
      made.now,
    ],
  };
}

/** A running report without a document is to be composed after all. */
export function composeReport(report: Pick<StoredReport, 'id' | 'version'>): Statement {
  return {
    sql: `update followup.reports set version = version + 1, composed = true where id = $1 and version = $2::int returning *`,
    params: [report.id, report.version],
  };
}

/** One step of a report. What is not named stays; `at` is the time of the step in the column that belongs to it. */
export function moveReport(
  report: Pick<StoredReport, 'id' | 'version'>,
  to: {
    readonly state: ReportState;
    readonly documentId: string | null;
    readonly round: number;
    readonly reason?: string | null;
    readonly returned?: boolean;
    /** Its draft is gone: nothing is composed any more. */
    readonly released?: boolean;
    readonly at: Date;
  },
): Statement {
  return {
    sql: `update followup.reports set version = version + 1, state = $3, document_id = $4, round = $5::int, reason = $6,
        returns = returns + $7::int, composed = composed and not $9::boolean,
        submitted_at = case when $3 = 'submitted' then $8::timestamptz else submitted_at end,
        delivered_at = case when $3 = 'delivered' then $8::timestamptz when $3 = 'submitted' then null else delivered_at end,
        decided_at = case when $3 in ('accepted', 'returned', 'refused') then $8::timestamptz when $3 = 'submitted' then null else decided_at end
      where id = $1 and version = $2::int returning *`,
    params: [
      report.id,
      report.version,
      to.state,
      to.documentId,
      to.round,
      to.reason ?? null,
      to.returned === true ? 1 : 0,
      to.at,
      to.released === true,
    ],
  };
}
