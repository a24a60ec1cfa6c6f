import { type Identity, type LocalDate, type Role } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { NAMING_ROLES } from '../domain/substitute.js';
import { type Asking, Rows } from '../storage/rows.js';

export type SubstituteState = 'proposed' | 'declined' | 'to-come' | 'in-force' | 'over' | 'ended';

export interface SubstituteView {
  readonly id: string;
  readonly absentPersonId: string;
  readonly absentName: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly personId: string;
  readonly personName: string;
  readonly roles: readonly Role[];
  readonly documentTypes: readonly string[] | null;
  readonly fromDay: LocalDate;
  readonly untilDay: LocalDate;
  readonly reason: string;
  readonly state: SubstituteState;
  readonly endReason: string | null;
}

const VIEW = `s.id, s.absent_person_id as "absentPersonId", a.full_name as "absentName", s.position_id as "positionId", q.title as "positionTitle",
  q.organisation_id as "organisationId", o.name as "organisationName", s.person_id as "personId", b.full_name as "personName", s.roles,
  s.document_types as "documentTypes", s.from_day::text as "fromDay", s.until_day::text as "untilDay", s.reason, s.end_reason as "endReason",
  case when s.answer = 'declined' then 'declined' when s.ended_at is not null then 'ended' when s.until_day < directory.today() then 'over'
       when s.answer is null then 'proposed' when s.from_day > directory.today() then 'to-come' else 'in-force' end as state`;
const FROM = `directory.substitutes s join directory.people a on a.id = s.absent_person_id join directory.people b on b.id = s.person_id
  join directory.positions q on q.id = s.position_id left join directory.organisations o on o.id = q.organisation_id`;

/** Those a person is part of, and for the head those of the organisation; newest first. */
@Injectable()
export class ListSubstitutes {
  constructor(private readonly rows: Rows) {}

  async run(who: Identity): Promise<SubstituteView[]> {
    const heads = who.actingFor === undefined && who.roles.some((role) => NAMING_ROLES.includes(role));
    return this.rows.query<SubstituteView>(
      `select ${VIEW} from ${FROM}
       where s.person_id = $1::uuid or s.absent_person_id = $1::uuid or ($2::boolean and q.organisation_id = $3::uuid)
       order by s.made_at desc, s.id desc limit 100`,
      [who.personId, heads, who.organisationId],
    );
  }
}

/** In whose name the person may act today. */
export async function actable(rows: Asking, personId: string): Promise<SubstituteView[]> {
  return rows.query<SubstituteView>(
    `select ${VIEW} from ${FROM} where s.id in (select x.id from directory.substitutes_at(directory.today()) x where x.person_id = $1::uuid)
     order by s.from_day, s.id`,
    [personId],
  );
}
