import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Substitutes: who acts in whose position, with which of its roles, on which days; and the session that does so. */
export class Substitutes1790000120000 implements MigrationInterface {
  readonly name = 'Substitutes1790000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.substitutes (
        id uuid primary key,
        version int not null,
        -- In whose name, in which of their positions.
        absent_person_id uuid not null references directory.people (id),
        position_id uuid not null references directory.positions (id),
        person_id uuid not null references directory.people (id),
        -- What of the position goes over: never voting, presiding, signing, keeping or auditing the system.
        roles text[] not null check (cardinality(roles) > 0 and not roles && array['member', 'presider', 'signer', 'administrator', 'auditor']),
        -- Types of documents; null: all.
        document_types text[],
        -- Both days included, in Vietnam.
        from_day date not null,
        until_day date not null,
        reason text not null,
        made_by uuid not null,
        made_at timestamptz not null,
        answer text check (answer in ('accepted', 'declined')),
        answered_at timestamptz,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text,
        check (absent_person_id <> person_id),
        check (until_day >= from_day),
        check ((answer is null) = (answered_at is null)),
        check ((ended_at is null) = (end_reason is null))
      );
      create index substitutes_person on directory.substitutes (person_id, until_day);
      create index substitutes_absent on directory.substitutes (absent_person_id, until_day);
      create index substitutes_position on directory.substitutes (position_id, until_day);

      -- The substitutes in force on a day. Ends by itself when either of the two leaves, or the absent person's position does.
      create function directory.substitutes_at(day date) returns setof directory.substitutes language sql stable as $$
        select s.* from directory.substitutes s
        where s.answer = 'accepted' and s.ended_at is null and s.from_day <= day and s.until_day >= day
          and exists (select from directory.holders h where h.position_id = s.position_id and h.person_id = s.absent_person_id
                        and h.valid_from <= day and (h.valid_to is null or h.valid_to > day))
      $$;

      alter table directory.sessions add column substitute_id uuid references directory.substitutes (id);

      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('directory.substitute', 'directory.substitutes', '{}', false);

      grant select, insert, update on directory.substitutes to banhanh_gateway;
      grant select on directory.substitutes to banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
      grant execute on function directory.substitutes_at(date) to banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup,
        banhanh_relay, banhanh_ops;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type = 'directory.substitute'`);
    await runner.query(`
      alter table directory.sessions drop column substitute_id;
      drop function directory.substitutes_at(date);
      drop table directory.substitutes;
    `);
  }
}
