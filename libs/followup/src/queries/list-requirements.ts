import { type Identity, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { canJudge } from '../domain/authority.js';
import { type Asker, askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { type ListFilter, sideOf, surplus } from './list-filter.js';
import { organisationLabels } from './organisation-labels.js';
import { type RequirementView } from './views.js';

interface Row {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly documentTitle: string;
  readonly proposalId: string;
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly state: string;
  readonly subjectId: string;
  readonly supervisorId: string;
  readonly evidence: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

const SELECT = `select r.id::text, r.document_id::text as "documentId", d.symbol as "documentSymbol", d.title as "documentTitle",
    r.proposal_id::text as "proposalId", r.node_id as "nodeId", r.label, r.content as text, r.state, r.subject_organisation_id::text as "subjectId",
    r.supervisor_organisation_id::text as "supervisorId", r.evidence, r.opened_at as "openedAt", r.closed_at as "closedAt"
  from followup.requirements r join followup.documents d on d.id = r.document_id
  where ($1::boolean or r.organisation_id = any($2::uuid[]) or r.supervisor_organisation_id = any($2::uuid[])
    or r.subject_organisation_id = any($3::uuid[]))
    and ($4::text[] is null or d.type = any($4::text[]))`;

/** Requirements, in the order in which they were opened. */
@Injectable()
export class ListRequirements {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: ListFilter): Promise<Page<RequirementView>> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(
      `${SELECT} and ${sideOf(filter, 'r.subject_organisation_id = any($3::uuid[])', 'r.supervisor_organisation_id = any($2::uuid[])')}
         and ($5::text is null or r.state = $5) and ($6::uuid is null or r.document_id = $6) and ($7::uuid is null or r.id > $7)
       order by r.id limit $8`,
      [...asker.params, filter.state, filter.documentId, idAfter(filter.after), surplus(filter)],
    );
    const view = await this.viewer(asker, rows);
    return pageOf(rows, filter.limit, view, (row) => [row.id]);
  }

  async ofDocument(asker: Asker, documentId: string, limit: number): Promise<readonly RequirementView[]> {
    const rows = await asker.asking.query<Row>(
      `${SELECT} and r.document_id = $5 order by r.subject_organisation_id, r.ordinal, r.id limit $6`,
      [...asker.params, documentId, limit],
    );
    return rows.map(await this.viewer(asker, rows));
  }

  async one(who: Identity, id: string): Promise<RequirementView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and r.id = $5`, [...asker.params, id]);
    const [found] = rows.map(await this.viewer(asker, rows));
    if (found === undefined) throw missing('requirement.unknown');
    return found;
  }

  private async viewer(asker: Asker, rows: readonly Row[]): Promise<(row: Row) => RequirementView> {
    const label = await organisationLabels(
      asker.asking,
      rows.flatMap((row) => [row.subjectId, row.supervisorId]),
    );
    return ({ subjectId, supervisorId, ...row }) => ({
      ...row,
      subject: label(subjectId),
      supervisor: label(supervisorId),
      actions: row.state === 'open' && canJudge(asker.who, asker.reach, supervisorId, [subjectId]) ? ['close'] : [],
    });
  }
}
