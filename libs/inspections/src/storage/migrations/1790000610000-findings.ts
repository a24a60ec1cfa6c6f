import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a subject reports and explains, what is found, what is required of it, the papers made of it, and what came of earlier requirements. */
export class Findings1790000610000 implements MigrationInterface {
  readonly name = 'Findings1790000610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Báo cáo tự kiểm tra: one for each subject, by the outline of the plan.
      create table inspections.self_reports (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        subject_id uuid not null references inspections.subjects (id),
        delegation_id uuid not null references inspections.delegations (id),
        guidance text,
        due_on date not null,
        due_at timestamptz not null,
        -- The rule of the day on which it was asked: { "late", "graceDays", "source" }.
        rule jsonb not null,
        state text not null check (state in ('asked', 'submitted', 'returned', 'accepted')),
        -- [{ "outlineId", "text" }]
        answers jsonb not null default '[]',
        file_name text,
        file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
        file_size bigint,
        file_format text check (file_format in ('txt', 'docx', 'pdf')),
        -- Figures the reader found in what was handed in: [{ "quote", "actual", "target", "met" }].
        figures jsonb not null default '[]',
        late boolean not null default false,
        rounds int not null default 0,
        return_reason text,
        asked_by uuid not null,
        asked_at timestamptz not null,
        submitted_by uuid,
        submitted_at timestamptz,
        decided_at timestamptz,
        reminders int not null default 0,
        reminded_for timestamptz,
        unique (subject_id),
        check ((file_sha256 is null) = (file_name is null) and (file_sha256 is null) = (file_size is null) and (file_sha256 is null) = (file_format is null)),
        check ((state = 'asked') = (submitted_at is null)),
        check ((state = 'returned') = (return_reason is not null))
      );
      create index self_reports_inspection on inspections.self_reports (inspection_id);

      -- Yêu cầu giải trình.
      create table inspections.explanations (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        subject_id uuid not null references inspections.subjects (id),
        delegation_id uuid not null references inspections.delegations (id),
        finding_id uuid,
        question text not null,
        due_on date not null,
        due_at timestamptz not null,
        state text not null check (state in ('asked', 'answered', 'withdrawn')),
        answer text,
        late boolean not null default false,
        asked_by uuid not null,
        asked_at timestamptz not null,
        answered_by uuid,
        answered_at timestamptz,
        reminders int not null default 0,
        reminded_for timestamptz,
        check ((state = 'answered') = (answer is not null)),
        check ((answer is null) = (answered_at is null))
      );
      create index explanations_subject on inspections.explanations (subject_id, id);

      create table inspections.findings (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        ordinal int not null,
        kind text not null check (kind in ('strength', 'limitation', 'violation')),
        area text not null,
        text text not null,
        responsible_organisation_id uuid,
        responsible_name text,
        -- [{ "indicator", "value", "unit", "comparison", "target", "source" }], numbers as decimal texts.
        figures jsonb not null default '[]',
        -- Rows of inspections.evidence of the same delegation.
        evidence_ids uuid[] not null default '{}',
        -- What the subject says to it: { "stand", "text", "at", "by" }.
        opinion jsonb,
        written_by uuid not null,
        written_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        check ((withdrawn_at is null) = (withdrawn_reason is null)),
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );
      create index findings_subject on inspections.findings (subject_id, ordinal, id);
      create index findings_inspection on inspections.findings (inspection_id);

      -- What the delegation proposes to require of the subject; what the committee issued of it stands in a conclusion.
      create table inspections.requirements (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        ordinal int not null,
        finding_ids uuid[] not null default '{}',
        text text not null,
        lead_organisation_id uuid,
        lead_name text,
        support_name text,
        due_on date,
        -- An unfulfilled requirement of an earlier conclusion (followed_requirements), and that conclusion as cited.
        carried_requirement_id uuid,
        carried_from text,
        -- The issued conclusion in whose text it stands.
        concluded_in uuid,
        written_by uuid not null,
        written_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        check ((withdrawn_at is null) = (withdrawn_reason is null)),
        check ((carried_requirement_id is null) = (carried_from is null)),
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );
      create index requirements_subject on inspections.requirements (subject_id, ordinal, id);
      create unique index requirements_carried on inspections.requirements (subject_id, carried_requirement_id)
        where carried_requirement_id is not null and withdrawn_at is null;

      -- The conference that hears the draft report (hội nghị thông qua dự thảo báo cáo), one for each subject.
      create table inspections.conferences (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        delegation_id uuid not null,
        subject_id uuid not null,
        held_on date not null,
        at_hour text,
        place text not null,
        chair text not null,
        present text[] not null,
        absent text[] not null,
        -- [{ "speaker", "text" }]
        opinions jsonb not null,
        outcome text,
        written_by uuid not null,
        written_at timestamptz not null,
        unique (subject_id),
        foreign key (subject_id, delegation_id) references inspections.subjects (id, delegation_id)
      );

      -- The papers that documents composes: decision, plan, minutes, report, … One living paper for each kind and place.
      create table inspections.wanted_documents (
        id uuid primary key,
        version int not null,
        inspection_id uuid not null references inspections.inspections (id),
        kind text not null,
        subject_id uuid references inspections.subjects (id),
        delegation_id uuid references inspections.delegations (id),
        state text not null check (state in ('wanted', 'drafted', 'issued', 'withdrawn')),
        times int not null,
        document_id uuid,
        symbol text,
        issued_on date,
        wanted_by uuid not null,
        wanted_at timestamptz not null,
        check ((state = 'issued') = (symbol is not null and issued_on is not null))
      );
      create unique index wanted_documents_living on inspections.wanted_documents (inspection_id, kind, subject_id, delegation_id)
        nulls not distinct where state <> 'withdrawn';
      create index wanted_documents_document on inspections.wanted_documents (document_id) where document_id is not null;

      -- Requirements as follow-up told of them: of every conclusion, whoever wrote it. Kept from its facts alone, which may come in any order.
      create table inspections.followed_requirements (
        id uuid primary key,
        document_id uuid not null,
        subject_organisation_id uuid not null,
        node_id text,
        label text,
        text text,
        due_on date,
        cited_type text,
        cited_symbol text,
        cited_on date,
        state text not null check (state in ('open', 'met', 'not-met')),
        evidence text,
        judged_at timestamptz
      );
      create index followed_requirements_document on inspections.followed_requirements (document_id);
      create index followed_requirements_subject on inspections.followed_requirements (subject_organisation_id, id) where state <> 'met';
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('inspections.self-report', 'inspections.self_reports', '{}', false),
        ('inspections.explanation', 'inspections.explanations', '{}', false),
        ('inspections.finding', 'inspections.findings', '{}', false),
        ('inspections.requirement', 'inspections.requirements', '{}', false),
        ('inspections.conference', 'inspections.conferences', '{}', false),
        ('inspections.wanted-document', 'inspections.wanted_documents', '{}', false)
    `);
    await runner.query(`
      grant select on all tables in schema inspections to banhanh_documents, banhanh_ops;
      grant insert, update on inspections.self_reports, inspections.explanations, inspections.findings, inspections.requirements,
        inspections.conferences, inspections.wanted_documents, inspections.followed_requirements to banhanh_documents;
      grant usage on schema directory to banhanh_documents;
      grant select on directory.organisation_successions to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from journal.subjects where type in ('inspections.self-report', 'inspections.explanation', 'inspections.finding',
        'inspections.requirement', 'inspections.conference', 'inspections.wanted-document');
      drop table inspections.followed_requirements, inspections.wanted_documents, inspections.conferences, inspections.requirements,
        inspections.findings, inspections.explanations, inspections.self_reports;
    `);
  }
}
