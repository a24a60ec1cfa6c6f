import { type MigrationInterface, type QueryRunner } from 'typeorm';

const GUARD = (onPaper: boolean): string => `
  create or replace function documents.guard_vote() returns trigger language plpgsql as $$
  declare found record;
  begin
    perform documents.take_turn(new.decision_id, new.person_id);
    if exists (select from documents.recusals r where r.decision_id = new.decision_id and r.person_id = new.person_id) then
      raise exception 'who stood aside does not vote' using errcode = 'check_violation', constraint = 'vote_not_recused';
    end if;
    select * into found from documents.decisions d where d.id = new.decision_id;
    if found.status is distinct from 'open' then
      raise exception 'the ballot is closed' using errcode = 'check_violation', constraint = 'vote_in_time';
    end if;
    ${
      onPaper
        ? `if found.on_paper then
      raise exception 'a secret ballot on paper takes slips of paper only' using errcode = 'check_violation', constraint = 'vote_on_paper';
    end if;`
        : ''
    }
    if coalesce(found.secret, false) is distinct from (tg_table_name = 'participations') then
      raise exception 'a secret ballot takes sealed votes only, an open one none' using errcode = 'check_violation', constraint = 'vote_sealed';
    end if;
    return new;
  end $$;
  create or replace function documents.guard_recusal() returns trigger language plpgsql as $$
  begin
    perform documents.take_turn(new.decision_id, new.person_id);
    if not exists (select from documents.decisions d where d.id = new.decision_id and d.status = 'open') then
      raise exception 'the ballot is closed' using errcode = 'check_violation', constraint = 'recusal_in_time';
    end if;
    ${
      onPaper
        ? `if exists (select from documents.paper_counts c where c.decision_id = new.decision_id and c.status = 'confirmed') then
      raise exception 'the slips are counted' using errcode = 'check_violation', constraint = 'recusal_before_count';
    end if;`
        : ''
    }
    return new;
  end $$;`;

/** Secret ballots on slips of paper: who took one and what lay in the urn, entered by two people; nothing joins the two. */
export class SecretBallotsOnPaper1790000930100 implements MigrationInterface {
  readonly name = 'SecretBallotsOnPaper1790000930100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.decisions add column on_paper boolean,
        drop constraint decisions_sealed,
        add constraint decisions_sealed check (secret is not true or public_key is not null or on_paper is true),
        add constraint decisions_on_paper check (on_paper is not true or (secret is true and public_key is null));

      -- { takers: [person], papers: { choice: number }, opinions: [text] }: of the whole urn, in no order that tells anything.
      create table documents.paper_counts (
        id uuid primary key,
        version int not null,
        decision_id uuid not null references documents.decisions (id),
        status text not null check (status in ('entered', 'mismatch', 'confirmed')),
        first jsonb not null,
        first_by uuid not null,
        second jsonb,
        second_by uuid,
        constraint paper_counts_once unique (decision_id),
        constraint paper_counts_two_people check (second_by is null or second_by <> first_by),
        check ((status = 'entered') = (second is null)),
        check (status <> 'confirmed' or second = first),
        -- Never more slips in the urn than were handed out.
        constraint paper_counts_handed_out check (
          (first #>> '{papers,for}')::int + (first #>> '{papers,against}')::int + (first #>> '{papers,other}')::int
            + (first #>> '{papers,abstain}')::int + (first #>> '{papers,invalid}')::int <= jsonb_array_length(first -> 'takers')
        )
      );
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values ('documents.paper-count', 'documents.paper_counts', '{}', false);
      grant select on documents.paper_counts to banhanh_documents, banhanh_ops;
      grant insert, update on documents.paper_counts to banhanh_documents;
    `);
    await runner.query(GUARD(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD(false));
    await runner.query(`
      delete from journal.subjects where type = 'documents.paper-count';
      drop table documents.paper_counts;
      alter table documents.decisions drop constraint decisions_on_paper, drop constraint decisions_sealed, drop column on_paper,
        add constraint decisions_sealed check (secret is not true or public_key is not null);
    `);
  }
}
