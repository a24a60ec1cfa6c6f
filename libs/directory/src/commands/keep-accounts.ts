import { conflict, invalid, missing, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { problemOfPassword } from '../domain/password-policy.js';
import { hashPassword } from '../storage/passwords.js';
import { refusalOf } from '../storage/refusals.js';
import { Rows } from '../storage/rows.js';

/** Accounts as an administrator keeps them. A password set here is changed by its owner at the first sign-in. */
@Injectable()
export class KeepAccounts {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  async open(
    by: By,
    account: { readonly personId: string; readonly login: string; readonly password: string },
  ): Promise<{ readonly id: string }> {
    const login = account.login.toLowerCase();
    const problem = problemOfPassword(account.password, login);
    if (problem !== null) throw invalid(problem, { field: 'password' });
    const id = newId<'account'>();
    try {
      await this.journal.commit(
        by,
        {
          subject: { type: 'directory.account', id },
          expected: 0,
          sql: `insert into directory.accounts (id, version, person_id, login, password_hash, must_change) values ($1, 1, $2::uuid, $3, $4, true) returning *`,
          params: [id, account.personId, login, await hashPassword(account.password)],
          kind: 'account.opened',
          payload: { personId: account.personId, login },
          about: null,
        },
        { id },
      );
    } catch (error) {
      throw refusalOf(error);
    }
    return { id };
  }

  /** Locks out or lets in again, or gives a new password; either ends every session of the account. */
  async amend(
    by: By,
    id: string,
    expectedVersion: number,
    changes: { readonly disabled?: boolean; readonly password?: string },
  ): Promise<{ readonly id: string; readonly version: number }> {
    const [account] = await this.rows.query<{ version: number; login: string }>(
      `select version, login from directory.accounts where id = $1::uuid`,
      [id],
    );
    if (account === undefined) throw missing('directory.none');
    if (account.version !== expectedVersion) throw conflict('stale');
    const { disabled, password } = changes;
    if (disabled === undefined && password === undefined) throw invalid('directory.nothing-to-change');
    const problem = password === undefined ? null : problemOfPassword(password, account.login);
    if (problem !== null) throw invalid(problem, { field: 'password' });
    const hash = password === undefined ? null : await hashPassword(password);
    // Together: who is locked out must not stay signed in.
    return this.journal.transaction(by, async (tx) => {
      await tx.commit({
        subject: { type: 'directory.account', id },
        expected: expectedVersion,
        sql: `update directory.accounts set disabled = coalesce($3, disabled), password_hash = coalesce($4, password_hash),
                must_change = must_change or $4 is not null, version = version + 1
              where id = $1::uuid and version = $2 returning *`,
        params: [id, expectedVersion, disabled ?? null, hash],
        kind: 'account.amended',
        payload: { ...(disabled === undefined ? {} : { disabled }), passwordReset: password !== undefined },
        about: null,
      });
      await tx.query(`delete from directory.sessions where account_id = $1::uuid`, [id]);
      await tx.query(`delete from directory.sign_in_failures where login_hash = sha256(convert_to($1, 'UTF8'))`, [account.login]);
      return { id, version: expectedVersion + 1 };
    });
  }
}
