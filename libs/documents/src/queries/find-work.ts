import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Action } from '../domain/action.js';
import { SPEAKING } from '../domain/asker.js';
import { type Stage } from '../domain/stage.js';
import { scopeOf, workersSql } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface WorkItem {
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly stage: Stage;
  readonly organisationId: string;
  /** What is expected of the asker. */
  readonly action: Action;
  readonly since: Date;
  readonly dueAt: Date | null;
}

/** SQL: the asker still has to sign minutes `d`, by name or for the own organisation. */
const AWAITED = `exists (select from jsonb_array_elements(d.signatories) s where s ->> 'part' <> 'chair' and s -> 'signature' = 'null'::jsonb
  and (s ->> 'personId' = $5::text
    or (s ->> 'personId' is null and s ->> 'organisationId' = $1::text and $2::text[] && '{${SPEAKING.join(',')}}'::text[])))`;

/** SQL: who alone gives the last signature on minutes `d`. */
const CHAIR = `(select s ->> 'personId' from jsonb_array_elements(d.signatories) s where s ->> 'part' = 'chair')`;

const OFFICE_ROLES = ['drafter', 'reviewer', 'clerk'];

/**
 * What waits for the person in the position acted in, most pressing first: own drafts, what the roles hold for the own organisation (and,
 * for the office, for those it serves), and open ballots in which the person has a seat.
 */
@Injectable()
export class FindWork {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, page: { readonly limit: number; readonly after: string | null }): Promise<Page<WorkItem>> {
    const rows = askingFor(this.reads, who);
    const scope = await scopeOf(rows, who);
    const after = decodeCursor(page.after, 3);
    const found = await rows.query<WorkItem & { pressing: string }>(
      `with held as (
         select d.*, ${workersSql('$5')} as works, ${AWAITED} as countersigns, ${CHAIR} as chair from documents.documents d
         where d.stage not in ('issued', 'withdrawn')
           and ((d.organisation_id = $1::uuid and d.holder_roles && $2::text[])
             or (d.organisation_id = any ($3::uuid[]) and d.holder_roles && $4::text[])
             or (d.stage = 'draft' and ${workersSql('$5')})
             or (d.stage = 'approved' and ${workersSql('$5')} and (d.inspection -> 'signers') ? $5::text)
             or (d.stage = 'approved' and d.signatories is not null and (${AWAITED} or ${CHAIR} = $5::text)))
       ), waiting as (
         select h.id, case h.stage when 'draft' then 'submit' when 'inspection' then 'pass-appraisal' when 'committee' then 'open-ballot'
                       when 'finalising' then case when h.current_digest = h.approved_digest then 'revise' else 'confirm-changes' end
                       when 'approved' then case h.step when 'countersignature' then 'countersign' else 'sign' end when 'signed' then 'issue' end as action
         from held h
         where case h.stage
             when 'draft' then h.drafter_person_id = $5::uuid or h.drafter_position_id = $6::uuid or h.works
             when 'inspection' then h.drafter_person_id <> $5::uuid
             when 'committee' then not exists (select from documents.decisions x where x.document_id = h.id and x.status = 'open')
             when 'finalising' then case when h.current_digest = h.approved_digest
                 then 'drafter' = any ($2::text[]) and (h.drafter_person_id = $5::uuid or h.drafter_position_id = $6::uuid)
                 else 'presider' = any ($2::text[]) and h.organisation_id = $1::uuid end
             when 'approved' then case h.step when 'countersignature' then h.countersigns else h.chair is null or h.chair = $5::text end
             else true end
         union all
         select x.document_id, 'vote' from documents.roster_members m join documents.decisions x on x.id = m.decision_id
         where m.person_id = $5::uuid and x.status = 'open'
           and not exists (select from documents.votes v where v.decision_id = x.id and v.person_id = $5::uuid)
           and not exists (select from documents.participations v where v.decision_id = x.id and v.person_id = $5::uuid)
           and not exists (select from documents.recusals v where v.decision_id = x.id and v.person_id = $5::uuid)
         union all
         select x.document_id, 'close-ballot' from documents.decisions x
         where x.presider_person_id = $5::uuid and x.status = 'open'
           and (select count(*) from (
                  select person_id from documents.votes where decision_id = x.id
                  union select person_id from documents.participations where decision_id = x.id
                  union select person_id from documents.recusals where decision_id = x.id) heard) = x.roster_size
       )
       select * from (
         select d.id as "documentId", d.title, d.type, d.stage, d.organisation_id as "organisationId", w.action, d.since, d.due_at as "dueAt",
                to_char(coalesce(d.due_at, timestamptz '9999-01-01') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as pressing
         from waiting w join documents.documents d on d.id = w.id
         where $11::text[] is null or d.type = any ($11::text[])) listed
       where $7::text is null or (pressing, "documentId"::text, action) > ($7::text, $8::text, $9::text)
       order by pressing, "documentId"::text, action limit $10`,
      [
        who.organisationId,
        who.roles,
        scope.organisationIds.filter((id) => id !== who.organisationId),
        who.roles.filter((role) => OFFICE_ROLES.includes(role)),
        who.personId,
        who.positionId,
        ...(after ?? [null, null, null]),
        page.limit + 1,
        who.actingFor?.documentTypes ?? null,
      ],
    );
    return pageOf(
      found,
      page.limit,
      ({ pressing: _, ...item }) => item,
      (row) => [row.pressing, row.documentId, row.action],
    );
  }
}
