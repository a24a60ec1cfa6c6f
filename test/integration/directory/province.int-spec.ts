import { demoId, freeze, frozenListCheck, KeepRecords, LoadDemoProvince } from '@app/directory';
import { type By, systemBy, verify } from '@app/journal';
import { type RecipientLine } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BASE_RULES } from '../../../libs/directory/src/storage/base-rules.js';
import { BaseRules1790000940000 } from '../../../libs/directory/src/storage/migrations/1790000940000-base-rules.js';
import { type Opened, openDirectory } from './opened.js';

const DAY = '2026-11-20';
const TU = demoId('organisation', 'tu');
const by: By = systemBy('test', null, 'test');
const line = (text: string, more: Partial<RecipientLine> = {}): RecipientLine => ({
  id: text,
  line: text,
  kind: 'group',
  tag: null,
  purpose: 'act',
  targets: [],
  ...more,
});

describe('the demo province', () => {
  let open: Opened;
  beforeAll(async () => {
    open = await openDirectory({ empty: true });
    // As a new installation is: what its migrations journaled does not keep it from becoming a demo.
    await open.database.query(`update journal.settings set movable_clock = false`);
    await new LoadDemoProvince(open.journal, open.rows).load();
  });
  afterAll(() => open.database.drop());

  it('leaves a journal that verifies', async () => {
    const report = await verify(await open.database.dataSource(null));
    expect(report.problems).toEqual([]);
  });

  it.each([
    ['directory.rule', 'rules', `value = '{"due":"01-01"}'`],
    ['directory.account', 'accounts', `password_hash = 'other'`],
    ['directory.membership', 'memberships', `presiding_rank = 77`],
  ])('has a journal that names a %s altered by hand', async (type, table, forged) => {
    const [row] = await open.database.query<{ id: string; was: object }>(
      `select id, to_jsonb(t.*) as was from directory.${table} t limit 1`,
    );
    await open.database.query(`update directory.${table} set ${forged} where id = $1`, [row?.id]);
    const report = await verify(await open.database.dataSource(null));
    const column = forged.split(' ')[0];
    await open.database.query(
      `update directory.${table} set ${column} = (jsonb_populate_record(null::directory.${table}, $2::jsonb)).${column} where id = $1`,
      [row?.id, JSON.stringify(row?.was)],
    );
    expect(report.problems).toEqual([{ kind: 'state-altered', subject: { type, id: row?.id }, position: 0 }]);
  });

  it('has a standing committee of eleven, presiding member first', async () => {
    const roster = await open.directory.incumbents(TU, DAY);
    expect(roster).toHaveLength(11);
    expect(roster[0]?.title).toBe('Bí thư Tỉnh ủy');
    expect(new Set(roster.map(({ name }) => name)).size).toBe(11);
  });

  it('knows who was incumbent on a day', async () => {
    const [last] = (await open.directory.incumbents(TU, DAY)).slice(-1);
    await open.database.query(`update directory.memberships set valid_to = '2026-06-01' where person_id = $1`, [last?.personId]);
    expect(await open.directory.incumbents(TU, '2026-05-31')).toHaveLength(11);
    expect(await open.directory.incumbents(TU, '2026-06-01')).toHaveLength(10);
    await open.database.query(`update directory.memberships set valid_to = null where person_id = $1`, [last?.personId]);
  });

  it('finds clerks and reviewers of the office for the committee it serves, leaders in the committee itself', async () => {
    const clerks = await open.directory.peopleWith(['clerk', 'reviewer'], [TU], DAY);
    expect(clerks.map(({ title }) => title)).toEqual(expect.arrayContaining(['Văn thư Tỉnh ủy', 'Chuyên viên thẩm định']));
    expect(clerks.every(({ forOrganisationId }) => forOrganisationId === TU)).toBe(true);
    const leaders = await open.directory.peopleWith(['lead'], [TU], DAY);
    expect(leaders.map(({ title }) => title)).toEqual(['Bí thư Tỉnh ủy']);
    expect(await open.directory.organisationsServed(demoId('organisation', 'vptu'), DAY)).toEqual([demoId('organisation', 'vptu'), TU]);
  });

  it('calls an organisation as it was called on the day', async () => {
    const id = demoId('organisation', 'btgdvtu');
    expect((await open.directory.organisation(id, '2024-05-01'))?.name).toBe('Ban Tuyên giáo Tỉnh ủy');
    expect((await open.directory.organisation(id, DAY))?.symbol).toBe('BTGDVTU');
    expect((await open.directory.organisationNames([id, TU])).get(id)?.name).toBe('Ban Tuyên giáo và Dân vận Tỉnh ủy');
  });

  it('gives the term of the day', async () => {
    expect((await open.directory.termAt(TU, '2022-01-01'))?.name).toBe('Nhiệm kỳ 2020 - 2025');
    expect((await open.directory.termAt(TU, '2025-10-03'))?.name).toBe('Nhiệm kỳ 2025 - 2030');
  });

  it('inherits rules from the nearest organisation above, as of the day', async () => {
    const commune = demoId('organisation', 'an-dien');
    expect(await open.directory.rules.at('report.H1', commune, DAY)).toEqual({ cutOff: '06-14', due: '06-20' });
    await open.database.query(
      `insert into directory.rules (id, version, code, organisation_id, value, valid_from) values (gen_random_uuid(), 1, 'report.H1', $1, '{"due":"06-25"}', '2026-01-01'),
       (gen_random_uuid(), 1, 'report.H1', $2, '{"due":"06-30"}', '2026-07-01')`,
      [TU, commune],
    );
    expect(await open.directory.rules.at('report.H1', commune, '2025-12-31')).toEqual({ cutOff: '06-14', due: '06-20' });
    expect(await open.directory.rules.at('report.H1', commune, '2026-06-30')).toEqual({ due: '06-25' });
    expect(await open.directory.rules.at('report.H1', commune, '2026-07-01')).toEqual({ due: '06-30' });
    expect(await open.directory.rules.ifAny('no.such', commune, DAY)).toBeNull();
    await expect(open.directory.rules.at(['no.such.body', 'no.such'], commune, DAY)).rejects.toMatchObject({
      code: 'rule.missing',
      detail: { params: { rule: 'no.such' } },
    });
  });

  it('resolves the lines that clerks print', async () => {
    const lines = [
      'Các đ/c UVTV',
      'Thường trực Tỉnh uỷ',
      'Các ban đảng Tỉnh ủy',
      'Văn phòng Tỉnh uỷ',
      'Uỷ ban Kiểm tra Tỉnh uỷ',
      'Thành viên Đoàn Kiểm tra số 1',
      'Các đảng ủy trực thuộc',
      'Đảng ủy xã An Điền',
      'Sở Tài chính',
      'TTTU, HĐND, UBND tỉnh',
    ].map((text) => line(text));
    const resolved = await open.directory.resolveRecipientLines(TU, lines, DAY);
    expect(resolved.unresolved).toEqual([]);
    expect(resolved.substitutions).toEqual([]);
    expect(resolved.lines.map(({ targets }) => targets.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
    expect(resolved.lines[8]?.targets).toEqual([{ kind: 'organisation', organisationId: demoId('organisation', 'so-tai-chinh') }]);
  });

  it('finds a comrade by name', async () => {
    const [first] = await open.directory.incumbents(TU, DAY);
    const resolved = await open.directory.resolveRecipientLines(TU, [line(`Đ/c ${first?.name} - Bí thư Tỉnh ủy`, { kind: 'person' })], DAY);
    expect(resolved.lines[0]?.targets).toEqual([{ kind: 'position', positionId: first?.positionId }]);
  });

  it('substitutes in the demo, always with a reason, and leaves it to a person elsewhere', async () => {
    const lines = [
      line('Các huyện ủy, thị ủy'),
      line('BTV Huyện ủy Sông Trúc', { kind: 'unit' }),
      line('Đ/c Lò Thế Không Ai - UVTV', { kind: 'person' }),
      line('Huyện ủy viên'),
      line('Các chi bộ trực thuộc'),
      line('TT HĐND, UBND, UBMTTQVN phường'),
      line('Như trên', { kind: 'pointer' }),
      line('Câu lạc bộ thơ'),
      line('Lưu VPTU', { kind: 'archive', purpose: 'file' }),
    ];
    const inDemo = await open.directory.resolveRecipientLines(TU, lines, DAY);
    expect(inDemo.unresolved).toEqual([]);
    expect(inDemo.lines.slice(0, 6).every(({ targets }) => targets.length > 0)).toBe(true);
    expect(inDemo.lines.at(-1)?.targets).toEqual([]);
    expect(inDemo.substitutions.every(({ reason }) => reason.length > 10)).toBe(true);
    await open.database.query(`update directory.installation set demo = false`);
    const elsewhere = await open.directory.resolveRecipientLines(TU, lines, DAY);
    await open.database.query(`update directory.installation set demo = true`);
    expect(elsewhere.substitutions).toEqual([]);
    expect(elsewhere.unresolved).toEqual(
      expect.arrayContaining(['Các huyện ủy, thị ủy', 'BTV Huyện ủy Sông Trúc', 'Huyện ủy viên', 'Câu lạc bộ thơ']),
    );
  });

  it('freezes each recipient once, under the first line that names it', async () => {
    const lines = [
      line('Ban Thường vụ', { purpose: 'report', targets: [{ kind: 'group', groupId: demoId('group', 'uy-vien-thuong-vu') }] }),
      line('Các đảng ủy trực thuộc', { targets: [{ kind: 'group', groupId: demoId('group', 'dang-uy-truc-thuoc') }] }),
      line('Đảng ủy xã An Điền', {
        purpose: 'inform',
        targets: [{ kind: 'organisation', organisationId: demoId('organisation', 'an-dien') }],
      }),
      line('Xã cũ', { purpose: 'inform', targets: [{ kind: 'organisation', organisationId: demoId('organisation', 'xa-cu-ngan-mo') }] }),
      line('Báo', { purpose: 'inform', targets: [{ kind: 'outside', name: 'Báo Bốn Phương', email: 'toasoan@bonphuong.example' }] }),
      line('Lưu', { kind: 'archive', purpose: 'file' }),
    ];
    const preview = await open.directory.previewRecipients(lines, DAY, { after: 0, limit: 3 });
    const frozen = await open.journal.transaction(by, (tx) => freeze(tx, lines, DAY));
    expect(frozen.count).toBe(11 + 164 + 1);
    expect(preview).toMatchObject({ count: frozen.count, emptyLineIds: [] });
    expect(preview.recipients).toHaveLength(3);
    const all = await open.directory.frozenRecipients(frozen.listId, 1, 1000);
    expect(all.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: frozen.count }, (_, n) => n + 1));
    expect(all[0]).toMatchObject({ kind: 'position', purpose: 'report', lineNo: 1 });
    expect(all.filter(({ organisationId }) => organisationId === demoId('organisation', 'an-dien'))).toMatchObject([
      { purpose: 'act', lineNo: 2 },
    ]);
    expect(all.at(-1)).toMatchObject({ kind: 'outside', name: 'Báo Bốn Phương', email: 'toasoan@bonphuong.example' });
    const again = await open.journal.transaction(by, (tx) => freeze(tx, lines, DAY));
    expect(again.digest).toBe(frozen.digest);
    const wrong = async () =>
      (await verify(await open.database.dataSource(null), [frozenListCheck])).problems.filter(
        ({ subject }) => subject.type === 'directory.frozen-list',
      );
    expect(await wrong()).toEqual([]);
    await open.database.query(`delete from directory.frozen_recipients where list_id = $1 and ordinal = 2`, [frozen.listId]);
    expect(await wrong()).toEqual([{ kind: 'frozen-list', subject: { type: 'directory.frozen-list', id: frozen.listId }, position: 1 }]);
  });

  it('refuses a line that stands for nobody', async () => {
    const gone = line('Xã cũ', { targets: [{ kind: 'organisation', organisationId: demoId('organisation', 'nowhere') }] });
    await expect(open.journal.transaction(by, (tx) => freeze(tx, [gone], DAY))).rejects.toMatchObject({ code: 'directory.line-empty' });
  });

  it('may be frozen into by the documents service', async () => {
    const dataSource = await open.database.dataSource('documents');
    const rows: { ok: boolean }[] = await dataSource.query(
      `select has_table_privilege('directory.frozen_recipients', 'insert') and not has_table_privilege('directory.accounts', 'select') as ok`,
    );
    expect(rows[0]?.ok).toBe(true);
  });

  it('has a working calendar with Tết', async () => {
    expect((await open.directory.calendar()).daysOff.has('2027-02-08')).toBe(true);
  });
});

describe('the rules of the whole country', () => {
  let open: Opened;
  beforeAll(async () => {
    open = await openDirectory({ empty: true });
  });
  afterAll(() => open.database.drop());

  const forAll = () =>
    open.database.query<{ code: string; value: object; source: string | null; version: number; until: string | null }>(
      `select code, value, source, version, valid_to::text as until from directory.rules where organisation_id is null order by code`,
    );
  async function migrate(): Promise<void> {
    const runner = (await open.database.dataSource(null)).createQueryRunner();
    await runner.startTransaction();
    await new BaseRules1790000940000().up(runner);
    await runner.commitTransaction();
    await runner.release();
  }

  it('are in a new installation before anybody set it up, each with its source', async () => {
    const rules = await forAll();
    expect(rules.map(({ code }) => code)).toEqual(BASE_RULES.map(({ code }) => code).sort());
    expect(rules.filter(({ source }) => (source ?? '') === '')).toEqual([]);
    expect((await verify(await open.database.dataSource(null))).problems).toEqual([]);
  });

  it('reach an installation from before, which keeps what it ruled itself or let end', async () => {
    await open.database.query(`delete from directory.rules`);
    await open.database.query(`delete from directory.imports`);
    await open.database.query(`delete from journal.payloads`);
    await open.database.query(`delete from journal.entries`);
    const keep = new KeepRecords(open.journal, open.rows);
    const own = { organisationId: null, source: 'Quy chế của tỉnh' };
    await keep.add(by, 'rules', { ...own, code: 'hours', value: { start: '07:00', end: '16:30' }, validFrom: '2020-01-01' });
    await keep.add(by, 'rules', { ...own, code: 'report.Y', value: { due: '12-10' }, validFrom: '2020-01-01', validTo: '2021-01-01' });
    await migrate();
    await migrate();
    const rules = await forAll();
    expect(rules.map(({ code }) => code)).toEqual(BASE_RULES.map(({ code }) => code).sort());
    expect(rules.filter(({ source }) => source === own.source)).toEqual([
      { code: 'hours', value: { start: '07:00', end: '16:30' }, source: own.source, version: 1, until: null },
      { code: 'report.Y', value: { due: '12-10' }, source: own.source, version: 1, until: '2021-01-01' },
    ]);
    expect(await open.directory.rules.at('session.deadlines.standing-committee', TU, DAY)).toEqual({ papersDays: 5, invitationsDays: 2 });
    expect((await verify(await open.database.dataSource(null))).problems).toEqual([]);
  });
});
