import { invalid } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { problemOfPassword } from '../domain/password-policy.js';
import { hashPassword, passwordFits } from '../storage/passwords.js';
import { Rows } from '../storage/rows.js';
import { digestOfSecret } from '../storage/secret-tokens.js';

/** A person's own new password; every other session of the account ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  async change(by: By, accountId: string, secret: string, current: string, next: string): Promise<void> {
    const [account] = await this.rows.query<{ version: number; hash: string; login: string }>(
      `select version, password_hash as hash, login from directory.accounts where id = $1::uuid`,
      [accountId],
    );
    if (account === undefined || !(await passwordFits(account.hash, current)))
      throw invalid('account.password-wrong', { field: 'current' });
    const problem = problemOfPassword(next, account.login);
    if (problem !== null || next === current) throw invalid(problem ?? 'account.password-same', { field: 'next' });
    const hash = await hashPassword(next);
    // Together: whoever changes a password because it became known must not be left with the sessions it opened.
    await this.journal.transaction(by, async (tx) => {
      await tx.commit({
        subject: { type: 'directory.account', id: accountId },
        expected: account.version,
        sql: `update directory.accounts set password_hash = $3, must_change = false, version = version + 1 where id = $1::uuid and version = $2 returning *`,
        params: [accountId, account.version, hash],
        kind: 'account.password-changed',
        payload: {},
        about: null,
      });
      await tx.query(`delete from directory.sessions where account_id = $1::uuid and token_hash <> $2`, [
        accountId,
        digestOfSecret(secret),
      ]);
    });
  }
}
