import { DEMO_PASSWORD, issueSetupToken } from '@app/directory';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gateway, openGateway } from './opened.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly field?: string;
}
const problem = async (answer: Response): Promise<Problem> => (await answer.json()) as Problem;

describe('signing in', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(gateway.origin + path, init);
  const enter = (login: string, password: string): Promise<Response> =>
    ask('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password }) });

  it('sets a cookie that scripts cannot read, and tells who acts in which position', async () => {
    const answer = await enter('THUONGVU1', DEMO_PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^banhanh=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = (await answer.json()) as { position: { title: string }; positions: unknown[]; demo: boolean };
    expect(session.position.title).toBe('Ủy viên Ban Thường vụ Tỉnh ủy');
    expect(session.positions).toHaveLength(2);
    expect(session.demo).toBe(true);
  });

  it('gives one answer for a wrong login and a wrong password, in Vietnamese', async () => {
    const [one, other] = [await enter('khong-co', 'sai-mat-khau'), await enter('kiemtoan', 'sai-mat-khau')];
    expect([one.status, other.status]).toEqual([401, 401]);
    expect(await problem(one)).toMatchObject({ code: 'session.refused', detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' });
  });

  it('locks an account after five failures, also for the right password, and lets go by itself', async () => {
    for (let n = 0; n < 5; n += 1) expect((await enter('thuongvu8', 'sai')).status).toBe(401);
    const locked = await enter('thuongvu8', DEMO_PASSWORD);
    expect(locked.status).toBe(409);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(30);
    expect((await problem(locked)).code).toBe('session.locked');
    await gateway.database.query(`update directory.sign_in_failures set locked_until = now() - interval '1 second'`);
    expect((await enter('thuongvu8', DEMO_PASSWORD)).status).toBe(200);
  });

  it('slows down guessing from one address', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await enter('nguoi-la', 'sai')).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });

  it('refuses a command without the session’s anti-forgery token, and unknown fields', async () => {
    const headers = await gateway.signIn('quantri');
    const { 'x-csrf-token': _, ...without } = headers;
    const body = JSON.stringify({ to: '2026-11-20T01:00:00Z' });
    const refused = await ask('/api/demo/clock', { method: 'POST', headers: without, body });
    expect(refused.status).toBe(403);
    expect((await problem(refused)).code).toBe('session.csrf');
    const odd = await ask('/api/demo/clock', { method: 'POST', headers, body: JSON.stringify({ to: '2026-11-20T01:00:00Z', x: 1 }) });
    expect(odd.status).toBe(422);
    const moved = await ask('/api/demo/clock', { method: 'POST', headers, body });
    expect(moved.status).toBe(200);
    expect(((await moved.json()) as { now: string }).now).toMatch(/^2026-11-20T01:00:0/);
  });

  it('moves the clock for administrators only', async () => {
    const headers = await gateway.signIn('vanthu');
    const answer = await ask('/api/demo/clock', { method: 'POST', headers, body: JSON.stringify({ to: '2026-11-20T01:00:00Z' }) });
    expect(answer.status).toBe(403);
  });

  it('switches between held positions only', async () => {
    const headers = await gateway.signIn('phobithu2');
    const { positions } = (await (await ask('/api/session', { headers })).json()) as {
      positions: { id: string; organisationName: string }[];
    };
    const other = positions.find(({ organisationName }) => organisationName === 'Ủy ban nhân dân tỉnh');
    const switched = await ask('/api/session/position', { method: 'POST', headers, body: JSON.stringify({ positionId: other?.id }) });
    expect(((await switched.json()) as { position: { id: string } }).position.id).toBe(other?.id);
    const foreign = await gateway.signIn('bithu');
    const refused = await ask('/api/session/position', {
      method: 'POST',
      headers: foreign,
      body: JSON.stringify({ positionId: other?.id }),
    });
    expect((await problem(refused)).code).toBe('session.position-not-held');
  });

  it('ends a session when asked, when idle, and when its time is over', async () => {
    const left = await gateway.signIn('vanthu');
    expect(
      (
        await ask('/api/session', {
          method: 'DELETE',
          headers: { cookie: left['cookie'] ?? '', 'x-csrf-token': left['x-csrf-token'] ?? '' },
        })
      ).status,
    ).toBe(204);
    expect((await ask('/api/session', { headers: left })).status).toBe(401);
    const idle = await gateway.signIn('vanthu');
    await gateway.database.query(`update directory.sessions set last_seen_at = now() - interval '3 hours'`);
    expect(await problem(await ask('/api/session', { headers: idle }))).toMatchObject({ code: 'session.ended' });
    const old = await gateway.signIn('vanthu');
    await gateway.database.query(`update directory.sessions set expires_at = now()`);
    expect((await ask('/api/session', { headers: old })).status).toBe(401);
  });

  it('keeps no secret in the database', async () => {
    const headers = await gateway.signIn('vanthu');
    const secret = (headers['cookie'] ?? '').split('=')[1] ?? '';
    const [found] = await gateway.database.query<{ n: number }>(
      `select count(*)::int as n from directory.sessions s where s::text like '%' || $1 || '%'`,
      [secret],
    );
    expect(secret.length).toBeGreaterThan(40);
    expect(found?.n).toBe(0);
  });

  it('changes a password, and asks for it first where somebody else set it', async () => {
    await gateway.database.query(`update directory.accounts set must_change = true where login = 'soanthao'`);
    const headers = await gateway.signIn('soanthao');
    expect(await problem(await ask('/api/tokens', { headers }))).toMatchObject({ code: 'session.must-change' });
    const change = (current: string, next: string): Promise<Response> =>
      ask('/api/session/password', { method: 'POST', headers, body: JSON.stringify({ current, next }) });
    expect(await problem(await change(DEMO_PASSWORD, 'ngan'))).toMatchObject({ code: 'account.password-short', field: 'next' });
    expect(await problem(await change('sai', 'mot-mat-khau-moi'))).toMatchObject({ code: 'account.password-wrong', field: 'current' });
    expect((await change(DEMO_PASSWORD, 'mot-mat-khau-moi')).status).toBe(204);
    expect((await ask('/api/tokens', { headers })).status).toBe(200);
    expect((await enter('soanthao', DEMO_PASSWORD)).status).toBe(401);
  });

  it('lets programs in by a token bound to a position, without anti-forgery token, until it is revoked', async () => {
    const headers = await gateway.signIn('quantri');
    const { position } = (await (await ask('/api/session', { headers })).json()) as { position: { id: string } };
    const issued = await ask('/api/tokens', {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'thử', positionId: position.id, days: 1 }),
    });
    expect(issued.status).toBe(201);
    const { id, token } = (await issued.json()) as { id: string; token: string };
    const bearer = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const moved = await ask('/api/demo/clock', { method: 'POST', headers: bearer, body: JSON.stringify({ to: '2026-11-20T02:00:00Z' }) });
    expect(moved.status).toBe(200);
    const { items } = (await (await ask('/api/tokens', { headers })).json()) as { items: { id: string; lastUsedAt: string | null }[] };
    expect(items).toMatchObject([{ id }]);
    expect(items[0]?.lastUsedAt).not.toBeNull();
    const { 'content-type': _, ...bare } = headers;
    expect((await ask(`/api/tokens/${id}`, { method: 'DELETE', headers: bare })).status).toBe(204);
    expect((await ask('/api/tokens', { headers: bearer })).status).toBe(401);
  });

  it('lists demo accounts', async () => {
    const { items } = (await (await ask('/api/demo/accounts')).json()) as { items: { login: string; positionTitle: string }[] };
    expect(items.length).toBeGreaterThan(500);
    expect(items.find(({ login }) => login === 'bithu')?.positionTitle).toBe('Bí thư Tỉnh ủy');
  });
});

describe('the first run', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await openGateway({ empty: true });
  });
  afterAll(() => gateway.close());
  const setUp = (body: object): Promise<Response> =>
    fetch(`${gateway.origin}/api/setup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const organisation = { name: 'Đảng ủy xã Thử Nghiệm', symbol: 'ĐU', level: 'commune' };
  const administrator = { name: 'Nguyễn Văn Thử', login: 'quantri', password: 'mat-khau-dai-1' };

  it('is open once, to who has the printed link', async () => {
    const system = async (): Promise<object> => (await (await fetch(`${gateway.origin}/api/system`)).json()) as object;
    expect(await system()).toMatchObject({ initialised: false, demo: false });
    const dataSource = await gateway.database.dataSource('gateway');
    const token = await issueSetupToken({ query: (sql, params = []) => dataSource.query(sql, [...params]) });
    expect((await setUp({ token: 'sai', mode: 'organisation', organisation, administrator })).status).toBe(403);
    const weak = await setUp({ token, mode: 'organisation', organisation, administrator: { ...administrator, password: 'ngan' } });
    expect(await problem(weak)).toMatchObject({ code: 'account.password-short', field: 'administrator.password' });
    expect((await setUp({ token, mode: 'organisation' })).status).toBe(422);
    expect((await setUp({ token, mode: 'organisation', organisation, administrator })).status).toBe(204);
    expect((await setUp({ token, mode: 'organisation', organisation, administrator })).status).toBe(409);
    expect(await system()).toMatchObject({ initialised: true, demo: false });
  });

  it('leaves an administrator, no demo accounts and a clock that stands fast', async () => {
    const headers = await gateway.signIn('quantri', administrator.password);
    expect((await fetch(`${gateway.origin}/api/demo/accounts`)).status).toBe(404);
    const clock = await fetch(`${gateway.origin}/api/demo/clock`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ to: '2026-11-20T01:00:00Z' }),
    });
    expect(clock.status).toBe(404);
  });
});
