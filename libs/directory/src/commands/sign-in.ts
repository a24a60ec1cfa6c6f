import { forbidden, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { heldPositions } from '../queries/signed-in.js';
import { actable } from '../queries/substitutes.js';
import { hashPassword, passwordFits } from '../storage/passwords.js';
import { Rows } from '../storage/rows.js';
import { digestOfSecret, newSecret } from '../storage/secret-tokens.js';

/** Failures in a row after which a login is locked, whether or not it exists; each further one doubles the time, from one minute to an hour. */
const FREE_ATTEMPTS = 5;

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly secret: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'locked'; readonly retryAfterSeconds: number };

interface AskedRow {
  readonly loginHash: Buffer;
  readonly lockedForSeconds: number;
  readonly account: { readonly id: string; readonly personId: string; readonly passwordHash: string; readonly disabled: boolean } | null;
}

/** Sessions: who signs in, in which position, until when. Real time throughout; nothing of it is a journal entry. */
@Injectable()
export class SignIn {
  /** Compared with where there is no such account, so that the answer takes as long. */
  private readonly nobody = hashPassword(newSecret());

  constructor(private readonly rows: Rows) {}

  /** Wrong login and wrong password are one answer, and both lock the login. While it is locked even the right password is refused. */
  async start(
    attempt: { readonly login: string; readonly password: string },
    from: { readonly address: string; readonly agent: string | null; readonly hours: number },
  ): Promise<SignInOutcome> {
    const [asked] = await this.rows.query<AskedRow>(
      `select l.hash as "loginHash", case when a.id is not null then jsonb_build_object(
                'id', a.id, 'personId', a.person_id, 'passwordHash', a.password_hash, 'disabled', a.disabled) end as account,
              greatest(0, ceil(extract(epoch from coalesce(f.locked_until, clock_timestamp()) - clock_timestamp())))::int as "lockedForSeconds"
       from (select lower($1) as login, sha256(convert_to(lower($1), 'UTF8')) as hash) l
       left join directory.accounts a on a.login = l.login
       left join directory.sign_in_failures f on f.login_hash = l.hash`,
      [attempt.login.normalize('NFC').trim()],
    );
    if (asked === undefined) throw new Error('a query of one row gave none');
    const { account, loginHash, lockedForSeconds } = asked;
    if (lockedForSeconds > 0) return { kind: 'locked', retryAfterSeconds: lockedForSeconds };
    const fits = await passwordFits(account?.passwordHash ?? (await this.nobody), attempt.password);
    if (account === null || !fits || account.disabled) {
      await this.countFailure(loginHash);
      return { kind: 'refused' };
    }
    const [position] = await heldPositions(this.rows, account.personId);
    const secret = newSecret();
    await this.rows.query(
      `with entered as (
         update directory.accounts set last_signed_in_at = clock_timestamp() where id = $2::uuid),
       forgiven as (delete from directory.sign_in_failures where login_hash = $8),
       swept as (delete from directory.sessions where account_id = $2::uuid and expires_at < clock_timestamp())
       insert into directory.sessions (id, token_hash, account_id, position_id, strong_at, expires_at, address, agent)
       values ($1, $3, $2::uuid, $4, clock_timestamp(), clock_timestamp() + make_interval(hours => $5), $6, $7)`,
      [newId<'session'>(), account.id, digestOfSecret(secret), position?.id ?? null, from.hours, from.address, from.agent, loginHash],
    );
    return { kind: 'signed-in', secret };
  }

  private async countFailure(loginHash: Buffer): Promise<void> {
    // Without waiting: whoever fails at the same time sweeps as well.
    await this.rows.query(
      `delete from directory.sign_in_failures where login_hash in (
         select login_hash from directory.sign_in_failures where last_failed_at < clock_timestamp() - interval '1 day' limit 100 for update skip locked)`,
    );
    await this.rows.query(
      `insert into directory.sign_in_failures as f (login_hash, failures, last_failed_at) values ($1, 1, clock_timestamp())
       on conflict (login_hash) do update set failures = f.failures + 1, last_failed_at = clock_timestamp(),
         locked_until = case when f.failures + 1 >= $2::int
           then clock_timestamp() + make_interval(mins => least(60, power(2, least(f.failures + 1 - $2::int, 6)))::int) end`,
      [loginHash, FREE_ATTEMPTS],
    );
  }

  /** Acts in another of the positions the person holds today from now on. */
  async switchPosition(secret: string, personId: string, positionId: string): Promise<void> {
    const held = await heldPositions(this.rows, personId);
    if (!held.some(({ id }) => id === positionId)) throw forbidden('session.position-not-held', { field: 'positionId' });
    const changed = await this.rows.query(
      `update directory.sessions set position_id = $2::uuid, substitute_id = null where token_hash = $1 returning id`,
      [digestOfSecret(secret), positionId],
    );
    if (changed.length === 0) throw missing('session.none');
  }

  /** Acts in the name of another from now on, as far as was handed over; the own position is kept to come back to. */
  async actFor(secret: string, personId: string, substituteId: string): Promise<void> {
    const found = (await actable(this.rows, personId)).some(({ id }) => id === substituteId);
    if (!found) throw forbidden('substitute.not-in-force', { field: 'substituteId' });
    const changed = await this.rows.query(`update directory.sessions set substitute_id = $2::uuid where token_hash = $1 returning id`, [
      digestOfSecret(secret),
      substituteId,
    ]);
    if (changed.length === 0) throw missing('session.none');
  }

  async end(secret: string): Promise<void> {
    await this.rows.query(`delete from directory.sessions where token_hash = $1`, [digestOfSecret(secret)]);
  }
}
