import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Ballots by the book: mode, subject and conduct frozen into the decision; four choices, reserved opinions, changes of vote; recusals that
 * bar a vote; slips of paper entered twice; prepared slips; sealed ballots whose papers no row links to a person.
 */
export class BallotsByTheBook1790000210000 implements MigrationInterface {
  readonly name = 'BallotsByTheBook1790000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nullable and without default: the digests of decisions already there stay what they are.
      alter table documents.decisions
        add column mode text check (mode in ('meeting', 'written')),
        add column session_id uuid,
        add column subject text check (subject in ('general', 'personnel', 'discipline')),
        add column conduct jsonb,
        add column secret boolean,
        add column public_key text,
        add column papers_digest text,
        add column silence_consents boolean,
        add column important boolean,
        add column reminded int,
        add column tally jsonb,
        add constraint decisions_sealed check (secret is not true or public_key is not null),
        add constraint decisions_written_hour check (mode is distinct from 'written' or status = 'closed' or closes_at is not null);
      create index decisions_session on documents.decisions (session_id) where session_id is not null;

      alter table documents.votes
        add column node_id text,
        add column wording text,
        add column reserved text,
        add column on_paper boolean,
        drop constraint votes_choice_check,
        add constraint votes_choice_check check (choice in ('for', 'against', 'other', 'abstain')),
        add constraint votes_wording check (wording is null or choice = 'other');

      -- Who voted in a secret ballot, and the digest of what was sealed: it binds the sealed text and says nothing about the choice.
      create table documents.participations (
        id uuid primary key,
        version int not null,
        decision_id uuid not null,
        person_id uuid not null,
        seal_digest text not null,
        cast_at timestamptz not null,
        constraint participations_once unique (decision_id, person_id),
        constraint participations_by_roster foreign key (decision_id, person_id) references documents.roster_members (decision_id, person_id)
      );

      -- The sealed choice beside the member until the close, which deletes it. No state with entries: it must be able to go without a trace.
      create table documents.sealed_choices (
        decision_id uuid not null,
        person_id uuid not null,
        sealed text not null,
        primary key (decision_id, person_id),
        foreign key (decision_id, person_id) references documents.participations (decision_id, person_id)
      );

      -- What was in the urn: fresh random ids, written in their order. No column leads to a person or an hour.
      create table documents.papers (
        id uuid primary key,
        decision_id uuid not null references documents.decisions (id),
        choice text not null check (choice in ('for', 'against', 'other', 'abstain', 'invalid')),
        opinion text,
        node_id text,
        wording text,
        reserved text,
        code text
      );
      create index papers_decision on documents.papers (decision_id);

      create table documents.recusals (
        id uuid primary key,
        version int not null,
        decision_id uuid not null,
        person_id uuid not null,
        reason text not null,
        recused_at timestamptz not null,
        constraint recusals_once unique (decision_id, person_id),
        constraint recusals_by_roster foreign key (decision_id, person_id) references documents.roster_members (decision_id, person_id)
      );

      -- A slip filled in on paper, entered by one person and once more by another; a vote only when both read the same.
      create table documents.paper_entries (
        id uuid primary key,
        version int not null,
        decision_id uuid not null,
        person_id uuid not null,
        status text not null check (status in ('entered', 'mismatch', 'confirmed')),
        first jsonb not null,
        first_by uuid not null,
        first_at timestamptz not null,
        second jsonb,
        second_by uuid,
        second_at timestamptz,
        constraint paper_entries_once unique (decision_id, person_id),
        constraint paper_entries_by_roster foreign key (decision_id, person_id) references documents.roster_members (decision_id, person_id),
        constraint paper_entries_two_people check (second_by is null or (second_by <> first_by)),
        constraint paper_entries_not_own check (person_id <> first_by and person_id is distinct from second_by),
        check ((status = 'entered') = (second is null)),
        check (status <> 'confirmed' or second = first)
      );

      -- What a secretary wrote down for a member, who reads it, changes it and casts it, or does not.
      create table documents.prepared_votes (
        id uuid primary key,
        version int not null,
        decision_id uuid not null,
        person_id uuid not null,
        vote jsonb not null,
        prepared_by uuid not null,
        prepared_at timestamptz not null,
        constraint prepared_votes_once unique (decision_id, person_id),
        constraint prepared_votes_by_roster foreign key (decision_id, person_id) references documents.roster_members (decision_id, person_id),
        constraint prepared_votes_not_own check (person_id <> prepared_by)
      );
    `);
    await runner.query(`
      -- Vote and recusal of one member take turns: of two at the same moment the second sees the first.
      create function documents.take_turn(decision uuid, person uuid) returns void language sql as
      $$ select pg_advisory_xact_lock(hashtextextended(decision::text || person::text, 20)) $$;

      -- What no command may get past: nobody votes after standing aside, after the close, or openly where the ballot is secret.
      create function documents.guard_vote() returns trigger language plpgsql as $$
      declare found record;
      begin
        perform documents.take_turn(new.decision_id, new.person_id);
        if exists (select from documents.recusals r where r.decision_id = new.decision_id and r.person_id = new.person_id) then
          raise exception 'who stood aside does not vote' using errcode = 'check_violation', constraint = 'vote_not_recused';
        end if;
        select status, coalesce(secret, false) as secret into found from documents.decisions d where d.id = new.decision_id;
        if found.status is distinct from 'open' then
          raise exception 'the ballot is closed' using errcode = 'check_violation', constraint = 'vote_in_time';
        end if;
        if found.secret is distinct from (tg_table_name = 'participations') then
          raise exception 'a secret ballot takes sealed votes only, an open one none' using errcode = 'check_violation', constraint = 'vote_sealed';
        end if;
        return new;
      end $$;
      create trigger votes_guarded before insert or update on documents.votes for each row execute function documents.guard_vote();
      create trigger participations_guarded before insert or update on documents.participations
        for each row execute function documents.guard_vote();

      create function documents.guard_recusal() returns trigger language plpgsql as $$
      begin
        perform documents.take_turn(new.decision_id, new.person_id);
        if not exists (select from documents.decisions d where d.id = new.decision_id and d.status = 'open') then
          raise exception 'the ballot is closed' using errcode = 'check_violation', constraint = 'recusal_in_time';
        end if;
        return new;
      end $$;
      create trigger recusals_guarded before insert on documents.recusals for each row execute function documents.guard_recusal();
      -- What was decided stays decided, and who stood aside stays aside.
      create function documents.refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is kept as it was written', tg_table_name using errcode = 'check_violation'; end $$;
      create trigger recusals_stay before update or delete on documents.recusals for each row execute function documents.refuse_change();
      create trigger papers_stay before update or delete on documents.papers for each row execute function documents.refuse_change();
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.participation', 'documents.participations', '{}', false),
        ('documents.recusal', 'documents.recusals', '{}', false),
        ('documents.paper-entry', 'documents.paper_entries', '{}', false),
        ('documents.prepared-vote', 'documents.prepared_votes', '{}', false)
    `);
    await runner.query(`
      grant select on documents.participations, documents.sealed_choices, documents.papers, documents.recusals, documents.paper_entries,
        documents.prepared_votes to banhanh_documents, banhanh_ops;
      grant insert on documents.papers, documents.recusals to banhanh_documents;
      grant update on documents.votes to banhanh_documents;
      grant insert, update on documents.participations, documents.paper_entries, documents.prepared_votes to banhanh_documents;
      grant insert, update, delete on documents.sealed_choices to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from journal.subjects where type in ('documents.participation', 'documents.recusal', 'documents.paper-entry', 'documents.prepared-vote')`,
    );
    await runner.query(`
      drop table documents.prepared_votes, documents.paper_entries, documents.recusals, documents.papers, documents.sealed_choices,
        documents.participations;
      drop trigger votes_guarded on documents.votes;
      drop function documents.guard_vote, documents.guard_recusal, documents.refuse_change, documents.take_turn;
      alter table documents.votes drop column node_id, drop column wording, drop column reserved, drop column on_paper,
        add constraint votes_choice_check check (choice in ('for', 'against', 'abstain'));
      alter table documents.decisions drop column mode, drop column session_id, drop column subject, drop column conduct, drop column secret,
        drop column public_key, drop column papers_digest, drop column silence_consents, drop column important, drop column reminded,
        drop column tally;
      revoke update on documents.votes from banhanh_documents;
    `);
  }
}
