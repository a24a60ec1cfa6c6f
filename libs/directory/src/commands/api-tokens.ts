import { forbidden, type Identity, missing, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { heldPositions } from '../queries/signed-in.js';
import { Rows } from '../storage/rows.js';
import { digestOfSecret, newSecret } from '../storage/secret-tokens.js';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

/** Secrets for programs, each bound to one position its owner holds: what the program may do ends with the position. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  /** The secret is in the answer and nowhere else. */
  async issue(
    by: By,
    who: Identity,
    wish: { readonly name: string; readonly positionId: string; readonly days: number | null },
  ): Promise<{ readonly id: string; readonly token: string }> {
    const held = await heldPositions(this.rows, who.personId);
    if (!held.some(({ id }) => id === wish.positionId)) throw forbidden('session.position-not-held', { field: 'positionId' });
    const id = newId<'api-token'>();
    const token = newSecret('bh_');
    // The answer is not kept under the idempotency key: it would keep the secret. A repeated command makes a second token, which can be revoked.
    await this.journal.commit(
      { ...by, idempotency: null },
      {
        subject: { type: 'directory.api-token', id },
        expected: 0,
        sql: `insert into directory.api_tokens (id, version, token_hash, account_id, position_id, name, created_at, expires_at)
            select $1, 1, $2, a.id, $4, $5, clock_timestamp(), clock_timestamp() + make_interval(days => $6) from directory.accounts a
            where a.person_id = $3::uuid returning *`,
        params: [id, digestOfSecret(token), who.personId, wish.positionId, wish.name, wish.days],
        kind: 'api-token.issued',
        payload: { positionId: wish.positionId },
        about: null,
      },
    );
    return { id, token };
  }

  /** One's own, newest first; revoked ones are left out. */
  async mine(who: Identity): Promise<ApiToken[]> {
    return this.rows.query<ApiToken>(
      `select t.id, t.name, t.position_id as "positionId", q.title as "positionTitle", t.created_at as "createdAt", t.expires_at as "expiresAt",
              t.last_used_at as "lastUsedAt"
       from directory.api_tokens t join directory.accounts a on a.id = t.account_id join directory.positions q on q.id = t.position_id
       where a.person_id = $1::uuid and t.revoked_at is null order by t.created_at desc, t.id limit 100`,
      [who.personId],
    );
  }

  async revoke(by: By, who: Identity, id: string): Promise<void> {
    const [known] = await this.rows.query<{ version: number }>(
      `select t.version from directory.api_tokens t join directory.accounts a on a.id = t.account_id
       where t.id = $1::uuid and a.person_id = $2::uuid and t.revoked_at is null`,
      [id, who.personId],
    );
    if (known === undefined) throw missing('token.none');
    await this.journal.commit(by, {
      subject: { type: 'directory.api-token', id },
      expected: known.version,
      sql: `update directory.api_tokens set revoked_at = clock_timestamp(), version = version + 1 where id = $1::uuid and version = $2 returning *`,
      params: [id, known.version],
      kind: 'api-token.revoked',
      payload: {},
      about: null,
    });
  }
}
