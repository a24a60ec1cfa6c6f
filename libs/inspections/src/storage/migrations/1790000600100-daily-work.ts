import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a delegation does day by day: tasks, evidence, visits, minutes of a day, papers handed over; and who stands aside. */
export class DailyWork1790000600100 implements MigrationInterface {
  readonly name = 'DailyWork1790000600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inspections.delegation_members add constraint delegation_members_person_of unique (id, delegation_id, person_id);

      -- A member with ties to a subject stands aside from it.
      create table inspections.ties (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        subject_id uuid not null references inspections.subjects (id),
        member_id uuid not null references inspections.delegation_members (id),
        person_id uuid not null,
        reason text not null,
        declared_by uuid not null,
        declared_at timestamptz not null,
        constraint ties_once unique (subject_id, person_id)
      );

      create table inspections.tasks (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        member_id uuid not null,
        person_id uuid not null,
        area text not null,
        content text not null,
        product text not null,
        due_on date not null,
        due_at timestamptz not null,
        state text not null check (state in ('assigned', 'accepted', 'reported', 'done', 'cancelled')),
        report text,
        returns int not null default 0,
        return_reason text,
        cancel_reason text,
        assigned_by uuid not null,
        assigned_at timestamptz not null,
        accepted_at timestamptz,
        reported_at timestamptz,
        ended_at timestamptz,
        reminders int not null default 0,
        reminded_for timestamptz,
        check ((state in ('done', 'cancelled')) = (ended_at is not null)),
        check ((state = 'cancelled') = (cancel_reason is not null)),
        check (state not in ('reported', 'done') or report is not null),
        -- The subject is one of the delegation, and so is the member: a task to someone outside cannot be written.
        constraint tasks_own_subject foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id),
        constraint tasks_own_member foreign key (member_id, delegation_id, person_id)
          references inspections.delegation_members (id, delegation_id, person_id)
      );
      create index tasks_delegation on inspections.tasks (delegation_id, due_on, id);
      create index tasks_person on inspections.tasks (person_id, due_on, id) where state in ('assigned', 'accepted');
      create index tasks_subject on inspections.tasks (subject_id);

      -- Whoever assigns, declares a tie or lets a member go takes the member's row first: the check that follows sees what was committed
      -- meanwhile, so no order of two such acts leaves a task with somebody who stands aside or has left.
      create function inspections.task_needs_member() returns trigger language plpgsql as $$
        begin
          if new.state in ('assigned', 'accepted', 'reported') then
            perform from inspections.delegation_members m where m.id = new.member_id for no key update;
            if exists (select from inspections.delegation_members m where m.id = new.member_id and m.left_at is not null) then
              raise exception 'the member has left the delegation' using errcode = 'check_violation', constraint = 'tasks_member_present';
            end if;
            if exists (select from inspections.ties t where t.subject_id = new.subject_id and t.person_id = new.person_id) then
              raise exception 'the member stands aside from this subject' using errcode = 'check_violation', constraint = 'tasks_stands_aside';
            end if;
          end if;
          return new;
        end $$;
      create trigger tasks_need_member before insert or update of member_id, person_id, state on inspections.tasks
        for each row execute function inspections.task_needs_member();

      create function inspections.tie_ends_tasks() returns trigger language plpgsql as $$
        begin
          perform from inspections.delegation_members m where m.id = new.member_id for no key update;
          if exists (select from inspections.tasks t where t.subject_id = new.subject_id and t.person_id = new.person_id
              and t.state in ('assigned', 'accepted', 'reported')) then
            raise exception 'the member still has a task on this subject' using errcode = 'check_violation', constraint = 'ties_no_task';
          end if;
          return new;
        end $$;
      create trigger ties_end_tasks before insert on inspections.ties for each row execute function inspections.tie_ends_tasks();

      create function inspections.leaving_ends_tasks() returns trigger language plpgsql as $$
        begin
          if new.left_at is not null and old.left_at is null and exists (select from inspections.tasks t
              where t.member_id = new.id and t.state in ('assigned', 'accepted', 'reported')) then
            raise exception 'the member still has tasks' using errcode = 'check_violation', constraint = 'members_no_task';
          end if;
          return new;
        end $$;
      create trigger members_leaving before update of left_at on inspections.delegation_members
        for each row execute function inspections.leaving_ends_tasks();

      -- Files lie outside, by content; what one is and whose stands here.
      create table inspections.evidence (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null references inspections.delegations (id),
        subject_id uuid references inspections.subjects (id),
        task_id uuid references inspections.tasks (id),
        kind text not null check (kind in ('file', 'photo', 'note')),
        title text not null,
        text text,
        file_name text,
        media_type text,
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint,
        scan text check (scan in ('clean', 'not-scanned')),
        -- When it was written or photographed, which may be long before it was sent.
        taken_at timestamptz not null,
        -- The device's own name for it: sent again, even weeks later, it is still the same.
        device_key uuid not null,
        kept_by uuid not null,
        kept_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        check ((kind = 'note') = (sha256 is null)),
        check ((sha256 is null) = (file_name is null) and (sha256 is null) = (size is null) and (sha256 is null) = (scan is null)),
        check (kind <> 'note' or text is not null),
        check ((withdrawn_at is null) = (withdrawn_reason is null)),
        constraint evidence_once unique (kept_by, device_key)
      );
      create index evidence_delegation on inspections.evidence (delegation_id, id desc);
      create index evidence_subject on inspections.evidence (subject_id, id desc);
      create index evidence_task on inspections.evidence (task_id) where task_id is not null;

      create table inspections.visits (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        place text not null,
        purpose text not null,
        state text not null check (state in ('planned', 'agreed', 'objected', 'held', 'cancelled')),
        -- What the subject said to it.
        answer text,
        cancel_reason text,
        planned_by uuid not null,
        planned_at timestamptz not null,
        answered_by uuid,
        answered_at timestamptz,
        check (ends_at > starts_at),
        check ((state = 'cancelled') = (cancel_reason is not null)),
        check (state <> 'objected' or answer is not null),
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );
      create index visits_subject on inspections.visits (subject_id, starts_at, id);
      create index visits_delegation on inspections.visits (delegation_id, starts_at, id);

      -- Minutes of a working day (biên bản làm việc), signed by both sides.
      create table inspections.day_minutes (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        visit_id uuid references inspections.visits (id),
        day date not null,
        place text not null,
        present_delegation text not null,
        present_subject text not null,
        content text not null,
        requests text,
        state text not null check (state in ('draft', 'signed', 'countersigned')),
        written_by uuid not null,
        written_at timestamptz not null,
        signed_by uuid,
        signed_at timestamptz,
        countersigned_by uuid,
        countersigned_at timestamptz,
        -- What the subject wants noted with its signature.
        remark text,
        check ((state = 'draft') = (signed_at is null)),
        check ((state = 'countersigned') = (countersigned_at is not null)),
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );
      create index day_minutes_subject on inspections.day_minutes (subject_id, day desc, id);

      -- Papers handed over and given back, each way with the receiver's word.
      create table inspections.papers (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        title text not null,
        form text not null check (form in ('original', 'copy')),
        copies int not null check (copies > 0),
        state text not null check (state in ('asked', 'handed-over', 'received', 'returned', 'back')),
        remark text,
        asked_by uuid not null,
        asked_at timestamptz not null,
        handed_over_by uuid,
        handed_over_at timestamptz,
        received_by uuid,
        received_at timestamptz,
        returned_by uuid,
        returned_at timestamptz,
        back_by uuid,
        back_at timestamptz,
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );
      create index papers_subject on inspections.papers (subject_id, id);
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('inspections.tie', 'inspections.ties', '{}', false),
        ('inspections.task', 'inspections.tasks', '{}', false),
        ('inspections.evidence', 'inspections.evidence', '{}', false),
        ('inspections.visit', 'inspections.visits', '{}', false),
        ('inspections.day-minutes', 'inspections.day_minutes', '{}', false),
        ('inspections.paper', 'inspections.papers', '{}', false)
    `);
    await runner.query(`
      grant select on all tables in schema inspections to banhanh_documents, banhanh_ops;
      grant insert, update on all tables in schema inspections to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from journal.subjects where type in ('inspections.tie', 'inspections.task', 'inspections.evidence', 'inspections.visit',
        'inspections.day-minutes', 'inspections.paper');
      drop table inspections.papers, inspections.day_minutes, inspections.visits, inspections.evidence, inspections.tasks, inspections.ties;
      drop trigger members_leaving on inspections.delegation_members;
      drop function inspections.leaving_ends_tasks, inspections.tie_ends_tasks, inspections.task_needs_member;
      alter table inspections.delegation_members drop constraint delegation_members_person_of;
    `);
  }
}
