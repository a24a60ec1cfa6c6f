import { type Identity } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FIRST_FREE, IS_SUBJECT, KNOWS_INSPECTION } from '../storage/visibility.js';
import { askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { namesOf } from './names.js';
import { type InspectionLine } from './views.js';

export interface InspectionFilter {
  /** The asker sits in one of its delegations. */
  readonly mine: boolean;
  readonly open: boolean;
  readonly kind: 'inspection' | 'supervision' | null;
  readonly limit: number;
  readonly after: string | null;
}

type Row = Omit<InspectionLine, 'organisation' | 'lead'> & { readonly organisationId: string; readonly leadOrganisationId: string };

/** Inspections the asker has to do with, the newest first. */
@Injectable()
export class ListInspections {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: InspectionFilter): Promise<Page<InspectionLine>> {
    const { asking, params } = await askerOf(this.reads, who);
    const at = (n: number): string => `$${FIRST_FREE + n}`;
    const rows = await asking.query<Row>(
      `select i.id::text, i.kind, i.title, i.organisation_id::text as "organisationId", i.lead_organisation_id::text as "leadOrganisationId", i.step,
         i.decision_symbol as "decisionSymbol", i.decided_on::text as "decidedOn", i.due_on::text as "dueOn",
         coalesce(i.step = 'run' and i.due_at < journal.now(), false) as late, c.subjects, c."closedSubjects",
         (select m.role from inspections.delegation_members m where m.inspection_id = i.id and m.person_id = $2::uuid and m.left_at is null) as "mySeat",
         exists (select from inspections.subjects s where s.inspection_id = i.id and ${IS_SUBJECT}) as "asSubject"
       from inspections.inspections i,
         lateral (select count(*)::int as subjects, (count(*) filter (where s.step = 'closed'))::int as "closedSubjects"
           from inspections.subjects s where s.inspection_id = i.id and s.step <> 'dropped') c
       where ${KNOWS_INSPECTION} and $4::uuid[] is not null
         and (not ${at(0)}::boolean or exists (select from inspections.delegation_members m where m.inspection_id = i.id and m.person_id = $2::uuid and m.left_at is null))
         and (not ${at(1)}::boolean or i.step in ('prepare', 'run'))
         and (${at(2)}::text is null or i.kind = ${at(2)})
         and (${at(3)}::uuid is null or i.id < ${at(3)})
       order by i.id desc limit ${at(4)}`,
      [...params, filter.mine, filter.open, filter.kind, idAfter(filter.after), filter.limit + 1],
    );
    const names = await namesOf(
      asking,
      rows.flatMap((row) => [row.organisationId, row.leadOrganisationId]),
      [],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ organisationId, leadOrganisationId, ...row }) => ({
        ...row,
        organisation: names.organisation(organisationId),
        lead: names.organisation(leadOrganisationId),
      }),
      (row) => [row.id],
    );
  }
}
