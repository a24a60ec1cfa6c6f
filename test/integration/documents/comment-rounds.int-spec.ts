import {
  AnswerOpinion,
  AnswerRound,
  AskedRounds,
  CloseCommentRound,
  CommentRounds,
  ListDocuments,
  OpenCommentRound,
  ReadVersions,
  RemindRound,
  ReviseDraft,
  ViewDocument,
} from '@app/documents';
import { type TimerEvent, verify } from '@app/journal';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

const PAGE = { limit: 50, after: null };

describe('a comment round', () => {
  let world: World;
  let units: { id: string; code: string }[];
  beforeAll(async () => {
    // A Monday, ten in the morning.
    world = await World.start('2026-11-16T03:00:00Z');
    units = await world.communes(3);
  });
  afterAll(() => world.stop());

  const unit = (n: number, role = 'soanthao') => `${role}.${units[n]?.code ?? ''}`;
  const open = async (documentId: string, ids = units.map(({ id }) => id), dueOn: string | null = null) =>
    world.get(OpenCommentRound).run(await world.by('soanthao'), documentId, {
      purpose: 'comment',
      targets: ids.map((id) => ({ kind: 'organisation' as const, id })),
      dueOn,
      message: 'Đề nghị góp ý kỹ mục 2.',
    });
  const answer = async (
    login: string,
    roundId: string,
    opinions: { nodeId: string | null; text: string; proposal: string | null }[] = [],
  ) =>
    world.get(AnswerRound).run(await world.by(login), roundId, {
      reply: opinions.length > 0 ? 'opinions' : 'agree',
      agreed: opinions.length > 0 ? ['1'] : [],
      opinions,
      text: null,
    });
  const remind = async (roundId: string, level: string, days: number) => {
    const event = { name: 'round.remind', subject: { type: 'documents.comment-round', id: roundId }, timer: { payload: { level, days } } };
    await world.asSystem('remind-round', (tx) => world.get(RemindRound).run(tx, event as unknown as TimerEvent<'round.remind'>));
    const [entry] = await world.database.query<{ payload: { silentOrganisationIds: string[]; level: string } }>(
      `select p.payload from journal.entries e join journal.payloads p on p.entry_id = e.id
       where e.kind = 'comment-round.reminded' and e.subject_id = $1 order by e.position desc limit 1`,
      [roundId],
    );
    return entry?.payload ?? null;
  };

  it('shows each unit the version sent and its own answer, and nothing else of the document', async () => {
    const { id, version } = await world.draft();
    const round = await open(id);
    expect(round).toMatchObject({ addressees: 3, dueOn: '2026-11-23' });
    await world.get(ReviseDraft).run(await world.by('soanthao'), id, {
      expectedVersion: version,
      content: { ...notice(world.tu), body: [node('1', 'Bản đang sửa tiếp.')] },
      note: null,
    });
    const asked = await world.get(AskedRounds).one(await world.who(unit(0)), round.id);
    expect(asked.content.body).toHaveLength(4);
    expect(asked).toMatchObject({ reply: null, message: 'Đề nghị góp ý kỹ mục 2.', opinions: [] });
    expect(
      (await world.get(AskedRounds).list(await world.who(unit(0)), { waiting: true, ...PAGE })).items.map((item) => item.id),
    ).toContain(round.id);

    await answer(unit(0), round.id, [{ nodeId: '2', text: 'Cần nêu rõ thời hạn.', proposal: 'Rà soát xong trước ngày 31/3.' }]);
    await answer(unit(1, 'lanhdao'), round.id);
    const second = await world.get(AskedRounds).one(await world.who(unit(1)), round.id);
    expect(JSON.stringify(second)).not.toContain('Cần nêu rõ thời hạn');
    expect(second.reply).toBe('agree');

    for (const login of [unit(0), unit(0, 'lanhdao')]) {
      const who = await world.who(login);
      expect(await refusal(world.get(ViewDocument).run(who, id, 'vi'))).toBe('document.unknown');
      expect(await refusal(world.get(ReadVersions).list(who, id, PAGE))).toBe('document.unknown');
      expect(await refusal(world.get(CommentRounds).opinions(who, id, round.id, PAGE))).toBe('document.unknown');
      const listed = await world.get(ListDocuments).run(who, { stage: null, type: null, q: null, ...PAGE });
      expect(listed.items.map((item) => item.id)).not.toContain(id);
    }
    const [outsider] = (await world.communes(4)).slice(3);
    expect(await refusal(world.get(AskedRounds).one(await world.who(`soanthao.${outsider?.code ?? ''}`), round.id))).toBe('round.unknown');
    expect(await refusal(answer(`soanthao.${outsider?.code ?? ''}`, round.id))).toBe('round.unknown');
  });

  it('refuses what contradicts itself or names nothing', async () => {
    const { id } = await world.draft();
    const { id: roundId } = await open(id);
    const by = await world.by(unit(0));
    const given = { agreed: [], opinions: [], text: null };
    const opinion = { nodeId: '2', text: 'Khác.', proposal: null };
    const run = (more: object) => refusal(world.get(AnswerRound).run(by, roundId, { ...given, reply: 'opinions', ...more }));
    expect(await run({})).toBe('round.opinion-missing');
    expect(await run({ reply: 'no-opinion', opinions: [opinion] })).toBe('round.opinion-contradicts');
    expect(await run({ opinions: [opinion], agreed: ['2'] })).toBe('round.agreed-and-differing');
    expect(await run({ opinions: [{ ...opinion, nodeId: 'không có' }] })).toBe('document.unknown-node');
    expect(await refusal(open(id))).toBe('round.already-open');
    const other = await world.draft();
    expect(await refusal(open(other.id, [world.tu]))).toBe('round.nobody-asked');
    expect(await refusal(open(other.id, undefined, '2026-11-22'))).toBe('round.due-not-working-day');
    expect(await refusal(open(other.id, undefined, '2026-11-16'))).toBe('round.due-too-early');
  });

  it('takes late answers until it is closed, reminds the silent, and keeps the newest answer of each', async () => {
    const { id } = await world.draft();
    const round = await open(id, undefined, '2026-11-18');
    const timers = await world.database.query<{ key: string; due: string }>(
      `select key, to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as due from journal.timers
       where kind = 'round.remind' and subject_id = $1 order by due_at`,
      [round.id],
    );
    expect(timers).toEqual([
      { key: 'before-1', due: '2026-11-17 07:30' },
      { key: 'due', due: '2026-11-18 07:30' },
      { key: 'after-1', due: '2026-11-19 07:30' },
      { key: 'after-3', due: '2026-11-23 07:30' },
    ]);
    expect(await answer(unit(0), round.id, [{ nodeId: '2', text: 'Ý kiến đầu.', proposal: null }])).toEqual({ late: false, opinions: 1 });
    expect((await remind(round.id, 'due', 0))?.silentOrganisationIds).toEqual(units.slice(1).map((one) => one.id));

    await world.database.moveClock('2026-11-20T03:00:00Z');
    expect(await answer(unit(1), round.id)).toMatchObject({ late: true });
    expect(await answer(unit(0), round.id, [{ nodeId: '3', text: 'Ý kiến gửi lại.', proposal: null }])).toMatchObject({ late: true });
    const insider = await world.who('soanthao');
    const { items } = await world.get(CommentRounds).opinions(insider, id, round.id, PAGE);
    expect(items.map((item) => item.text)).toEqual(['Ý kiến gửi lại.']);
    expect(await world.get(CommentRounds).one(insider, id, round.id)).toMatchObject({ answered: 2, late: 2, opinions: 1, unanswered: 1 });

    const opinionId = items[0]?.id ?? '';
    await world
      .get(AnswerOpinion)
      .run(await world.by('soanthao'), id, round.id, opinionId, { answer: 'explained', text: 'Đã có trong kế hoạch.' });
    expect((await world.get(AskedRounds).one(await world.who(unit(0)), round.id)).opinions[0]).toMatchObject({ answer: 'explained' });
    expect(await refusal(world.get(CloseCommentRound).run(await world.by('thamdinh'), id, round.id))).toBe('document.not-yours');
    expect(await world.get(CloseCommentRound).run(await world.by('soanthao'), id, round.id)).toEqual({ answered: 2, silent: 1 });
    expect(await refusal(answer(unit(2), round.id))).toBe('round.closed');
    const left = await world.database.query(`select 1 from journal.timers where subject_id = $1 and state = 'armed'`, [round.id]);
    expect(left).toEqual([]);
    await world.database.moveClock('2026-11-16T03:00:00Z');
  });

  it('asks 300 units in one set; all answer at once, none is lost or doubled, and the journal verifies', async () => {
    await world.database.query(
      `with made as (insert into directory.organisation_identities (id, version, code, founded_on)
         select gen_random_uuid(), 1, 'don-vi-' || n, '2020-01-01' from generate_series(1, 300) n returning id, code)
       insert into directory.organisation_phases (id, version, organisation_id, name, kind, parent_id, search, valid_from)
       select gen_random_uuid(), 1, id, 'Đảng ủy ' || code, 'agency-committee', $1::uuid, code, '2020-01-01' from made`,
      [world.tu],
    );
    const asked = await world.database.query<{ id: string }>(`select id from directory.organisations where code like 'don-vi-%'`);
    const { id } = await world.draft();
    const round = await open(
      id,
      asked.map((one) => one.id),
    );
    expect(round.addressees).toBe(300);
    const base = await world.by(unit(0));
    if (base.actor.kind !== 'person') throw new Error('a person answers');
    const { identity } = base.actor;
    await Promise.all(
      asked.map(({ id: organisationId }, n) =>
        world.get(AnswerRound).run({ ...base, actor: { kind: 'person', identity: { ...identity, organisationId } } }, round.id, {
          reply: n % 3 === 0 ? 'opinions' : n % 3 === 1 ? 'agree' : 'no-opinion',
          agreed: [],
          opinions: n % 3 === 0 ? [{ nodeId: '2a', text: `Ý kiến ${n}`, proposal: null }] : [],
          text: null,
        }),
      ),
    );
    const insider = await world.who('soanthao');
    expect(await world.get(CommentRounds).one(insider, id, round.id)).toMatchObject({ addressees: 300, answered: 300, opinions: 100 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { items: { id: string }[]; next: string | null } = await world
        .get(CommentRounds)
        .opinions(insider, id, round.id, { limit: 40, after });
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(100);
    const { problems } = await verify(await world.database.dataSource('ops'));
    // The units above were written past the journal.
    expect(problems.filter(({ subject }) => subject.type.startsWith('documents.'))).toEqual([]);
  });
});
