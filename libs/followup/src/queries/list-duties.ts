import { type Identity, isWorkingDay, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { canJudge, canReport } from '../domain/authority.js';
import { workingCalendar } from '../storage/ground.js';
import { type Asker, askerOf } from './asker.js';
import { dayAndIdAfter } from './cursor.js';
import { type ListFilter, sideOf, surplus } from './list-filter.js';
import { organisationLabels } from './organisation-labels.js';
import { type DutyView } from './views.js';

interface Row {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentSymbol: string | null;
  readonly documentTitle: string | null;
  readonly owingOrganisationId: string;
  readonly supervisorId: string;
  readonly period: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly state: string;
  readonly overdue: boolean;
  readonly reportId: string | null;
  readonly reminders: number;
  readonly closedReason: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly resumable: boolean;
}

const OVERDUE = `(u.state in ('open', 'reporting', 'returned') and u.due_at < journal.now())`;

const SELECT = `select u.id::text, u.document_id::text as "documentId", d.symbol as "documentSymbol", d.title as "documentTitle",
    u.owing_organisation_id::text as "owingOrganisationId", u.supervisor_organisation_id::text as "supervisorId", u.period,
    u.cut_off::text as "cutOff", u.due_on::text as "dueOn", u.due_at as "dueAt", u.state, ${OVERDUE} as overdue, u.report_id::text as "reportId",
    u.reminders, u.closed_reason as "closedReason", u.opened_at as "openedAt", u.closed_at as "closedAt",
    exists (select 1 from followup.reports r where r.id = u.report_id and u.state = 'reporting' and r.state = 'started' and not r.composed) as resumable
  from followup.duties u left join followup.documents d on d.id = u.document_id
  where ($1::boolean or u.organisation_id = any($2::uuid[]) or u.supervisor_organisation_id = any($2::uuid[])
    or u.owing_organisation_id = any($3::uuid[]))
    and ($4::text[] is null or d.type = any($4::text[]))`;

/** Report duties, the next due first. */
@Injectable()
export class ListDuties {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: ListFilter): Promise<Page<DutyView>> {
    const asker = await askerOf(this.reads, who);
    const [day, id] = dayAndIdAfter(filter.after);
    const rows = await asker.asking.query<Row>(
      `${SELECT} and ${sideOf(filter, 'u.owing_organisation_id = any($3::uuid[])', 'u.supervisor_organisation_id = any($2::uuid[])')}
         and ($5::text is null or case when $5 = 'overdue' then ${OVERDUE} else u.state = $5 end)
         and ($6::uuid is null or u.document_id = $6) and ($8::uuid is null or (u.due_on, u.id) > ($7::date, $8))
       order by u.due_on, u.id limit $9`,
      [...asker.params, filter.state, filter.documentId, day, id, surplus(filter)],
    );
    return pageOf(rows, filter.limit, await this.viewer(asker, rows), (row) => [row.dueOn, row.id]);
  }

  async ofDocument(asker: Asker, documentId: string, limit: number): Promise<readonly DutyView[]> {
    const rows = await asker.asking.query<Row>(`${SELECT} and u.document_id = $5 order by u.due_on, u.id limit $6`, [
      ...asker.params,
      documentId,
      limit,
    ]);
    return rows.map(await this.viewer(asker, rows));
  }

  async one(who: Identity, id: string): Promise<DutyView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and u.id = $5`, [...asker.params, id]);
    const [found] = rows.map(await this.viewer(asker, rows));
    if (found === undefined) throw missing('duty.unknown');
    return found;
  }

  private async viewer(asker: Asker, rows: readonly Row[]): Promise<(row: Row) => DutyView> {
    const calendar = await workingCalendar(asker.asking);
    const label = await organisationLabels(
      asker.asking,
      rows.flatMap((row) => [row.owingOrganisationId, row.supervisorId]),
    );
    return ({ supervisorId, resumable, ...row }) => ({
      ...row,
      owing: label(row.owingOrganisationId),
      supervisor: label(supervisorId),
      dueOnDayOff: !isWorkingDay(calendar, row.dueOn),
      actions: [
        ...(row.state === 'open' && canReport(asker.who, asker.reach, row.owingOrganisationId) ? ['report'] : []),
        ...(resumable && canReport(asker.who, asker.reach, row.owingOrganisationId) ? ['resume-report'] : []),
        ...(!['accepted', 'closed'].includes(row.state) && canJudge(asker.who, asker.reach, supervisorId, [row.owingOrganisationId])
          ? ['close']
          : []),
      ],
    });
  }
}
