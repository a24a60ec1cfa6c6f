import { demoId } from '@app/directory';
import { verify } from '@app/journal';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Gateway, openGateway } from './opened.js';
import { xlsx } from './xlsx.js';

const TU = demoId('organisation', 'tu');
interface Kept {
  readonly id: string;
  readonly version: number;
}
interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}

describe('the directory over HTTP', () => {
  let gateway: Gateway;
  let admin: Record<string, string>;
  beforeAll(async () => {
    gateway = await openGateway();
    await gateway.database.moveClock('2026-11-20T02:00:00Z');
    admin = await gateway.signIn('quantri');
  });
  afterAll(() => gateway.close());
  const ask = (method: string, path: string, body?: object, headers = admin): Promise<Response> =>
    fetch(`${gateway.origin}/api/directory/${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const ok = async <T>(answer: Promise<Response>): Promise<T> => {
    const got = await answer;
    if (!got.ok) throw new Error(`${got.status} ${await got.text()}`);
    return (await got.json()) as T;
  };
  const code = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as { code: string }).code;

  it('pages through organisations without missing or repeating one', async () => {
    const names: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await ok(ask('GET', `organisations?kind=commune-committee&limit=50${after === null ? '' : `&after=${after}`}`));
      names.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(names).toHaveLength(160);
    expect(new Set(names).size).toBe(160);
  });

  it('searches without accents, and lists people by given name', async () => {
    const found: Listed = await ok(ask('GET', 'organisations?q=so%20tai%20chinh'));
    expect(found.items.map(({ name }) => name)).toEqual(['Sở Tài chính']);
    const people: Listed = await ok(ask('GET', 'people?limit=100'));
    const given = people.items.map(({ name }) => String(name).split(' ').at(-1) ?? '');
    expect(given).toEqual([...given].sort(new Intl.Collator('vi').compare));
  });

  it.each([
    'positions',
    'holders',
    'bodies',
    'memberships',
    'groups',
    'terms',
    'rules',
    'calendar',
    'accounts',
    `holders?organisationId=${TU}&at=2026-01-01`,
  ])('lists %s in pages', async (path) => {
    const joint = path.includes('?') ? '&' : '?';
    const first: Listed = await ok(ask('GET', `${path}${joint}limit=2`));
    expect(first.items).toHaveLength(2);
    const second: Listed = await ok(ask('GET', `${path}${joint}limit=2&after=${first.next}`));
    expect(second.items[0]?.['id']).not.toBe(first.items[1]?.['id']);
  });

  it('keeps people, positions and holders; who changes the same thing second is told', async () => {
    const person: Kept = await ok(ask('POST', 'people', { name: 'Lê  Văn Mới', email: 'moi@lamson.example' }));
    const position: Kept = await ok(
      ask('POST', 'positions', {
        organisationId: TU,
        title: 'Trợ lý',
        kind: 'specialist',
        roles: ['drafter'],
        rank: 90,
        validFrom: '2026-01-01',
      }),
    );
    await ok(ask('POST', 'holders', { personId: person.id, positionId: position.id, validFrom: '2026-01-01' }));
    const held: Listed = await ok(ask('GET', `holders?personId=${person.id}&at=2026-06-01`));
    expect(held.items).toMatchObject([{ personName: 'Lê Văn Mới', positionTitle: 'Trợ lý', validTo: null }]);
    const amended: Kept = await ok(ask('PATCH', `people/${person.id}`, { expectedVersion: 1, phone: '0900 000 000' }));
    expect(amended.version).toBe(2);
    expect(await code(ask('PATCH', `people/${person.id}`, { expectedVersion: 1, phone: '1' }))).toBe('stale');
    expect(await code(ask('POST', 'holders', { personId: TU, positionId: position.id, validFrom: '2026-01-01' }))).toBe(
      'directory.unknown-reference',
    );
    expect(
      await code(ask('POST', 'holders', { personId: person.id, positionId: position.id, validFrom: '2026-02-01', validTo: '2026-01-01' })),
    ).toBe('directory.bad-period');
    const opened = await ok<Kept>(ask('POST', 'accounts', { personId: person.id, login: 'trolymoi', password: 'mat-khau-tam' }));
    const headers = await gateway.signIn('trolymoi', 'mat-khau-tam');
    expect(await code(ask('GET', 'people', undefined, headers))).toBe('session.must-change');
    await ok(ask('PATCH', `accounts/${opened.id}`, { expectedVersion: 1, disabled: true }));
    await expect(gateway.signIn('trolymoi', 'mat-khau-tam')).rejects.toThrow('401');
  });

  it('is changed by administrators only, once under one key', async () => {
    const drafter = await gateway.signIn('soanthao');
    expect(await code(ask('POST', 'people', { name: 'Ai Đó' }, drafter))).toBe('identity.role-missing');
    expect((await ask('GET', 'accounts', undefined, drafter)).status).toBe(403);
    const keyed = { ...admin, 'idempotency-key': 'person-1' };
    const [one, again] = [
      await ok<Kept>(ask('POST', 'people', { name: 'Một Lần' }, keyed)),
      await ok<Kept>(ask('POST', 'people', { name: 'Một Lần' }, keyed)),
    ];
    expect(again.id).toBe(one.id);
    expect(await code(ask('POST', 'people', { name: 'Hai Lần' }, keyed))).toBe('idempotency.other-body');
  });

  it('renames, moves, merges from a day on, and keeps what was', async () => {
    const { id } = await ok<Kept>(
      ask('POST', 'organisations', { name: 'Đảng ủy xã Cũ', kind: 'commune-committee', symbol: 'ĐU', parentId: TU, from: '2020-01-01' }),
    );
    await ok(ask('PATCH', `organisations/${id}`, { from: '2026-03-01', name: 'Đảng ủy phường Cũ' }));
    expect(await code(ask('PATCH', `organisations/${id}`, { from: '2025-01-01', name: 'x' }))).toBe('organisation.later-change');
    expect(await code(ask('PATCH', `organisations/${TU}`, { from: '2026-03-01', parentId: id }))).toBe('organisation.circle');
    const on = async (day: string): Promise<string | undefined> =>
      (await ok<{ onDay: { name: string } | null }>(ask('GET', `organisations/${id}?at=${day}`))).onDay?.name;
    expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual(['Đảng ủy xã Cũ', 'Đảng ủy phường Cũ']);
    const heir = demoId('organisation', 'an-dien');
    await ok(ask('POST', `organisations/${id}/dissolve`, { on: '2026-07-01', kind: 'merge', successorIds: [heir] }));
    expect(await code(ask('POST', `organisations/${id}/dissolve`, { on: '2026-08-01', kind: 'merge', successorIds: [] }))).toBe(
      'organisation.dissolved',
    );
    expect(await on('2026-07-01')).toBeUndefined();
    const after = await ok<{ predecessors: { name: string }[] }>(ask('GET', `organisations/${heir}`));
    expect(after.predecessors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Đảng ủy phường Cũ']));
    const preview = await ok<{ recipients: { items: { name: string }[] } }>(
      ask('POST', 'recipient-lines/preview', {
        lines: [
          {
            id: '1',
            line: 'Đảng ủy xã Cũ',
            kind: 'unit',
            tag: null,
            purpose: 'act',
            targets: [{ kind: 'organisation', organisationId: id }],
          },
        ],
      }),
    );
    expect(preview.recipients.items.map(({ name }) => name)).toEqual(['Đảng ủy xã An Điền']);
  });

  it('keeps groups by rule, terms, rules and calendar days', async () => {
    const group: Kept = await ok(
      ask('POST', 'groups', {
        organisationId: TU,
        code: 'cac-phuong',
        name: 'Các hội',
        rule: { parts: [{ kind: 'children', of: demoId('organisation', 'mttq'), kinds: ['front'] }] },
        validFrom: '2020-01-01',
      }),
    );
    const preview = await ok<{ count: number; recipients: Listed }>(
      ask('POST', 'recipient-lines/preview?limit=2', {
        lines: [{ id: '1', line: 'Các hội', kind: 'group', tag: null, purpose: 'inform', targets: [{ kind: 'group', groupId: group.id }] }],
      }),
    );
    expect(preview.count).toBe(5);
    expect(preview.recipients.items).toHaveLength(2);
    await ok(ask('PATCH', `groups/${group.id}`, { expectedVersion: 1, aliases: ['Các đoàn hội'] }));
    expect(
      await code(
        ask('POST', 'groups', {
          organisationId: TU,
          code: 'rong',
          name: 'Rỗng',
          rule: { parts: [{ kind: 'listed' }] },
          validFrom: '2020-01-01',
        }),
      ),
    ).toBe('directory.group-empty');
    await ok(ask('POST', 'rules', { code: 'hours', organisationId: TU, value: { start: '07:00' }, validFrom: '2026-01-01' }));
    expect(await code(ask('POST', 'calendar', { day: '2027-01-01', kind: 'off', name: 'Tết' }))).toBe('directory.exists');
    await ok(ask('POST', 'calendar', { day: '2027-02-20', kind: 'worked', name: 'Làm bù' }));
  });

  it('resolves printed lines for whoever is signed in', async () => {
    const drafter = await gateway.signIn('soanthao');
    const lines = ['Thường trực Tỉnh ủy', 'Các huyện ủy'].map((line, n) => ({
      id: String(n),
      line,
      kind: 'group',
      tag: null,
      purpose: 'report',
      targets: [],
    }));
    const resolved = await ok<{ unresolved: string[]; substitutions: unknown[]; lines: { targets: unknown[] }[] }>(
      ask('POST', 'recipient-lines/resolve', { organisationId: TU, lines }, drafter),
    );
    expect(resolved).toMatchObject({ unresolved: [], substitutions: [{ lineId: '1' }] });
    expect(
      await code(ask('POST', 'recipient-lines/resolve', { organisationId: TU, lines: [{ ...lines[0], colour: 'red' }] }, drafter)),
    ).toBe('validation.failed');
  });

  describe('import', () => {
    const upload = (bytes: Buffer | string, name: string, dryRun = false): Promise<Response> => {
      const { 'content-type': _, ...headers } = admin;
      const form = new FormData();
      form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
      return fetch(`${gateway.origin}/api/directory/imports${dryRun ? '?dryRun=true' : ''}`, { method: 'POST', headers, body: form });
    };
    interface Report {
      readonly applied: boolean;
      readonly added: number;
      readonly known: number;
      readonly refused: number;
      readonly rows: { outcome: string; problems: { detail: string }[] }[];
    }
    const organisations =
      '\uFEFFMã;Tên tổ chức;Ký hiệu;Loại;Mã cấp trên;Từ ngày\nxa-nhap;Đảng ủy xã Nhập;ĐU;Đảng ủy xã;tu;01/01/2025\nvp-nhap;Văn phòng Đảng ủy xã Nhập;VPĐU;Văn phòng;xa-nhap;01/01/2025\n';

    it('tries without writing, then writes all of it, then knows it', async () => {
      const tried: Report = await ok(upload(organisations, 'to-chuc.csv', true));
      expect(tried).toMatchObject({ kind: 'organisations', applied: false, added: 2, refused: 0 });
      expect((await ok<Listed>(ask('GET', 'organisations?q=xa%20nhap'))).items).toHaveLength(0);
      expect(await ok(upload(organisations, 'to-chuc.csv'))).toMatchObject({ applied: true, added: 2 });
      expect((await ok<Listed>(ask('GET', 'organisations?q=xa%20nhap'))).items).toHaveLength(2);
      expect(await ok(upload(organisations, 'to-chuc.csv'))).toMatchObject({ added: 0, known: 2 });
    });

    it('reads .xlsx; one bad row and nothing is written, each told in Vietnamese', async () => {
      const rows = [
        ['Họ và tên', 'Email', 'Mã tổ chức', 'Chức vụ', 'Vai trò'],
        ['Phan Thị Nhập', 'nhap@lamson.example', 'xa-nhap', 'Văn thư', 'văn thư'],
        ['Mai Văn Lạc', '', 'khong-co', 'Bí thư', 'lãnh đạo'],
      ];
      const report: Report = await ok(upload(xlsx(rows), 'can-bo.xlsx'));
      expect(report).toMatchObject({ applied: false, added: 1, refused: 1 });
      expect(report.rows[1]?.problems).toEqual([
        { code: 'import.unknown-organisation', detail: 'Không tìm thấy tổ chức có mã “khong-co”.' },
      ]);
      expect((await ok<Listed>(ask('GET', 'people?q=phan%20thi%20nhap'))).items).toHaveLength(0);
      expect(await ok(upload(xlsx(rows.slice(0, 2)), 'can-bo.xlsx'))).toMatchObject({ applied: true, added: 1 });
      expect((await ok<Listed>(ask('GET', 'holders?q=phan%20thi%20nhap'))).items).toMatchObject([{ positionTitle: 'Văn thư' }]);
    });

    it('says clearly what it cannot take', async () => {
      expect(await code(upload('a,b\n1,2\n', 'x.csv'))).toBe('import.unknown-headings');
      expect(await code(upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'x.xlsx'))).toBe('import.unreadable');
      expect(await code(upload(Buffer.from([0xff, 0xfe, 0x00, 0x81]), 'x.csv'))).toBe('import.unreadable');
      expect(await code(upload('Mã,Tên tổ chức\n', 'x.csv'))).toBe('import.headings-only');
    });
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await gateway.database.dataSource(null))).problems).toEqual([]);
  });
});
