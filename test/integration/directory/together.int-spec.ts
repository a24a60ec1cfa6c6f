import { ChangePassword, DEMO_PASSWORD, issueSetupToken, KeepAccounts, LoadDemoProvince, SetUp, SignIn } from '@app/directory';
import { systemBy } from '@app/journal';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Opened, openDirectory } from './opened.js';

const by = systemBy('test', null, 'test');

/** Runs `work` while every write to `table` of the kind `on` fails, as if the process died there. */
async function whileFailing<T>(open: Opened, on: string, table: string, work: () => Promise<T>): Promise<T> {
  await open.database.query(`
    create or replace function directory.die() returns trigger language plpgsql as $$ begin raise exception 'died'; end $$;
    create trigger die before ${on} on ${table} execute function directory.die()`);
  try {
    return await work();
  } finally {
    await open.database.query(`drop trigger die on ${table}`);
  }
}

describe('setting up', () => {
  let open: Opened;
  beforeAll(async () => {
    open = await openDirectory({ empty: true });
    await open.database.query(`update journal.settings set movable_clock = false`);
  });
  afterAll(() => open.database.drop());

  it('leaves no movable clock behind where the demo failed half way', async () => {
    const demo = new LoadDemoProvince(open.journal, open.rows);
    await expect(whileFailing(open, 'insert', 'directory.accounts', () => demo.load())).rejects.toThrow('died');
    const token = (await issueSetupToken(open.rows)) ?? '';
    await new SetUp(open.journal, open.rows, demo).create(
      token,
      { name: 'Đảng ủy xã Thử', symbol: 'ĐU', kind: 'commune-committee' },
      { name: 'Người Quản Trị', login: 'quantri', password: 'mot-mat-khau-dai' },
    );
    await expect(open.journal.moveClock(new Date('2030-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'clock.not-movable' });
  });
});

describe('a new password', () => {
  let open: Opened;
  beforeAll(async () => {
    open = await openDirectory();
  });
  afterAll(() => open.database.drop());

  const enter = async (login: string): Promise<string> => {
    const outcome = await new SignIn(open.rows).start({ login, password: DEMO_PASSWORD }, { address: '::1', agent: null, hours: 1 });
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    return outcome.secret;
  };
  const account = async (login: string): Promise<{ id: string; version: number; sessions: number }> => {
    const [found] = await open.database.query<{ id: string; version: number; sessions: number }>(
      `select id, version, (select count(*)::int from directory.sessions s where s.account_id = a.id) as sessions from directory.accounts a where login = $1`,
      [login],
    );
    if (found === undefined) throw new Error(`no account ${login}`);
    return found;
  };

  it('is not set where the other sessions could not be ended', async () => {
    const secret = await enter('vanthu');
    await enter('vanthu');
    const { id } = await account('vanthu');
    const change = (): Promise<void> =>
      new ChangePassword(open.journal, open.rows).change(by, id, secret, DEMO_PASSWORD, 'mot-mat-khau-moi');
    await expect(whileFailing(open, 'delete', 'directory.sessions', change)).rejects.toThrow('died');
    expect(await account('vanthu')).toMatchObject({ version: 0, sessions: 2 });
    await change();
    expect(await account('vanthu')).toMatchObject({ version: 1, sessions: 1 });
  });

  it('nor is anybody locked out whose sessions could not be ended', async () => {
    await enter('soanthao');
    const { id } = await account('soanthao');
    const amend = (): Promise<unknown> => new KeepAccounts(open.journal, open.rows).amend(by, id, 0, { disabled: true });
    await expect(whileFailing(open, 'delete', 'directory.sessions', amend)).rejects.toThrow('died');
    expect(await account('soanthao')).toMatchObject({ version: 0, sessions: 1 });
    expect(await amend()).toEqual({ id, version: 1 });
    expect(await account('soanthao')).toMatchObject({ version: 1, sessions: 0 });
  });
});
