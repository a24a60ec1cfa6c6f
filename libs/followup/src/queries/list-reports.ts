import { type Identity, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { canJudge } from '../domain/authority.js';
import { type Asker, askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { type ListFilter, sideOf, surplus } from './list-filter.js';
import { organisationLabels } from './organisation-labels.js';
import { type ReportView } from './views.js';

interface Row {
  readonly id: string;
  readonly dutyId: string;
  readonly period: string;
  readonly dueOn: string;
  readonly documentId: string | null;
  readonly aboutDocumentId: string | null;
  readonly aboutSymbol: string | null;
  readonly organisationId: string;
  readonly supervisorId: string;
  readonly state: string;
  readonly round: number;
  readonly returns: number;
  readonly reason: string | null;
  readonly composed: boolean;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly decidedAt: Date | null;
}

const SELECT = `select r.id::text, r.duty_id::text as "dutyId", u.period, u.due_on::text as "dueOn", r.document_id::text as "documentId",
    r.about_document_id::text as "aboutDocumentId", d.symbol as "aboutSymbol", r.organisation_id::text as "organisationId",
    r.supervisor_organisation_id::text as "supervisorId", r.state, r.round, r.returns, r.reason, r.composed, r.started_at as "startedAt",
    r.submitted_at as "submittedAt", r.delivered_at as "deliveredAt", r.decided_at as "decidedAt"
  from followup.reports r join followup.duties u on u.id = r.duty_id left join followup.documents d on d.id = r.about_document_id
  where ($1::boolean or u.organisation_id = any($2::uuid[]) or r.supervisor_organisation_id = any($2::uuid[])
    or r.organisation_id = any($3::uuid[]))
    and ($4::text[] is null or d.type = any($4::text[]))`;

/** Reports, the latest first. */
@Injectable()
export class ListReports {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: ListFilter): Promise<Page<ReportView>> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(
      `${SELECT} and ${sideOf(filter, 'r.organisation_id = any($3::uuid[])', 'r.supervisor_organisation_id = any($2::uuid[])')}
         and ($5::text is null or r.state = $5) and ($6::uuid is null or r.about_document_id = $6 or r.document_id = $6)
         and ($7::uuid is null or r.id < $7)
       order by r.id desc limit $8`,
      [...asker.params, filter.state, filter.documentId, idAfter(filter.after), surplus(filter)],
    );
    return pageOf(rows, filter.limit, await this.viewer(asker, rows), (row) => [row.id]);
  }

  /** Those that answer the document, and the one that it is. */
  async ofDocument(asker: Asker, documentId: string, limit: number): Promise<readonly ReportView[]> {
    const rows = await asker.asking.query<Row>(
      `${SELECT} and (r.about_document_id = $5 or r.document_id = $5) order by u.due_on, r.id limit $6`,
      [...asker.params, documentId, limit],
    );
    return rows.map(await this.viewer(asker, rows));
  }

  async one(who: Identity, id: string): Promise<ReportView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and r.id = $5`, [...asker.params, id]);
    const [found] = rows.map(await this.viewer(asker, rows));
    if (found === undefined) throw missing('report.unknown');
    return found;
  }

  private async viewer(asker: Asker, rows: readonly Row[]): Promise<(row: Row) => ReportView> {
    const label = await organisationLabels(
      asker.asking,
      rows.flatMap((row) => [row.organisationId, row.supervisorId]),
    );
    return ({ organisationId, supervisorId, ...row }) => ({
      ...row,
      organisation: label(organisationId),
      supervisor: label(supervisorId),
      actions: row.state === 'delivered' && canJudge(asker.who, asker.reach, supervisorId, [organisationId]) ? ['accept', 'return'] : [],
    });
  }
}
