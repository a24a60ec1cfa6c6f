import { type DocumentSummary, type DutiesOpened, type RequirementsTaken, type RequirementView } from '@app/followup';
import { Timers, verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, World } from './world.js';

jest.setTimeout(60_000);

/** An invented conference conclusion: directions to everyone who received it to act. */
const BODY = [
  node('p1', 'I', '', { kind: 'part', level: 1, heading: 'Nhiệm vụ trọng tâm thời gian tới' }),
  node('b1', '1', 'Rà soát, hoàn thiện quy chế làm việc của cấp ủy.'),
  node('b2', '2', 'Đẩy mạnh chuyển đổi số trong công tác văn phòng cấp ủy.'),
  node('b3', '3', 'Chuẩn bị tốt các điều kiện tổng kết năm.'),
];

describe('one document, a whole province', () => {
  let world: World;
  let communes: string[];
  let documentId: string;

  beforeAll(async () => {
    world = await World.start('2027-07-05T03:00:00Z');
    const rows = await world.database.query<{ id: string }>(
      `select id::text from directory.organisations where kind like 'commune%' and active order by code limit 150`,
    );
    communes = rows.map((row) => row.id);
    const recipientListId = newId();
    // The frozen list is written by hand here, without the entry it would have.
    await world.database.query(`delete from journal.subjects where type = 'directory.frozen-list'`);
    await world.database.query(
      `insert into directory.recipients (id, kind, organisation_id, name)
       select id, 'organisation', id, name from directory.organisations where id = any($1::uuid[]) on conflict do nothing`,
      [communes],
    );
    await world.database.query(
      `insert into directory.frozen_lists (id, version, on_day, count, digest, made_at) values ($1, 1, '2027-07-05', 150, 'x', now())`,
      [recipientListId],
    );
    await world.database.query(
      `insert into directory.frozen_recipients (list_id, ordinal, recipient_id, line_no, purpose, name)
       select $1, row_number() over (), r.id, 1, 'act', r.name from directory.recipients r where r.id = any($2::uuid[])`,
      [recipientListId, communes],
    );
    documentId = await world.issue(BODY, 'Hội nghị Tỉnh ủy lần thứ tám', {
      documentType: 'KL',
      symbol: '08-KL/TU',
      issuedOn: '2027-07-05',
      recipientListId,
    });
  }, 90_000);
  afterAll(() => world.stop(), 30_000);

  it('puts every direction on every addressee in one act, one fact a body', async () => {
    const taken = await world.post<RequirementsTaken>('ubkt', `/documents/${documentId}/requirements`, { all: true });
    expect(taken).toMatchObject({ opened: 450 });
    expect(new Set(taken.subjectOrganisationIds)).toEqual(new Set(communes));
    const facts = await world.database.query<{ n: number; ids: number }>(
      `select count(*)::int as n, sum(jsonb_array_length(p.payload->'requirementIds'))::int as ids
       from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = 'requirement.opened'`,
    );
    expect(facts).toEqual([{ n: 150, ids: 450 }]);
    const summary = await world.get<DocumentSummary>('ubkt', `/documents/${documentId}`);
    expect(summary.counts).toMatchObject({ requirements: 450, openRequirements: 450 });
  });

  it('lists them page by page, each once, to the supervisor; to a unit only its own', async () => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const page: { items: RequirementView[]; next: string | null } = await world.get(
        'ubkt',
        `/requirements?supervised&limit=100&documentId=${documentId}${after}`,
      );
      seen.push(...page.items.map((one) => one.id));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toHaveLength(450);
    expect(new Set(seen).size).toBe(450);
    const [unit] = await world.database.query<{ code: string; id: string }>(
      `select code, id::text from directory.organisations where id = $1`,
      [communes[0]],
    );
    const own = await world.get<{ items: RequirementView[] }>(`lanhdao.${unit?.code ?? ''}`, '/requirements?owing');
    expect(own.items.map((one) => one.subject.id)).toEqual([unit?.id, unit?.id, unit?.id]);
  });

  it('asks all of them for both reports: the year first, the six months of next year', async () => {
    const opened = await world.post<DutiesOpened>('ubkt', `/documents/${documentId}/standard-reports`, { owingOrganisationIds: communes });
    expect(opened.duties).toHaveLength(300);
    expect(new Set(opened.duties.map((duty) => `${duty.period} ${duty.dueOn}`))).toEqual(
      new Set(['2028-H1 2028-06-20', '2027-Y 2027-12-20']),
    );
  });

  it('reminds each once of the year-end report however late the clock is moved', async () => {
    await world.passTo('2027-12-20T01:00:00Z');
    const given = await world.database.query<{ level: string; n: number }>(
      `select p.payload->>'level' as level, count(*)::int as n from journal.entries e join journal.payloads p on p.entry_id = e.id
       where e.kind = 'due.reminded' group by 1`,
    );
    expect(given).toEqual([{ level: 'due', n: 150 }]);
    expect((await world.service.app.get(Timers, { strict: false }).audit()).balanced).toBe(true);
  });

  it('takes a report duty that stands by itself, from the level above only', async () => {
    const wanted = { owingOrganisationId: communes[0], supervisorOrganisationId: world.organisationOf('bithu'), period: '2028-H1' };
    expect(await world.ask('soanthao', 'POST', '/duties', wanted)).toMatchObject({
      status: 403,
      body: { code: 'followup.not-yours-to-judge' },
    });
    expect(await world.ask('ubkt', 'POST', '/duties', { ...wanted, period: '2028-Q1' })).toMatchObject({
      status: 422,
      body: { code: 'period.no-rule' },
    });
    expect(await world.ask('ubkt', 'POST', '/duties', { ...wanted, period: '2028-13' })).toMatchObject({
      status: 422,
      body: { code: 'validation.failed' },
    });
    expect(await world.ask('ubkt', 'POST', '/duties', { ...wanted, owingOrganisationId: wanted.supervisorOrganisationId })).toMatchObject({
      status: 422,
      body: { code: 'duty.owes-itself' },
    });
    const first = await world.post('ubkt', '/duties', wanted);
    expect(first).toMatchObject({ opened: true, dueOn: '2028-06-20' });
    expect(await world.post('ubkt', '/duties', wanted)).toMatchObject({ id: first['id'], opened: false });
  });

  it('asks a person whom a conclusion means when the directory does not know the body', async () => {
    const other = await world.issue(BODY, 'Kết luận kiểm tra việc thực hiện nghị quyết đối với Ban Thường vụ Huyện ủy Không Có Thật');
    expect(await world.ask('ubkt', 'POST', `/documents/${other}/requirements`, { all: true })).toMatchObject({
      status: 422,
      body: { code: 'requirement.subject-needed', field: 'subjectOrganisationIds' },
    });
    expect(
      await world.post('ubkt', `/documents/${other}/requirements`, { all: true, subjectOrganisationIds: [communes[1]] }),
    ).toMatchObject({
      opened: 3,
    });
  });

  it('offers nothing from a document that is itself a report', async () => {
    const report = await world.issue(BODY, 'Kết quả thực hiện nhiệm vụ', { documentType: 'BC', reportId: newId() });
    expect((await world.get<DocumentSummary>('ubkt', `/documents/${report}`)).proposals).toEqual([]);
  });

  it('says a rhythm that no report period covers in the language of who asks', async () => {
    const id = await world.issue(
      [
        node('p1', 'I', '', { kind: 'part', level: 1, heading: 'Tổ chức thực hiện' }),
        node('c1', '1', 'Giao Văn phòng Tỉnh ủy theo dõi việc thực hiện; định kỳ hằng tháng báo cáo Ban Thường vụ Tỉnh ủy.'),
      ],
      'Hội nghị giao ban',
    );
    const words = async (language?: string): Promise<readonly (string | null)[]> =>
      (await world.get<DocumentSummary>('ubkt', `/documents/${id}`, language)).proposals.map((one) => one.dueWords);
    expect((await words()).join()).toContain('hằng tháng');
    expect((await words('en')).join()).toContain('every month');
  });

  it('verifies', async () => {
    expect((await verify(await world.database.dataSource())).problems).toEqual([]);
  });
});
