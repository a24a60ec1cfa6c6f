import { type LocalDate } from '@app/kernel';
import { type ObligationState } from '../domain/obligation.js';
import { type Asking, type Statement } from './asking.js';

export interface StoredObligation {
  readonly id: string;
  readonly version: number;
  readonly documentId: string;
  readonly organisationId: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly supervisorOrganisationId: string;
  readonly dueOn: LocalDate | null;
  readonly periods: readonly string[];
  readonly state: ObligationState;
  readonly openedAt: Date;
  readonly remindedFor: Date | null;
}

export async function obligationById(asking: Asking, id: string): Promise<StoredObligation | null> {
  const [row] = await asking.query<StoredObligation>(
    `select id::text, version, document_id::text as "documentId", organisation_id::text as "organisationId",
       lead_organisation_ids::text[] as leads, support_organisation_ids::text[] as supports,
       supervisor_organisation_id::text as "supervisorOrganisationId", current_due_on::text as "dueOn", periods, state,
       opened_at as "openedAt", reminded_for as "remindedFor"
     from followup.obligations where id = $1`,
    [id],
  );
  return row ?? null;
}

/** Reports that the obligation waits for: those of its leads for its periods, about the same document. */
export async function outstandingReports(asking: Asking, obligation: StoredObligation): Promise<number> {
  const [row] = await asking.query<{ count: number }>(
    `select count(*)::int as count from followup.duties
     where document_id = $1 and owing_organisation_id = any($2::uuid[]) and period = any($3::text[]) and state not in ('accepted', 'closed')`,
    [obligation.documentId, obligation.leads, obligation.periods],
  );
  return row?.count ?? 0;
}

export interface NewObligation {
  readonly id: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly proposalId: string | null;
  readonly nodeId: string;
  readonly task: string;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly supervisorId: string;
  readonly dueOn: LocalDate | null;
  readonly dueAt: Date | null;
  readonly periods: readonly string[];
  readonly now: Date;
}

export function insertObligation(made: NewObligation): Statement {
  return {
    sql: `insert into followup.obligations (id, version, document_id, organisation_id, proposal_id, node_id, task, lead_organisation_ids,
        support_organisation_ids, supervisor_organisation_id, first_due_on, current_due_on, due_at, periods, state, opened_at)
      values ($1, 1, $2, $3, $4, $5, $6, $7::uuid[], $8::uuid[], $9, $10::date, $10::date, $11::timestamptz, $12::text[], 'open', $13::timestamptz)
      on conflict do nothing returning *`,
    params: [
      made.id,
      made.documentId,
      made.organisationId,
      made.proposalId,
      made.nodeId,
      made.task,
      made.leads,
      made.supports,
      made.supervisorId,
      made.dueOn,
      made.dueAt,
      made.periods,
      made.now,
    ],
  };
}

export function closeObligation(
  obligation: Pick<StoredObligation, 'id' | 'version'>,
  outcome: 'done' | 'cancelled',
  reason: string | null,
  now: Date,
): Statement {
  return {
    sql: `update followup.obligations set version = version + 1, state = $3, closed_reason = $4, closed_at = $5::timestamptz
      where id = $1 and version = $2::int and state = 'open' returning *`,
    params: [obligation.id, obligation.version, outcome, reason, now],
  };
}

/** A reminder was given for an hour of the schedule; null: the schedule moved, nobody is told, only the timer is armed anew. */
export function noteObligationReminder(obligation: Pick<StoredObligation, 'id' | 'version'>, remindedFor: Date | null): Statement {
  return {
    sql: `update followup.obligations set version = version + 1, reminders = reminders + case when $3::timestamptz is null then 0 else 1 end,
        reminded_for = coalesce($3::timestamptz, reminded_for)
      where id = $1 and version = $2::int and state = 'open' returning *`,
    params: [obligation.id, obligation.version, remindedFor],
  };
}
