import { type Asking } from './rows.js';
import { digestOfSecret, newSecret } from './secret-tokens.js';

/**
 * A new token for the first-run page, valid for a day; null where the database has been set up. The one before is no longer good. Whoever
 * starts the system prints the link: `/thiet-lap?token=…`.
 */
export async function issueSetupToken(rows: Asking): Promise<string | null> {
  const [known] = await rows.query(`select 1 from directory.installation`);
  if (known !== undefined) return null;
  const token = newSecret();
  await rows.query(
    `insert into directory.setup_tokens (token_hash, expires_at) values ($1, clock_timestamp() + interval '1 day')
     on conflict (one) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    [digestOfSecret(token)],
  );
  return token;
}

export async function setupTokenFits(rows: Asking, token: string): Promise<boolean> {
  const found = await rows.query(`select 1 from directory.setup_tokens where token_hash = $1 and expires_at > clock_timestamp()`, [
    digestOfSecret(token),
  ]);
  return found.length === 1;
}
