import { DEMO_PASSWORD, SignIn, type SignInOutcome } from '@app/directory';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Opened, openDirectory } from './opened.js';

describe('signing in', () => {
  let open: Opened;
  let signIn: SignIn;
  beforeAll(async () => {
    open = await openDirectory();
    signIn = new SignIn(open.rows);
  });
  afterAll(() => open.database.drop());

  const enter = (login: string, password: string): Promise<SignInOutcome> =>
    signIn.start({ login, password }, { address: '::1', agent: null, hours: 1 });
  const kindsOf = async (login: string): Promise<string[]> => {
    const kinds: string[] = [];
    for (let n = 0; n < 7; n += 1) kinds.push((await enter(login, 'sai')).kind);
    return kinds;
  };

  it('answers alike for a login that exists and one that does not, however often one tries', async () => {
    const known = await kindsOf('Vanthu');
    expect(known).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'locked', 'locked']);
    expect(await kindsOf('Khong-Co')).toEqual(known);
    const waits = await Promise.all(['vanthu', 'khong-co'].map((login) => enter(login, DEMO_PASSWORD)));
    expect(waits).toMatchObject([{ kind: 'locked' }, { kind: 'locked' }]);
  });

  it('counts failures in a row only, and keeps no login that was typed', async () => {
    for (let n = 0; n < 4; n += 1) await enter('soanthao', 'sai');
    expect((await enter('soanthao', DEMO_PASSWORD)).kind).toBe('signed-in');
    expect((await enter('soanthao', 'sai')).kind).toBe('refused');
    expect((await enter('soanthao', DEMO_PASSWORD)).kind).toBe('signed-in');
    const [found] = await open.database.query<{ n: number }>(
      `select count(*)::int as n from directory.sign_in_failures f where f::text like '%khong-co%'`,
    );
    expect(found?.n).toBe(0);
  });

  it('forgets failures of the day before', async () => {
    await open.database.query(
      `update directory.sign_in_failures set last_failed_at = now() - interval '25 hours', locked_until = now() - interval '24 hours'`,
    );
    for (const login of ['vanthu', 'khong-co']) for (let n = 0; n < 3; n += 1) expect((await enter(login, 'sai')).kind).toBe('refused');
  });
});
