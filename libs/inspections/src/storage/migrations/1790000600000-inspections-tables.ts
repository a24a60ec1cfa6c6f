import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Programmes, the inspections that come of them, whom they look at, and the delegations that go there. */
export class InspectionsTables1790000600000 implements MigrationInterface {
  readonly name = 'InspectionsTables1790000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema inspections`);
    await runner.query(`
      -- A committee's programme of a year or a term (chương trình kiểm tra, giám sát).
      create table inspections.programmes (
        id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        span text not null check (span in ('year', 'term')),
        title text not null,
        starts_on date not null,
        ends_on date not null,
        state text not null check (state in ('draft', 'approved')),
        made_by uuid not null,
        made_at timestamptz not null,
        approved_at timestamptz,
        check (ends_on > starts_on),
        check ((state = 'approved') = (approved_at is not null))
      );
      create index programmes_organisation on inspections.programmes (organisation_id, starts_on desc, id);

      create table inspections.programme_items (
        id uuid primary key,
        version int not null,
        programme_id uuid not null references inspections.programmes (id),
        ordinal int not null check (ordinal > 0),
        kind text not null check (kind in ('inspection', 'supervision')),
        content text not null,
        lead_organisation_id uuid not null,
        -- Null in a programme of a term that does not say.
        quarter int check (quarter between 1 and 4),
        subject_organisation_ids uuid[] not null default '{}',
        subject_person_ids uuid[] not null default '{}',
        dropped_reason text,
        check (cardinality(subject_organisation_ids) + cardinality(subject_person_ids) > 0),
        unique (programme_id, ordinal)
      );

      -- One decision and one plan, under which one or more delegations work.
      create table inspections.inspections (
        id uuid primary key,
        version int not null,
        -- The committee or commission that decides and concludes.
        organisation_id uuid not null,
        -- The body that prepares it and urges afterwards.
        lead_organisation_id uuid not null,
        programme_item_id uuid references inspections.programme_items (id),
        kind text not null check (kind in ('inspection', 'supervision')),
        title text not null,
        purpose text,
        content text,
        method text,
        -- The period under review.
        period_from date,
        period_to date,
        -- Report outline (đề cương): [{ "id", "title", "guidance" }].
        outline jsonb not null default '[]',
        procedure text not null,
        procedure_version int not null,
        step text not null,
        -- Symbol and day of the decision, once decided.
        decision_symbol text,
        decided_on date,
        decided_by uuid,
        decided_at timestamptz,
        starts_on date,
        -- The time limit as the rule of the day gave it, and how far it may be extended: { "level", "days", "extension", "source" }.
        time_limit jsonb,
        first_due_on date,
        due_on date,
        due_at timestamptz,
        extended_days int not null default 0 check (extended_days >= 0),
        reminders int not null default 0,
        reminded_for timestamptz,
        prepared_by uuid not null,
        prepared_at timestamptz not null,
        ended_at timestamptz,
        end_reason text,
        check (period_to is null or period_to >= period_from),
        check ((due_on is null) = (due_at is null) and (due_on is null) = (first_due_on is null)),
        check (due_on is null or due_on = first_due_on + extended_days)
      );
      create unique index inspections_item on inspections.inspections (programme_item_id) where programme_item_id is not null and step <> 'cancelled';
      create index inspections_organisation on inspections.inspections (organisation_id, id);
      create index inspections_lead on inspections.inspections (lead_organisation_id, id);

      create function inspections.keep_first_due() returns trigger language plpgsql as $$
        begin
          if old.first_due_on is not null and new.first_due_on is distinct from old.first_due_on then
            raise exception 'the first deadline of an inspection never changes' using errcode = 'check_violation';
          end if;
          return new;
        end $$;
      create trigger inspections_keep_first_due before update on inspections.inspections for each row execute function inspections.keep_first_due();

      -- Several work in parallel under one plan, each with its own subjects.
      create table inspections.delegations (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        ordinal int not null check (ordinal > 0),
        name text not null,
        set_up_by uuid not null,
        set_up_at timestamptz not null,
        unique (inspection_id, ordinal),
        unique (id, inspection_id)
      );

      create table inspections.delegation_members (
        id uuid primary key,
        version int not null,
        delegation_id uuid not null,
        inspection_id uuid not null,
        person_id uuid not null,
        -- Where the member comes from, and as what.
        position_id uuid,
        role text not null check (role in ('head', 'deputy', 'secretary', 'member')),
        joined_at timestamptz not null,
        left_at timestamptz,
        left_reason text,
        check ((left_at is null) = (left_reason is null)),
        foreign key (delegation_id, inspection_id) references inspections.delegations (id, inspection_id)
      );
      -- Files of one delegation are closed to the others: nobody sits in two of one inspection.
      create unique index delegation_members_once on inspections.delegation_members (inspection_id, person_id) where left_at is null;
      create unique index delegation_members_head on inspections.delegation_members (delegation_id) where role = 'head' and left_at is null;
      create unique index delegation_members_secretary on inspections.delegation_members (delegation_id) where role = 'secretary' and left_at is null;
      create index delegation_members_delegation on inspections.delegation_members (delegation_id, id);
      create index delegation_members_person on inspections.delegation_members (person_id) where left_at is null;

      -- Whom an inspection looks at: an organisation, or a member of the Party. One conclusion each.
      create table inspections.subjects (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        ordinal int not null check (ordinal > 0),
        kind text not null check (kind in ('organisation', 'member')),
        -- The organisation itself, or the one a member belongs to.
        organisation_id uuid not null,
        person_id uuid,
        delegation_id uuid,
        step text not null,
        step_since timestamptz not null,
        dropped_reason text,
        check ((kind = 'member') = (person_id is not null)),
        check ((step = 'dropped') = (dropped_reason is not null)),
        unique (inspection_id, ordinal),
        unique (id, delegation_id),
        foreign key (delegation_id, inspection_id) references inspections.delegations (id, inspection_id)
      );
      create unique index subjects_once on inspections.subjects (inspection_id, organisation_id, person_id) nulls not distinct where step <> 'dropped';
      create index subjects_delegation on inspections.subjects (delegation_id);
      create index subjects_organisation on inspections.subjects (organisation_id);
      create index subjects_person on inspections.subjects (person_id) where person_id is not null;
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('inspections.programme', 'inspections.programmes', '{}', false),
        ('inspections.programme-item', 'inspections.programme_items', '{}', false),
        ('inspections.inspection', 'inspections.inspections', '{}', false),
        ('inspections.delegation', 'inspections.delegations', '{}', false),
        ('inspections.member', 'inspections.delegation_members', '{}', false),
        ('inspections.subject', 'inspections.subjects', '{}', false)
    `);
    await runner.query(`
      grant usage on schema inspections to banhanh_documents, banhanh_ops;
      grant select on all tables in schema inspections to banhanh_documents, banhanh_ops;
      grant insert, update on all tables in schema inspections to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'inspections.%'`);
    await runner.query(`drop schema inspections cascade`);
  }
}
