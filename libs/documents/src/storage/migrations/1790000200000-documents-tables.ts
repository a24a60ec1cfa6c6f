import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Documents with their versions, findings, ballots, number registers and issues; who signs in which capacity, as data. */
export class DocumentsTables1790000200000 implements MigrationInterface {
  readonly name = 'DocumentsTables1790000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema documents`);
    await runner.query(`
      -- What was read from a file, whole and untouched: nothing that was imported is ever lost, whatever becomes of the draft.
      create table documents.imports (
        id uuid primary key,
        version int not null,
        imported_by uuid not null,
        organisation_id uuid,
        file_name text not null,
        file_sha256 text not null,
        file_size bigint not null,
        format text not null check (format in ('txt', 'docx', 'pdf')),
        text text not null,
        read jsonb not null,
        content jsonb not null,
        imported_at timestamptz not null
      );
      create index imports_person on documents.imports (imported_by, id);

      create table documents.documents (
        id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        type text not null,
        procedure_code text not null,
        procedure_version int not null,
        step text not null,
        stage text not null check (stage in ('draft', 'inspection', 'committee', 'finalising', 'approved', 'signed', 'issued', 'withdrawn')),
        holder_roles text[] not null,
        title text not null,
        round int not null,
        current_version_id uuid not null,
        current_digest text not null,
        current_ordinal int not null,
        drafter_person_id uuid not null,
        drafter_position_id uuid,
        drafter_organisation_id uuid,
        report_id uuid,
        import_id uuid references documents.imports (id),
        since timestamptz not null,
        due_at timestamptz,
        reminded int not null,
        approved_version_id uuid,
        approved_digest text,
        listed_changes jsonb not null,
        confirmed_digest text,
        signature jsonb,
        number int,
        symbol text,
        term_id uuid,
        issued_on date,
        issue_round int not null,
        urgency int not null check (urgency between 0 and 4),
        withdrawn_reason text,
        drafted_at timestamptz not null,
        -- Title and symbol without diacritics, for searching.
        search text not null,
        words tsvector generated always as (to_tsvector('simple', search)) stored,
        check (stage <> 'issued' or (number is not null and symbol is not null and issued_on is not null and signature is not null))
      );
      create index documents_issuer on documents.documents (organisation_id, id desc);
      create index documents_open on documents.documents (organisation_id, stage, since) where stage not in ('issued', 'withdrawn');
      create index documents_drafter on documents.documents (drafter_person_id, since) where stage in ('draft', 'finalising');
      create index documents_words on documents.documents using gin (words);
      -- One living document of an organisation answers one report: who names another's report does not stand in its way.
      create unique index documents_report on documents.documents (report_id, organisation_id) where stage <> 'withdrawn';

      -- Immutable: a revision is a new row. The digest is SHA-256 (hex) of the canonical JSON of the content.
      create table documents.versions (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id) deferrable initially deferred,
        ordinal int not null check (ordinal > 0),
        digest text not null,
        content jsonb not null,
        note text,
        made_by uuid,
        made_at timestamptz not null,
        unique (document_id, ordinal)
      );

      -- A finding of the appraisal on a node of one version (null: on the whole). Class content binds until answered.
      create table documents.comments (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        version_id uuid not null references documents.versions (id),
        round int not null,
        node_id text,
        class text not null check (class in ('form', 'content')),
        text text not null,
        author_person_id uuid not null,
        author_position_id uuid,
        made_at timestamptz not null,
        answer text check (answer in ('accepted', 'explained')),
        answer_text text,
        answered_by uuid,
        answered_at timestamptz,
        check ((answer is null) = (answered_at is null))
      );
      create index comments_document on documents.comments (document_id, id);
      create index comments_unanswered on documents.comments (document_id) where class = 'content' and answer is null;

      -- A ballot on one version, named by its digest. Rules and roster are those of the day it was opened.
      create table documents.decisions (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        ordinal int not null,
        organisation_id uuid not null,
        body text not null,
        version_id uuid not null references documents.versions (id),
        version_digest text not null,
        roster_size int not null check (roster_size > 0),
        roster_digest text not null,
        presider_person_id uuid not null,
        quorum jsonb not null,
        majority jsonb not null,
        opened_by uuid not null,
        opened_at timestamptz not null,
        closes_at timestamptz,
        status text not null check (status in ('open', 'closed')),
        outcome text check (outcome in ('approved', 'approved-with-changes', 'not-approved', 'put-off')),
        votes_for int,
        votes_against int,
        votes_abstain int,
        explanation jsonb,
        listed_changes jsonb not null,
        put_off_reason text,
        closed_by uuid,
        closed_at timestamptz,
        unique (document_id, ordinal),
        check ((status = 'closed') = (outcome is not null))
      );
      create unique index decisions_one_open on documents.decisions (document_id) where status = 'open';

      create table documents.roster_members (
        decision_id uuid not null references documents.decisions (id) deferrable initially deferred,
        person_id uuid not null,
        position_id uuid,
        ordinal int not null,
        name text not null,
        title text,
        presides boolean not null,
        primary key (decision_id, person_id)
      );
      create index roster_members_person on documents.roster_members (person_id, decision_id);

      -- A vote is a row of its own: many vote at once. Who is not on the roster, or votes twice, is refused here, whatever the page lets through.
      create table documents.votes (
        id uuid primary key,
        version int not null,
        decision_id uuid not null,
        person_id uuid not null,
        choice text not null check (choice in ('for', 'against', 'abstain')),
        -- A reserved opinion; kept with the file, shown to those who may read the ballot.
        opinion text,
        cast_at timestamptz not null,
        constraint votes_once unique (decision_id, person_id),
        constraint votes_by_roster foreign key (decision_id, person_id) references documents.roster_members (decision_id, person_id)
      );

      -- The counter of a register. Its row is locked while a number is taken, so numbers neither repeat nor leave a gap.
      create table documents.number_series (
        organisation_id uuid not null,
        term_id uuid not null,
        type text not null,
        last_number int not null,
        primary key (organisation_id, term_id, type)
      );

      -- The register itself: every number that was taken, and the voided ones with their reason.
      create table documents.numbers (
        id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        term_id uuid not null,
        type text not null,
        number int not null check (number > 0),
        symbol text not null,
        status text not null check (status in ('used', 'void')),
        document_id uuid references documents.documents (id),
        reason text,
        taken_on date not null,
        taken_at timestamptz not null,
        constraint numbers_once unique (organisation_id, term_id, type, number),
        check ((status = 'void') = (reason is not null)),
        check ((status = 'used') = (document_id is not null))
      );
      create index numbers_register on documents.numbers (organisation_id, id desc);

      -- What went out, round by round: exactly this version to exactly this frozen list.
      create table documents.issues (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        round int not null,
        version_id uuid not null references documents.versions (id),
        content_digest text not null,
        number int not null,
        symbol text not null,
        issued_on date not null,
        signature jsonb not null,
        recipient_list_id uuid not null,
        recipient_count int not null,
        recipients_digest text not null,
        issued_by uuid not null,
        issued_at timestamptz not null,
        pdf_sha256 text,
        docx_sha256 text,
        rendered_at timestamptz,
        unique (document_id, round)
      );
      create index issues_list on documents.issues (recipient_list_id);

      -- Who may sign in which capacity: rule data with its dates of validity.
      create table documents.signing_capacities (
        id uuid primary key,
        capacity text check (capacity in ('T/M', 'K/T', 'T/L', 'TUQ', 'Q.')),
        organisation_id uuid,
        issuer_kinds text[],
        signer_at text not null check (signer_at in ('issuer', 'office')),
        types text[],
        source text,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from)
      );
    `);
    await runner.query(`
      insert into documents.signing_capacities (id, capacity, issuer_kinds, signer_at, types, source, valid_from) values
        ('01900000-0000-7000-8000-000000000001', 'T/M', '{province-committee,district-committee,commune-committee,agency-committee,inspection-commission,state-agency,front,unit}', 'issuer', null, '399-QĐ/TW; HD 05-HD/VPTW', '1990-01-01'),
        ('01900000-0000-7000-8000-000000000002', null, '{board,office,state-agency,front,school,unit}', 'issuer', null, '399-QĐ/TW', '1990-01-01'),
        ('01900000-0000-7000-8000-000000000003', 'K/T', '{board,office,state-agency,front,school,unit}', 'issuer', null, '399-QĐ/TW', '1990-01-01'),
        ('01900000-0000-7000-8000-000000000004', 'Q.', '{board,office,state-agency,front,school,unit}', 'issuer', null, '399-QĐ/TW', '1990-01-01'),
        ('01900000-0000-7000-8000-000000000005', 'T/L', null, 'office', '{CV,TB,GM,HD,KH}', '399-QĐ/TW', '1990-01-01')
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.import', 'documents.imports', '{}', false),
        ('documents.document', 'documents.documents', '{words}', false),
        ('documents.version', 'documents.versions', '{}', false),
        ('documents.comment', 'documents.comments', '{}', false),
        ('documents.decision', 'documents.decisions', '{}', false),
        ('documents.vote', 'documents.votes', '{}', false),
        ('documents.number', 'documents.numbers', '{}', false),
        ('documents.issue', 'documents.issues', '{}', false)
    `);
    await runner.query(`
      grant usage on schema documents to banhanh_documents, banhanh_ops;
      grant select on all tables in schema documents to banhanh_documents, banhanh_ops;
      grant insert on documents.imports, documents.versions, documents.roster_members, documents.votes, documents.numbers to banhanh_documents;
      grant insert, update on documents.documents, documents.comments, documents.decisions, documents.number_series, documents.issues to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'documents.%'`);
    await runner.query(`drop schema documents cascade`);
  }
}
