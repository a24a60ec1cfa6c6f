import { type Identity, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { holds, officeOf } from '../domain/standing.js';
import { ITEM_COLUMNS, PROGRAMME_COLUMNS, type StoredItem, type StoredProgramme } from '../storage/programmes.js';
import { type Asker, askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { namesOf } from './names.js';
import { type ProgrammeView, type ProgrammeWithItems } from './views.js';

type Row = StoredProgramme & { readonly items: number; readonly started: number };

const SELECT = `select ${PROGRAMME_COLUMNS}, c.items, c.started from inspections.programmes p,
    lateral (select count(*)::int as items, (count(*) filter (where exists (select from inspections.inspections i
      where i.programme_item_id = t.id and i.step <> 'cancelled')))::int as started from inspections.programme_items t where t.programme_id = p.id) c
  where ($1::boolean or p.organisation_id = any($2::uuid[]))`;

/** Programmes of the bodies the asker works for, the newest first. */
@Injectable()
export class ListProgrammes {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, page: { readonly limit: number; readonly after: string | null }): Promise<Page<ProgrammeView>> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and ($3::uuid is null or p.id < $3) order by p.id desc limit $4`, [
      asker.params[0],
      asker.params[2],
      idAfter(page.after),
      page.limit + 1,
    ]);
    const view = await this.viewer(asker, rows);
    return pageOf(rows, page.limit, view, (row) => [row.id]);
  }

  async one(who: Identity, id: string): Promise<ProgrammeWithItems> {
    const asker = await askerOf(this.reads, who);
    const [row] = await asker.asking.query<Row>(`${SELECT} and p.id = $3`, [asker.params[0], asker.params[2], id]);
    if (row === undefined) throw missing('programme.unknown');
    const items = await asker.asking.query<StoredItem & { readonly inspectionId: string | null; readonly inspectionStep: string | null }>(
      `select ${ITEM_COLUMNS}, i.id::text as "inspectionId", i.step as "inspectionStep" from inspections.programme_items t
       left join inspections.inspections i on i.programme_item_id = t.id and i.step <> 'cancelled'
       where t.programme_id = $1 order by t.ordinal`,
      [id],
    );
    const names = await namesOf(
      asker.asking,
      items.flatMap((item) => [item.leadOrganisationId, ...item.subjectOrganisationIds]),
      items.flatMap((item) => item.subjectPersonIds),
    );
    return {
      ...(await this.viewer(asker, [row]))(row),
      lines: items.map((item) => ({
        id: item.id,
        ordinal: item.ordinal,
        kind: item.kind,
        content: item.content,
        lead: names.organisation(item.leadOrganisationId),
        quarter: item.quarter,
        subjectOrganisations: item.subjectOrganisationIds.map(names.organisation),
        subjectPeople: item.subjectPersonIds.map(names.person),
        droppedReason: item.droppedReason,
        inspectionId: item.inspectionId,
        inspectionStep: item.inspectionStep,
      })),
    };
  }

  private async viewer({ who, reach, asking }: Asker, rows: readonly Row[]): Promise<(row: Row) => ProgrammeView> {
    const names = await namesOf(
      asking,
      rows.map((row) => row.organisationId),
      [],
    );
    const office = officeOf(who, reach);
    return ({ version: _version, organisationId, ...row }) => ({
      ...row,
      organisation: names.organisation(organisationId),
      actions: [
        ...(office.includes(organisationId) ? ['add-item'] : []),
        ...(row.state === 'draft' && who.organisationId === organisationId && holds(who, ['presider', 'signer']) ? ['approve'] : []),
      ],
    });
  }
}
