import { type Identity, isWorkingDay, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { canJudge } from '../domain/authority.js';
import { workingCalendar } from '../storage/ground.js';
import { type Asker, askerOf } from './asker.js';
import { dayAndIdAfter } from './cursor.js';
import { type ListFilter, sideOf, surplus } from './list-filter.js';
import { organisationLabels } from './organisation-labels.js';
import { type ObligationView } from './views.js';

interface Row {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly documentTitle: string;
  readonly nodeId: string;
  readonly task: string;
  readonly leadIds: readonly string[];
  readonly supportIds: readonly string[];
  readonly supervisorId: string;
  readonly firstDueOn: string | null;
  readonly currentDueOn: string | null;
  readonly dueAt: Date | null;
  readonly periods: readonly string[];
  readonly state: string;
  readonly overdue: boolean;
  readonly outstandingReports: number;
  readonly reminders: number;
  readonly closedReason: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly place: string;
}

/** Where an obligation without a day of its own stands in the order: after all others. */
const PLACE = `coalesce(o.current_due_on, date '9999-12-31')`;
const OVERDUE = `(o.state = 'open' and o.due_at < journal.now())`;

const SELECT = `select o.id::text, o.document_id::text as "documentId", d.symbol as "documentSymbol", d.title as "documentTitle", o.node_id as "nodeId", o.task,
    o.lead_organisation_ids::text[] as "leadIds", o.support_organisation_ids::text[] as "supportIds",
    o.supervisor_organisation_id::text as "supervisorId", o.first_due_on::text as "firstDueOn", o.current_due_on::text as "currentDueOn",
    o.due_at as "dueAt", o.periods, o.state, coalesce(${OVERDUE}, false) as overdue, o.reminders, o.closed_reason as "closedReason",
    o.opened_at as "openedAt", o.closed_at as "closedAt", ${PLACE}::text as place,
    (select count(*)::int from followup.duties u where u.document_id = o.document_id and u.owing_organisation_id = any(o.lead_organisation_ids)
       and u.period = any(o.periods) and u.state not in ('accepted', 'closed')) as "outstandingReports"
  from followup.obligations o join followup.documents d on d.id = o.document_id
  where ($1::boolean or o.organisation_id = any($2::uuid[]) or o.supervisor_organisation_id = any($2::uuid[])
    or o.lead_organisation_ids && $3::uuid[] or o.support_organisation_ids && $3::uuid[])
    and ($4::text[] is null or d.type = any($4::text[]))`;

/** Obligations, the next due first; those due by reports come last. */
@Injectable()
export class ListObligations {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: ListFilter): Promise<Page<ObligationView>> {
    const asker = await askerOf(this.reads, who);
    const [day, id] = dayAndIdAfter(filter.after);
    const owes = '(o.lead_organisation_ids && $3::uuid[] or o.support_organisation_ids && $3::uuid[])';
    const rows = await asker.asking.query<Row>(
      `${SELECT} and ${sideOf(filter, owes, 'o.supervisor_organisation_id = any($2::uuid[])')}
         and ($5::text is null or case when $5 = 'overdue' then ${OVERDUE} else o.state = $5 end)
         and ($6::uuid is null or o.document_id = $6) and ($8::uuid is null or (${PLACE}, o.id) > ($7::date, $8))
       order by ${PLACE}, o.id limit $9`,
      [...asker.params, filter.state, filter.documentId, day, id, surplus(filter)],
    );
    return pageOf(rows, filter.limit, await this.viewer(asker, rows), (row) => [row.place, row.id]);
  }

  async ofDocument(asker: Asker, documentId: string, limit: number): Promise<readonly ObligationView[]> {
    const rows = await asker.asking.query<Row>(`${SELECT} and o.document_id = $5 order by o.id limit $6`, [
      ...asker.params,
      documentId,
      limit,
    ]);
    return rows.map(await this.viewer(asker, rows));
  }

  async one(who: Identity, id: string): Promise<ObligationView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and o.id = $5`, [...asker.params, id]);
    const [found] = rows.map(await this.viewer(asker, rows));
    if (found === undefined) throw missing('obligation.unknown');
    return found;
  }

  private async viewer(asker: Asker, rows: readonly Row[]): Promise<(row: Row) => ObligationView> {
    const calendar = await workingCalendar(asker.asking);
    const label = await organisationLabels(
      asker.asking,
      rows.flatMap((row) => [...row.leadIds, ...row.supportIds, row.supervisorId]),
    );
    return ({ leadIds, supportIds, supervisorId, place: _place, ...row }) => ({
      ...row,
      leads: leadIds.map(label),
      supports: supportIds.map(label),
      supervisor: label(supervisorId),
      dueOnDayOff: row.currentDueOn !== null && !isWorkingDay(calendar, row.currentDueOn),
      actions: row.state === 'open' && canJudge(asker.who, asker.reach, supervisorId, leadIds) ? ['close'] : [],
    });
  }
}
