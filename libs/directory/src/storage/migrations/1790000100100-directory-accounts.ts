import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who may sign in, and with what: accounts, sessions, API tokens, and how this installation was set up. Only the gateway reads them. */
export class DirectoryAccounts1790000100100 implements MigrationInterface {
  readonly name = 'DirectoryAccounts1790000100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.accounts (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        person_id uuid not null unique references directory.people (id),
        login text collate "C" not null unique check (login = lower(login)),
        -- argon2id in PHC form.
        password_hash text not null,
        must_change boolean not null default false,
        disabled boolean not null default false,
        last_signed_in_at timestamptz
      );

      -- Failed sign-ins in a row per login that was typed, whether or not there is such an account: a lock must not tell which logins exist.
      -- Forgotten a day after the last; real time.
      create table directory.sign_in_failures (
        -- SHA-256 of the login: what people type there by mistake may be a password.
        login_hash bytea primary key,
        failures int not null,
        locked_until timestamptz,
        last_failed_at timestamptz not null
      );
      create index sign_in_failures_age on directory.sign_in_failures (last_failed_at);

      -- Real time throughout: a session does not grow old because a demo clock was moved.
      create table directory.sessions (
        id uuid primary key,
        -- SHA-256 of the token in the cookie; the token itself is kept nowhere.
        token_hash bytea not null unique,
        account_id uuid not null references directory.accounts (id),
        position_id uuid references directory.positions (id),
        strong_at timestamptz not null,
        created_at timestamptz not null default clock_timestamp(),
        last_seen_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        address text,
        agent text
      );
      create index sessions_account on directory.sessions (account_id);

      create table directory.api_tokens (
        id uuid primary key,
        version int not null,
        token_hash bytea not null unique,
        account_id uuid not null references directory.accounts (id),
        position_id uuid not null references directory.positions (id),
        name text not null,
        created_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      create index api_tokens_account on directory.api_tokens (account_id);

      -- One row, made when the first-run page was answered: what this database is.
      create table directory.installation (
        id uuid primary key,
        version int not null,
        one boolean not null default true unique check (one),
        initialised_at timestamptz not null,
        demo boolean not null
      );
      -- The one-time link of the first-run page: SHA-256 of its token, real time.
      create table directory.setup_tokens (
        one boolean primary key default true check (one),
        token_hash bytea not null,
        expires_at timestamptz not null
      );

      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('directory.account', 'directory.accounts', '{last_signed_in_at}', true),
        ('directory.api-token', 'directory.api_tokens', '{last_used_at}', false),
        ('directory.installation', 'directory.installation', '{}', false);

      grant select, insert, update on directory.accounts, directory.api_tokens, directory.installation to banhanh_gateway;
      grant select, insert, update, delete on directory.sessions, directory.setup_tokens, directory.sign_in_failures to banhanh_gateway;
      grant select on directory.accounts, directory.api_tokens, directory.installation to banhanh_ops;
      grant select on directory.installation to banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type in ('directory.account', 'directory.api-token', 'directory.installation')`);
    await runner.query(
      `drop table directory.setup_tokens, directory.installation, directory.api_tokens, directory.sessions, directory.sign_in_failures, directory.accounts`,
    );
  }
}
