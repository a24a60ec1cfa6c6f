import { forbidden, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { heldPositions } from '../queries/signed-in.js';
import { hashPassword, passwordFits } from '../storage/passwords.js';
import { Rows } from '../storage/rows.js';
import { digestOfSecret, newSecret } from '../storage/secret-tokens.js';

/** Failures in a row after which an account is locked; each further one doubles the time, from one minute to an hour. */
const FREE_ATTEMPTS = 5;

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly secret: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly retryAfterSeconds: number };

interface AccountRow {
  readonly id: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly lockedForSeconds: number;
}

/** Sessions: who signs in, in which position, until when. Real time throughout; nothing of it is a journal entry. */
@Injectable()
export class SignIn {
  /** Compared with where there is no such account, so that the answer takes as long. */
  private readonly nobody = hashPassword(newSecret());

  constructor(private readonly rows: Rows) {}

  /** Wrong login and wrong password are one answer. While an account is locked even the right password is refused. */
  async start(
    attempt: { readonly login: string; readonly password: string },
    from: { readonly address: string; readonly agent: string | null; readonly hours: number },
  ): Promise<SignInOutcome> {
    const [account] = await this.rows.query<AccountRow>(
      `select id, person_id as "personId", password_hash as "passwordHash", disabled,
              greatest(0, ceil(extract(epoch from coalesce(locked_until, clock_timestamp()) - clock_timestamp())))::int as "lockedForSeconds"
       from directory.accounts where login = lower($1)`,
      [attempt.login.normalize('NFC').trim()],
    );
    if (account !== undefined && account.lockedForSeconds > 0) return { kind: 'locked', retryAfterSeconds: account.lockedForSeconds };
    const fits = await passwordFits(account?.passwordHash ?? (await this.nobody), attempt.password);
    if (account === undefined || !fits || account.disabled) {
      if (account !== undefined) await this.countFailure(account.id);
      return { kind: 'refused' };
    }
    const [position] = await heldPositions(this.rows, account.personId);
    const secret = newSecret();
    await this.rows.query(
      `with entered as (
         update directory.accounts set failed_attempts = 0, locked_until = null, last_signed_in_at = clock_timestamp() where id = $2::uuid),
       swept as (delete from directory.sessions where account_id = $2::uuid and expires_at < clock_timestamp())
       insert into directory.sessions (id, token_hash, account_id, position_id, strong_at, expires_at, address, agent)
       values ($1, $3, $2::uuid, $4, clock_timestamp(), clock_timestamp() + make_interval(hours => $5), $6, $7)`,
      [newId<'session'>(), account.id, digestOfSecret(secret), position?.id ?? null, from.hours, from.address, from.agent],
    );
    return { kind: 'signed-in', secret };
  }

  private async countFailure(accountId: string): Promise<void> {
    await this.rows.query(
      `update directory.accounts set failed_attempts = failed_attempts + 1,
         locked_until = case when failed_attempts + 1 >= $2
           then clock_timestamp() + make_interval(mins => least(60, power(2, least(failed_attempts + 1 - $2, 6)))::int) end
       where id = $1::uuid`,
      [accountId, FREE_ATTEMPTS],
    );
  }

  /** Acts in another of the positions the person holds today from now on. */
  async switchPosition(secret: string, personId: string, positionId: string): Promise<void> {
    const held = await heldPositions(this.rows, personId);
    if (!held.some(({ id }) => id === positionId)) throw forbidden('session.position-not-held', { field: 'positionId' });
    const changed = await this.rows.query(`update directory.sessions set position_id = $2::uuid where token_hash = $1 returning id`, [
      digestOfSecret(secret),
      positionId,
    ]);
    if (changed.length === 0) throw missing('session.none');
  }

  async end(secret: string): Promise<void> {
    await this.rows.query(`delete from directory.sessions where token_hash = $1`, [digestOfSecret(secret)]);
  }
}
