import { type Identity } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type PaperState, paperStepsFor } from '../domain/paper.js';
import { FIRST_FREE, IS_SUBJECT, readsFiles } from '../storage/visibility.js';
import { type Asker, askerOf } from './asker.js';
import { idAfter } from './cursor.js';
import { type Names, namesOf } from './names.js';
import { SUBJECT_NAME } from './subject-name.js';
import { type MinutesView, type PaperView, type TieView, type VisitView } from './views.js';

export interface DailyFilter {
  readonly inspectionId: string | null;
  readonly delegationId: string | null;
  readonly subjectId: string | null;
  readonly limit: number;
  readonly after: string | null;
}

/** From which side the asker looks at a row, and whether anything can still be done. */
interface Sides {
  readonly seat: string | null;
  readonly own: boolean;
  readonly running: boolean;
}

/** Columns and conditions that every list of daily work shares; `r` is its row. Both sides see it: the delegation, and the subject. */
const SIDES = `(select m.role from inspections.delegation_members m where m.delegation_id = r.delegation_id and m.person_id = $2::uuid and m.left_at is null)
    as seat, ${IS_SUBJECT} as own, i.step = 'run' and s.step not in ('closed', 'dropped') as running`;
const FROM = `join inspections.subjects s on s.id = r.subject_id join inspections.inspections i on i.id = r.inspection_id
    join inspections.delegations d on d.id = r.delegation_id`;
const at = (n: number): string => `$${FIRST_FREE + n}`;
const SEEN = `(${readsFiles('r.delegation_id', 'r.subject_id')} or ${IS_SUBJECT}) and $3::uuid[] is not null
    and (${at(0)}::uuid is null or r.inspection_id = ${at(0)}) and (${at(1)}::uuid is null or r.delegation_id = ${at(1)})
    and (${at(2)}::uuid is null or r.subject_id = ${at(2)})`;
const IDS = `r.id::text, r.inspection_id::text as "inspectionId", r.delegation_id::text as "delegationId", r.subject_id::text as "subjectId"`;

const arranges = (seat: string | null): boolean => seat !== null && seat !== 'member';
type People<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string | null };

/** Visits, minutes, papers and ties of delegations, each the newest first. */
@Injectable()
export class DailyWork {
  constructor(private readonly reads: Reads) {}

  async visits(who: Identity, filter: DailyFilter): Promise<Page<VisitView>> {
    type Row = Omit<VisitView, 'subject' | 'actions'> & Sides & { readonly subjectName: string; readonly begun: boolean };
    const { rows } = await this.rows<Row>(
      who,
      filter,
      'visits',
      `d.name as "delegationName", ${SUBJECT_NAME} as "subjectName", r.starts_at as "startsAt", r.ends_at as "endsAt", r.place, r.purpose, r.state,
       r.answer, r.cancel_reason as "cancelReason", r.starts_at <= journal.now() as begun`,
    );
    return pageOf(
      rows,
      filter.limit,
      ({ subjectName, seat, own, running, begun, ...row }) => {
        const open = running && (row.state === 'planned' || row.state === 'agreed' || row.state === 'objected');
        return {
          ...row,
          subject: { id: row.subjectId, name: subjectName },
          actions: !open
            ? []
            : [...(arranges(seat) ? ['move', ...(begun ? ['hold'] : []), 'cancel'] : []), ...(own ? ['agree', 'object'] : [])],
        };
      },
      (row) => [row.id],
    );
  }

  async minutes(who: Identity, filter: DailyFilter): Promise<Page<MinutesView>> {
    type Row = Omit<People<MinutesView, 'writtenBy' | 'signedBy' | 'countersignedBy'>, 'subject' | 'actions'> &
      Sides & { readonly subjectName: string };
    const { rows, names } = await this.rows<Row>(
      who,
      filter,
      'day_minutes',
      `${SUBJECT_NAME} as "subjectName", r.visit_id::text as "visitId", r.day::text as day, r.place, r.present_delegation as "presentDelegation",
       r.present_subject as "presentSubject", r.content, r.requests, r.state, r.written_by::text as "writtenBy", r.signed_by::text as "signedBy",
       r.signed_at as "signedAt", r.countersigned_by::text as "countersignedBy", r.countersigned_at as "countersignedAt", r.remark`,
      // The subject sees what was signed, not what is being written.
      `(r.state <> 'draft' or ${readsFiles('r.delegation_id', 'r.subject_id')})`,
      ['writtenBy', 'signedBy', 'countersignedBy'],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ subjectName, seat, own, running, writtenBy, signedBy, countersignedBy, ...row }) => ({
        ...row,
        subject: { id: row.subjectId, name: subjectName },
        writtenBy: names.person(writtenBy ?? ''),
        signedBy: signedBy === null ? null : names.person(signedBy),
        countersignedBy: countersignedBy === null ? null : names.person(countersignedBy),
        actions: !running
          ? []
          : [
              ...(row.state === 'draft' && seat !== null ? ['revise'] : []),
              ...(row.state === 'draft' && arranges(seat) ? ['sign'] : []),
              ...(row.state === 'signed' && own ? ['countersign'] : []),
            ],
      }),
      (row) => [row.id],
    );
  }

  async papers(who: Identity, filter: DailyFilter): Promise<Page<PaperView>> {
    type Row = Omit<People<PaperView, 'handedOverBy' | 'receivedBy' | 'returnedBy' | 'backBy'>, 'actions'> &
      Sides & { readonly state: PaperState };
    const { rows, names } = await this.rows<Row>(
      who,
      filter,
      'papers',
      `r.title, r.form, r.copies, r.state, r.remark, r.asked_at as "askedAt", r.handed_over_by::text as "handedOverBy", r.handed_over_at as "handedOverAt",
       r.received_by::text as "receivedBy", r.received_at as "receivedAt", r.returned_by::text as "returnedBy", r.returned_at as "returnedAt",
       r.back_by::text as "backBy", r.back_at as "backAt"`,
      'true',
      ['handedOverBy', 'receivedBy', 'returnedBy', 'backBy'],
    );
    const named = (id: string | null) => (id === null ? null : names.person(id));
    return pageOf(
      rows,
      filter.limit,
      ({ seat, own, running, handedOverBy, receivedBy, returnedBy, backBy, ...row }) => ({
        ...row,
        handedOverBy: named(handedOverBy),
        receivedBy: named(receivedBy),
        returnedBy: named(returnedBy),
        backBy: named(backBy),
        actions: !running
          ? []
          : [...(seat === null ? [] : paperStepsFor(row.state, 'delegation')), ...(own ? paperStepsFor(row.state, 'subject') : [])],
      }),
      (row) => [row.id],
    );
  }

  /** Who stands aside from which subject, for those who read the whole of an inspection's files. */
  async ties(who: Identity, inspectionId: string): Promise<readonly TieView[]> {
    const { asking, params } = await askerOf(this.reads, who);
    const rows = await asking.query<Omit<TieView, 'person'> & { readonly personId: string }>(
      `select t.id::text, t.subject_id::text as "subjectId", t.member_id::text as "memberId", t.person_id::text as "personId", t.reason,
         t.declared_at as "declaredAt"
       from inspections.ties t join inspections.inspections i on i.id = t.inspection_id join inspections.delegation_members m on m.id = t.member_id
       where t.inspection_id = ${at(0)} and (t.person_id = $2::uuid or ${readsFiles('m.delegation_id', 'null::uuid')})
         and $3::uuid[] is not null and $5::uuid[] is not null order by t.id`,
      [...params, inspectionId],
    );
    const names = await namesOf(
      asking,
      [],
      rows.map((row) => row.personId),
    );
    return rows.map(({ personId, ...row }) => ({ ...row, person: names.person(personId) }));
  }

  private async rows<Row>(
    who: Identity,
    filter: DailyFilter,
    table: 'visits' | 'day_minutes' | 'papers',
    columns: string,
    further = 'true',
    people: readonly (keyof Row)[] = [],
  ): Promise<{ readonly rows: readonly Row[]; readonly names: Names; readonly asker: Asker }> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(
      `select ${IDS}, ${columns}, ${SIDES} from inspections.${table} r ${FROM} where ${SEEN} and ${further}
         and (${at(3)}::uuid is null or r.id < ${at(3)}) order by r.id desc limit ${at(4)}`,
      [...asker.params, filter.inspectionId, filter.delegationId, filter.subjectId, idAfter(filter.after), filter.limit + 1],
    );
    const ids = rows.flatMap((row) => people.map((key) => row[key] as string | null));
    return { rows, names: await namesOf(asker.asking, [], ids), asker };
  }
}
