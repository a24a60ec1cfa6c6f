import { demoId } from '@app/directory';
import { verify } from '@app/journal';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gateway, openGateway } from './opened.js';

interface Kept {
  readonly id: string;
  readonly version: number;
}
interface Word extends Kept {
  readonly word: string;
  readonly origin: string;
  readonly validTo: string | null;
}

describe('the words of an office over HTTP', () => {
  let gateway: Gateway;
  let admin: Record<string, string>;
  let drafter: Record<string, string>;
  let office: string;
  const COMMUNE = demoId('organisation', 'tu');
  beforeAll(async () => {
    gateway = await openGateway();
    await gateway.database.moveClock('2026-11-20T02:00:00Z');
    admin = await gateway.signIn('quantri');
    drafter = await gateway.signIn('soanthao');
    const [own] = await gateway.database.query<{ id: string }>(
      `select q.organisation_id as id from directory.accounts a join directory.holders h on h.person_id = a.person_id
       join directory.positions q on q.id = h.position_id where a.login = 'soanthao'`,
    );
    office = own?.id ?? '';
  });
  afterAll(() => gateway.close());

  const ask = (method: string, path: string, body?: object, headers = drafter): Promise<Response> =>
    fetch(`${gateway.origin}/api/directory/words${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const ok = async <T>(answer: Promise<Response>): Promise<T> => {
    const got = await answer;
    if (!got.ok) throw new Error(`${got.status} ${await got.text()}`);
    return (await got.json()) as T;
  };
  const code = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as { code: string }).code;
  const word = (more: object = {}): object => ({
    organisationId: office,
    kind: 'body',
    word: 'BCĐ  CĐS',
    meaning: 'Ban Chỉ đạo chuyển đổi số',
    validFrom: '2026-01-01',
    ...more,
  });

  it('are learned by who drafts, with where from; found without accents; ended with the entry kept', async () => {
    const learnedFrom = '01900000-0000-7000-8000-0000000000aa';
    const { id, version } = await ok<Kept>(ask('POST', '', word({ learnedFrom })));
    const { items } = await ok<{ items: Word[] }>(ask('GET', `?organisationId=${office}&q=bcd%20cds`));
    expect(items).toEqual([expect.objectContaining({ id, word: 'BCĐ CĐS', origin: 'learned', learnedFrom, withdrawn: false })]);
    expect(await code(ask('POST', '', word()))).toBe('directory.exists');
    await ok(ask('PATCH', `/${id}`, { expectedVersion: version, validTo: '2026-11-20' }));
    expect(await code(ask('PATCH', `/${id}`, { expectedVersion: version, validTo: '2026-11-21' }))).toBe('stale');
    expect((await ok<{ items: Word[] }>(ask('GET', `?organisationId=${office}&at=2026-11-20`))).items).toEqual([]);
    expect((await ok<{ items: Word[] }>(ask('GET', `?organisationId=${office}&at=2026-11-19`))).items).toHaveLength(1);
  });

  it('are not changed by another office; administrators may', async () => {
    const stranger = await gateway.signIn('ubkt');
    expect((await ask('POST', '', word({ word: 'Tổ giúp việc' }), stranger)).status).toBe(403);
    const [other] = await gateway.database.query<{ id: string }>(
      `select id from directory.organisations where kind = 'commune-committee' order by code limit 1`,
    );
    expect(await code(ask('POST', '', word({ organisationId: other?.id, word: 'Tổ giúp việc' })))).toBe('words.other-office');
    const { id, version } = await ok<Kept>(ask('POST', '', word({ organisationId: other?.id, word: 'Tổ giúp việc' }), admin));
    expect(await code(ask('PATCH', `/${id}`, { expectedVersion: version, validTo: '2026-12-01' }))).toBe('words.other-office');
    expect((await ask('PATCH', `/${demoId('organisation', 'none')}`, { expectedVersion: 1, validTo: '2026-12-01' }, admin)).status).toBe(
      404,
    );
  });

  it('belong to the bodies an office serves as well', async () => {
    const served = await ask('POST', '', word({ organisationId: COMMUNE, kind: 'position', word: 'PBT TT', meaning: null }));
    expect(served.status).toBe(201);
  });

  it('refuses what is no word, and names the field', async () => {
    const answer = (await (await ask('POST', '', word({ kind: 'colour', word: '' }))).json()) as { problems: { field: string }[] };
    expect(JSON.stringify(answer)).toContain('kind');
    expect(await code(ask('POST', '', word({ word: 'x', validTo: '2025-01-01' })))).toBe('directory.bad-period');
  });

  it('are of kinds that say what must be said of them', async () => {
    const kinds = await ok<{ kind: string; group: string; meaning: string; choices: string[]; known: string[] }[]>(ask('GET', '/kinds'));
    expect(kinds.find(({ kind }) => kind === 'column')).toMatchObject({ group: 'orders', meaning: 'choice' });
    expect(kinds.find(({ kind }) => kind === 'sitting')).toMatchObject({ meaning: 'itself', choices: [] });
    expect(kinds.every(({ known }) => known.length > 0)).toBe(true);
    const column = (meaning: string | null): object => word({ kind: 'column', word: 'Bên nhận việc', meaning });
    expect(await code(ask('POST', '', column(null)))).toBe('words.meaning-needed');
    expect(await code(ask('POST', '', column('colour')))).toBe('words.meaning-unknown');
    expect(await code(ask('POST', '', word({ kind: 'sitting', word: 'toạ đàm', meaning: 'họp' })))).toBe('words.meaning-not-wanted');
    const { id, version } = await ok<Kept>(ask('POST', '', column('lead')));
    expect(await code(ask('PATCH', `/${id}`, { expectedVersion: version, meaning: '' }))).toBe('words.meaning-needed');
    await ok(ask('PATCH', `/${id}`, { expectedVersion: version, meaning: 'support' }));
  });

  it('leaves a journal that verifies', async () => {
    const { problems } = await verify(await gateway.database.dataSource(null));
    expect(problems).toEqual([]);
  });
});
