import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Everything of the follow-up: what issued documents order, who owes what by when, and the reports that answer. */
export class FollowupTables1790000500000 implements MigrationInterface {
  readonly name = 'FollowupTables1790000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema followup`);
    await runner.query(`
      -- An issued document as this context needs it. Its row is held while requirements are taken, so that two people cannot take the same twice.
      create table followup.documents (
        id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        type text not null,
        symbol text not null,
        title text not null,
        issuer_name text not null,
        issued_on date not null,
        recipient_list_id uuid not null,
        -- The document is itself a report.
        report_id uuid,
        proposals int not null,
        noted_at timestamptz not null
      );
      create index documents_organisation on followup.documents (organisation_id, id);

      -- What the text orders, offered to a person. Taken when a requirement or obligation names it; nothing else changes it but dismissal.
      create table followup.proposals (
        id uuid primary key,
        version int not null,
        -- The document whose entry made the set.
        made_in uuid not null,
        -- Checked at commit: the set is written first, its entry sums it up.
        document_id uuid not null references followup.documents (id) deferrable initially deferred,
        kind text not null check (kind in ('requirement', 'obligation')),
        ordinal int not null,
        node_id text,
        label text,
        content text not null,
        quote text,
        -- Printed names with the organisation each means: [{ "name", "organisationId" }].
        leads jsonb not null,
        supports jsonb not null,
        report_to jsonb,
        subject jsonb,
        due_on date,
        periods text[] not null,
        due_words text,
        -- Recurring deadlines without a report period, as codes.
        due_rhythms text[] not null default '{}',
        dismissed_at timestamptz,
        dismissed_reason text,
        unique (document_id, kind, ordinal)
      );

      -- One act by which requirements were put on one body.
      create table followup.takings (
        id uuid primary key,
        version int not null,
        document_id uuid not null references followup.documents (id),
        organisation_id uuid not null,
        subject_organisation_id uuid not null,
        supervisor_organisation_id uuid not null,
        requirements int not null check (requirements > 0),
        taken_at timestamptz not null
      );

      create table followup.requirements (
        id uuid primary key,
        version int not null,
        -- Checked at commit: the set is written first, its entry sums it up.
        made_in uuid not null references followup.takings (id) deferrable initially deferred,
        document_id uuid not null references followup.documents (id),
        organisation_id uuid not null,
        proposal_id uuid not null references followup.proposals (id),
        ordinal int not null,
        node_id text,
        label text,
        content text not null,
        subject_organisation_id uuid not null,
        supervisor_organisation_id uuid not null,
        state text not null check (state in ('open', 'met', 'not-met')),
        evidence text,
        opened_at timestamptz not null,
        closed_at timestamptz,
        check ((state = 'open') = (closed_at is null)),
        check ((state = 'open') = (evidence is null)),
        unique (proposal_id, subject_organisation_id)
      );
      create index requirements_document on followup.requirements (document_id, subject_organisation_id, ordinal);
      create index requirements_subject on followup.requirements (subject_organisation_id, id);
      create index requirements_supervisor on followup.requirements (supervisor_organisation_id, id);
      create index requirements_issuer on followup.requirements (organisation_id, id);

      create table followup.obligations (
        id uuid primary key,
        version int not null,
        document_id uuid not null references followup.documents (id),
        organisation_id uuid not null,
        proposal_id uuid references followup.proposals (id),
        node_id text not null,
        task text not null,
        lead_organisation_ids uuid[] not null check (cardinality(lead_organisation_ids) > 0),
        support_organisation_ids uuid[] not null,
        supervisor_organisation_id uuid not null,
        -- The first deadline never changes; an extension moves the current one.
        first_due_on date,
        current_due_on date,
        due_at timestamptz,
        periods text[] not null,
        state text not null check (state in ('open', 'done', 'cancelled')),
        closed_reason text,
        reminders int not null default 0,
        -- The hour of the schedule for which somebody was reminded last.
        reminded_for timestamptz,
        opened_at timestamptz not null,
        closed_at timestamptz,
        check ((state = 'open') = (closed_at is null)),
        check ((current_due_on is null) = (due_at is null) and (current_due_on is null) = (first_due_on is null)),
        check (not (lead_organisation_ids && array[supervisor_organisation_id]))
      );
      create unique index obligations_proposal on followup.obligations (proposal_id) where state <> 'cancelled';
      create index obligations_document on followup.obligations (document_id, id);
      create index obligations_leads on followup.obligations using gin (lead_organisation_ids);
      create index obligations_supports on followup.obligations using gin (support_organisation_ids);
      create index obligations_supervisor on followup.obligations (supervisor_organisation_id, id);
      create index obligations_issuer on followup.obligations (organisation_id, id);

      -- One report is owed by one unit for one period.
      create table followup.duties (
        id uuid primary key,
        version int not null,
        document_id uuid references followup.documents (id),
        organisation_id uuid not null,
        owing_organisation_id uuid not null,
        supervisor_organisation_id uuid not null,
        period text not null,
        cut_off date not null,
        due_on date not null,
        due_at timestamptz not null,
        state text not null check (state in ('open', 'reporting', 'submitted', 'delivered', 'returned', 'accepted', 'closed')),
        report_id uuid,
        closed_reason text,
        reminders int not null default 0,
        reminded_for timestamptz,
        opened_at timestamptz not null,
        closed_at timestamptz,
        check (owing_organisation_id <> supervisor_organisation_id),
        check ((state in ('accepted', 'closed')) = (closed_at is not null))
      );
      create unique index duties_about on followup.duties (document_id, owing_organisation_id, period) where document_id is not null;
      create unique index duties_alone on followup.duties (owing_organisation_id, supervisor_organisation_id, period) where document_id is null;
      create index duties_owing on followup.duties (owing_organisation_id, due_on, id);
      create index duties_supervisor on followup.duties (supervisor_organisation_id, due_on, id);
      create index duties_issuer on followup.duties (organisation_id, due_on, id);

      create table followup.reports (
        id uuid primary key,
        version int not null,
        duty_id uuid not null references followup.duties (id),
        about_document_id uuid references followup.documents (id),
        organisation_id uuid not null,
        supervisor_organisation_id uuid not null,
        -- The document that is this report, once drafted.
        document_id uuid,
        state text not null check (state in ('started', 'drafted', 'submitted', 'delivered', 'accepted', 'returned', 'refused')),
        composed boolean not null,
        round int not null default 0,
        returns int not null default 0,
        reason text,
        started_by uuid not null,
        started_at timestamptz not null,
        submitted_at timestamptz,
        delivered_at timestamptz,
        decided_at timestamptz
      );
      create unique index reports_running on followup.reports (duty_id) where state <> 'refused';
      create index reports_document on followup.reports (document_id) where document_id is not null;
      create index reports_owing on followup.reports (organisation_id, id);
      create index reports_supervisor on followup.reports (supervisor_organisation_id, id);
      create index reports_about on followup.reports (about_document_id) where about_document_id is not null;

      create function followup.keep_first_due() returns trigger language plpgsql as $$
        begin
          if new.first_due_on is distinct from old.first_due_on then
            raise exception 'the first deadline of an obligation never changes' using errcode = 'check_violation';
          end if;
          return new;
        end $$;
      create trigger obligations_keep_first_due before update on followup.obligations for each row execute function followup.keep_first_due();
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('followup.document', 'followup.documents', '{}', false),
        ('followup.proposal', 'followup.proposals', '{}', true),
        ('followup.taking', 'followup.takings', '{}', false),
        ('followup.requirement', 'followup.requirements', '{}', true),
        ('followup.obligation', 'followup.obligations', '{}', false),
        ('followup.duty', 'followup.duties', '{}', false),
        ('followup.report', 'followup.reports', '{}', false)
    `);
    await runner.query(`
      grant usage on schema followup to banhanh_followup, banhanh_ops;
      grant select on all tables in schema followup to banhanh_followup, banhanh_ops;
      grant insert, update on all tables in schema followup to banhanh_followup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'followup.%'`);
    await runner.query(`drop schema followup cascade`);
  }
}
