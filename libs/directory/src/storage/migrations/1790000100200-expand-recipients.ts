import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Turns confirmed targets of recipient lines into recipients, as the directory stood on a day: the one place that knows the rules of groups. */
export class ExpandRecipients1790000100200 implements MigrationInterface {
  readonly name = 'ExpandRecipients1790000100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- targets: [{"line_no":1,"purpose":"act","kind":"organisation|position|group|outside","id":…,"name":…,"email":…}]. Not yet de-duplicated.
      create function directory.expand_recipients(targets jsonb, day date)
        returns table (recipient_id uuid, kind text, organisation_id uuid, position_id uuid, line_no int, purpose text, name text, email text, place int)
        language sql stable as $$
          with recursive wanted as (
            select * from jsonb_to_recordset(targets) as w (line_no int, purpose text, kind text, id uuid, name text, email text)
          ), parts as (
            select w.line_no, w.purpose, part.value as part
            from wanted w
            join directory.groups g on g.id = w.id and w.kind = 'group'
            cross join lateral jsonb_array_elements(g.rule -> 'parts') as part
          ), named as (
            select w.line_no, w.purpose, w.id from wanted w where w.kind = 'organisation'
            union all
            select p.line_no, p.purpose, o.id from parts p
              join directory.organisations_at(day) o on o.parent_id = (p.part ->> 'of')::uuid
                and (p.part -> 'kinds' is null or p.part -> 'kinds' ? o.kind)
                and not coalesce(p.part -> 'except' ? o.id::text, false)
              where p.part ->> 'kind' = 'children'
            union all
            select p.line_no, p.purpose, listed.id::uuid from parts p
              cross join lateral jsonb_array_elements_text(coalesce(p.part -> 'organisationIds', '[]')) as listed (id)
              where p.part ->> 'kind' = 'listed'
          ), followed as (
            -- An organisation that was merged or split by then is followed to those that took over.
            select line_no, purpose, id from named
            union
            select f.line_no, f.purpose, s.successor_id from followed f
              join directory.organisation_successions s on s.predecessor_id = f.id and s.on_day <= day
              join directory.organisation_identities i on i.id = f.id and i.dissolved_on <= day
          ), seats as (
            select w.line_no, w.purpose, w.id from wanted w where w.kind = 'position'
            union all
            select p.line_no, p.purpose, q.id from parts p
              join directory.positions q on q.organisation_id = (p.part ->> 'of')::uuid
                and (p.part -> 'positionKinds' is null or p.part -> 'positionKinds' ? q.kind)
              where p.part ->> 'kind' = 'holders'
                and exists (select from directory.holders h where h.position_id = q.id and h.valid_from <= day and (h.valid_to is null or h.valid_to > day))
            union all
            select p.line_no, p.purpose, m.position_id from parts p
              join directory.memberships m on m.body_id = (p.part ->> 'bodyId')::uuid and m.position_id is not null
                and m.valid_from <= day and (m.valid_to is null or m.valid_to > day)
              where p.part ->> 'kind' = 'body'
            union all
            select p.line_no, p.purpose, listed.id::uuid from parts p
              cross join lateral jsonb_array_elements_text(coalesce(p.part -> 'positionIds', '[]')) as listed (id)
              where p.part ->> 'kind' = 'listed'
          )
          select o.id, 'organisation', o.id, null::uuid, f.line_no, f.purpose, o.name, null::text, 1000
            from followed f join directory.organisations_at(day) o on o.id = f.id
          union all
          select q.id, 'position', q.organisation_id, q.id, s.line_no, s.purpose,
                 coalesce((select string_agg(h.full_name, ', ' order by h.full_name) || ' – ' from (
                   select x.full_name from directory.holders hh join directory.people x on x.id = hh.person_id
                   where hh.position_id = q.id and hh.valid_from <= day and (hh.valid_to is null or hh.valid_to > day)) h), '') || q.title,
                 null::text, q.rank
            from seats s join directory.positions q on q.id = s.id and q.valid_from <= day and (q.valid_to is null or q.valid_to > day)
          union all
          select md5(lower(w.name) || '|' || coalesce(lower(w.email), ''))::uuid, 'outside', null, null, w.line_no, w.purpose, w.name, w.email, 2000
            from wanted w where w.kind = 'outside'
        $$;
      grant execute on function directory.expand_recipients (jsonb, date) to
        banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function directory.expand_recipients (jsonb, date)`);
  }
}
