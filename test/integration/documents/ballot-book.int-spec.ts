import {
  CastVote,
  CloseBallot,
  EnterPaperVote,
  HoldInMeeting,
  HoldSession,
  InviteToSession,
  KeepAgenda,
  MarkImportant,
  NotePresence,
  PlanSession,
  PrepareVote,
  ReadBallot,
  ReadBallotTerms,
  RemindVoters,
  StandAside,
  VoteOnItem,
} from '@app/documents';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openOn } from './bodies.js';
import { MEMBERS, refusal, World } from './world.js';

jest.setTimeout(60_000);

describe('ballots by the book', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 12);
  });
  afterAll(() => world.stop());

  const ballot = async (login: string, id: string) => world.get(ReadBallot).run(await world.who(login), id, 'vi');
  const vote = async (login: string, id: string, choice: 'for' | 'against' | 'other' | 'abstain', more: object = {}) =>
    world.get(CastVote).run(await world.by(login), id, { choice, opinion: null, ...more });
  const change = async (login: string, id: string, choice: 'for' | 'against') =>
    world.get(CastVote).change(await world.by(login), id, { choice, opinion: null });
  const aside = async (login: string, id: string) => world.get(StandAside).run(await world.by(login), id, 'Có người thân liên quan.');
  const close = async (id: string) => world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
  const personOf = async (login: string) => (await world.who(login)).personId;
  const entries = async (decisionId: string, kind: string): Promise<number> => {
    const [row] = await world.database.query<{ n: number }>(
      `select count(*)::int as n from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = $2 and p.payload->>'decisionId' = $1`,
      [decisionId, kind],
    );
    return row?.n ?? 0;
  };
  /** A rule of the province's own, from the day on which the tests play. */
  const rule = async (code: string, value: object): Promise<void> => {
    await world.database.query(
      `insert into directory.rules (id, version, code, organisation_id, value, source, valid_from) values ($1, 0, $2, $3, $4, 'Quy chế riêng', '2026-01-01')`,
      [newId(), code, world.tu, JSON.stringify(value)],
    );
  };
  const dropRule = (code: string) =>
    world.database.query(`delete from directory.rules where code = $1 and organisation_id = $2`, [code, world.tu]);

  it('keeps every change of a vote and counts the last', async () => {
    const { id, decisionId } = await openOn(world, {});
    expect(await refusal(change('bithu', id, 'for'))).toBe('ballot.not-voted');
    for (const login of MEMBERS) await vote(login, id, 'against');
    for (const login of MEMBERS.slice(0, 7)) await change(login, id, 'for');
    await change('bithu', id, 'against');
    await change('bithu', id, 'for');
    expect(await entries(decisionId, 'ballot.vote-changed')).toBe(9);
    expect(await close(id)).toMatchObject({ outcome: 'approved', tally: { for: 7, against: 4 } });
    expect(await refusal(change('bithu', id, 'against'))).toBe('ballot.closed');
  });

  it('lets a vote stand where the body wants it so, by the rule of the body before that of the organisation', async () => {
    const conduct = { changeable: false, liveTally: 'nobody' };
    await rule('ballot.conduct.standing-committee', conduct);
    try {
      const { id } = await openOn(world, {});
      await vote('bithu', id, 'for');
      expect(await refusal(change('bithu', id, 'against'))).toBe('ballot.not-changeable');
      expect((await ballot('bithu', id)).tally).toBeNull();
      // What the rule leaves unsaid is strict.
      expect((await ballot('bithu', id)).rules.conduct).toMatchObject({ changeable: false, meetingSubjects: ['personnel', 'discipline'] });
    } finally {
      await dropRule('ballot.conduct.standing-committee');
    }
  });

  it('freezes the rules of the day into the ballot, and counts by the majority of the body', async () => {
    await rule('ballot.majority.standing-committee', { moreThan: [2, 3], base: 'voting' });
    const { id } = await openOn(world, {});
    await dropRule('ballot.majority.standing-committee');
    for (const login of MEMBERS.slice(0, 7)) await vote(login, id, 'for');
    for (const login of MEMBERS.slice(7)) await vote(login, id, 'against');
    expect(await close(id)).toMatchObject({
      outcome: 'not-approved',
      explanation: '11/11 ủy viên đương nhiệm tham gia; 7 đồng ý, cần ít nhất 8 trên 11 phiếu: không thông qua.',
    });
  });

  it('shows reserved opinions to those whom the rule names, and other opinions not before the close', async () => {
    const { id } = await openOn(world, {});
    await vote('thuongvu1', id, 'against', { reserved: 'Bảo lưu: chưa rõ nguồn kinh phí.' });
    await vote('thuongvu2', id, 'other', { nodeId: '2', wording: 'Sửa thành quý II.' });
    for (const login of MEMBERS.filter((each) => each !== 'thuongvu1' && each !== 'thuongvu2')) await vote(login, id, 'for');
    const reservedOf = async (login: string) =>
      (await ballot(login, id)).roster.find(({ reserved }) => reserved !== null)?.reserved ?? null;
    const wordingOf = async (login: string) => (await ballot(login, id)).roster.find(({ wording }) => wording !== null)?.wording ?? null;
    expect(await reservedOf('thuongvu1')).toMatch(/kinh phí/);
    for (const login of ['bithu', 'soanthao', 'vanthu']) expect([await reservedOf(login), await wordingOf(login)]).toEqual([null, null]);
    await close(id);
    for (const login of ['bithu', 'thuongvu8']) expect(await reservedOf(login)).toMatch(/kinh phí/);
    // The drafter takes the proposed wording in; the reserved opinion is not for the drafter's eyes.
    expect([await wordingOf('soanthao'), await reservedOf('soanthao')]).toEqual(['Sửa thành quý II.', null]);
    expect(await refusal(vote('bithu', (await openOn(world, {})).id, 'other', { nodeId: 'khong-co', wording: 'x' }))).toBe(
      'document.unknown-node',
    );
  });

  it('refuses the vote of who stood aside, also past the commands, and no recusal changes what was decided', async () => {
    const { id, decisionId } = await openOn(world, {});
    for (const login of MEMBERS.slice(0, 8)) await vote(login, id, 'for');
    await aside('thuongvu8', id);
    expect(await refusal(vote('thuongvu8', id, 'for'))).toBe('ballot.recused');
    expect(await refusal(aside('thuongvu8', id))).toBe('ballot.recused');
    const insert = async (login: string): Promise<unknown> =>
      world.database.query(
        `insert into documents.votes (id, version, decision_id, person_id, choice, cast_at) values (gen_random_uuid(), 1, $1, $2, 'for', now())`,
        [decisionId, await personOf(login)],
      );
    await expect(insert('thuongvu8')).rejects.toMatchObject({ constraint: 'vote_not_recused' });
    // Who voted and then stands aside is no longer counted, and cannot come back by changing the vote.
    await aside('bithu', id);
    expect(await refusal(change('bithu', id, 'for'))).toBe('ballot.recused');
    await expect(
      world.database.query(`update documents.votes set choice = 'for' where decision_id = $1 and person_id = $2`, [
        decisionId,
        await personOf('bithu'),
      ]),
    ).rejects.toMatchObject({ constraint: 'vote_not_recused' });
    await expect(world.database.query(`delete from documents.recusals where decision_id = $1`, [decisionId])).rejects.toThrow(
      /kept as it was/,
    );
    expect((await ballot('bithu', id)).roster.find(({ presides }) => presides)).toMatchObject({ recused: true, choice: null });
    const result = await close(id);
    expect(result).toMatchObject({ outcome: 'put-off', tally: { for: 7, recused: 2, tookPart: 7 } });
    expect(await refusal(aside('thuongvu1', id))).toBe('ballot.closed');
    await expect(
      world.database.query(
        `insert into documents.recusals (id, version, decision_id, person_id, reason, recused_at) values (gen_random_uuid(), 1, $1, $2, 'muộn', now())`,
        [decisionId, await personOf('thuongvu1')],
      ),
    ).rejects.toMatchObject({ constraint: 'recusal_in_time' });
    await expect(insert('thuongvu6')).rejects.toMatchObject({ constraint: 'vote_in_time' });
  });

  it('takes a slip of paper that two people read alike, each without seeing the other', async () => {
    const { id, decisionId } = await openOn(world, {});
    const enter = async (login: string, member: string, choice: 'for' | 'against') =>
      world.get(EnterPaperVote).run(await world.by(login), id, await personOf(member), { choice, opinion: null });
    expect(await enter('vanthu', 'thuongvu1', 'for')).toEqual({ status: 'entered' });
    const seat = async (login: string) => (await ballot(login, id)).roster.find(({ name }) => name === names.get('thuongvu1'));
    const names = new Map((await ballot('bithu', id)).roster.map(({ name }, index) => [MEMBERS[index] ?? '', name]));
    expect(await refusal(enter('vanthu', 'thuongvu1', 'for'))).toBe('ballot.paper-same-person');
    expect((await seat('thamdinh'))?.paper).toEqual({ status: 'entered', byMe: false, readings: [] });
    expect((await seat('bithu'))?.paper).toBeNull();
    // The two differ: neither counts, both are shown to the office, and it begins anew.
    expect(await enter('thamdinh', 'thuongvu1', 'against')).toEqual({ status: 'mismatch' });
    expect((await seat('vanthu'))?.paper?.readings.map(({ choice }) => choice)).toEqual(['for', 'against']);
    expect((await seat('vanthu'))?.voted).toBe(false);
    expect(await enter('thamdinh', 'thuongvu1', 'against')).toEqual({ status: 'entered' });
    expect(await enter('vanthu', 'thuongvu1', 'against')).toEqual({ status: 'confirmed' });
    expect(await seat('vanthu')).toMatchObject({ voted: true, onPaper: true });
    expect(await refusal(enter('vanthu', 'thuongvu1', 'for'))).toBe('ballot.already-voted');
    expect(await refusal(enter('soanthao', 'thuongvu2', 'for'))).toBe('ballot.not-its-clerk');
    expect(await refusal(enter('vanthu', 'vanthu', 'for'))).toBe('ballot.not-on-roster');
    // Past the commands, one person cannot be both.
    await expect(
      world.database.query(`update documents.paper_entries set first_by = second_by where decision_id = $1`, [decisionId]),
    ).rejects.toMatchObject({ constraint: 'paper_entries_two_people' });
  });

  it('lets the office prepare a slip that only the member can cast', async () => {
    const { id } = await openOn(world, {});
    const prepare = async (login: string, member: string) =>
      world.get(PrepareVote).run(await world.by(login), id, await personOf(member), { choice: 'against', opinion: 'Nói qua điện thoại.' });
    await prepare('vanthu', 'thuongvu1');
    await prepare('thamdinh', 'thuongvu1');
    expect((await ballot('thuongvu1', id)).mine).toMatchObject({
      voted: false,
      prepared: { choice: 'against', opinion: 'Nói qua điện thoại.' },
    });
    expect((await ballot('thuongvu2', id)).mine.prepared).toBeNull();
    expect((await ballot('bithu', id)).tally).toMatchObject({ against: 0 });
    expect(await refusal(prepare('soanthao', 'thuongvu1'))).toBe('ballot.not-its-clerk');
    await vote('thuongvu1', id, 'for');
    expect((await ballot('bithu', id)).tally).toMatchObject({ for: 1, against: 0 });
    expect(await refusal(prepare('vanthu', 'thuongvu1'))).toBe('ballot.already-voted');
  });

  describe('in writing', () => {
    it('says when it would end, ends then, and reminds those who are silent', async () => {
      const { id, decisionId } = await openOn(world, { mode: 'written' });
      // Monday 16 November 2026: three working days later, when the office closes.
      expect((await ballot('bithu', id)).closesAt?.toISOString()).toBe('2026-11-19T10:00:00.000Z');
      const terms = await world
        .get(ReadBallotTerms)
        .run(await world.who('vanthu'), id, { organisationId: null, body: 'standing-committee', workingDays: 5 });
      expect([terms.incumbents, terms.closesAt?.toISOString()]).toEqual([11, '2026-11-23T10:00:00.000Z']);
      const timers = await world.database.query<{ kind: string; key: string; due: string }>(
        `select kind, key, to_char(due_at at time zone 'UTC', 'DD HH24:MI') as due from journal.timers where subject_id = $1 and state = 'armed' order by due_at`,
        [decisionId],
      );
      expect(timers).toEqual([
        { kind: 'ballot.reminding', key: 'before-1', due: '18 00:30' },
        { kind: 'ballot.reminding', key: 'before-0', due: '19 00:30' },
        { kind: 'ballot.closing', key: 'close', due: '19 10:00' },
      ]);
      for (const login of MEMBERS.slice(0, 8)) await vote(login, id, 'for');
      await aside('thuongvu8', id);
      await world.asSystem('remind-voters', (tx) => world.get(RemindVoters).remindOnTime(tx, id, decisionId));
      const [heard] = await world.database.query<{ silent: string[] }>(
        `select p.payload->'silentPersonIds' as silent from journal.entries e join journal.payloads p on p.entry_id = e.id where e.subject_id = $1 and e.kind = 'ballot.reminded'`,
        [decisionId],
      );
      expect(new Set(heard?.silent)).toEqual(new Set([await personOf('thuongvu6'), await personOf('thuongvu7')]));
      expect(await world.get(RemindVoters).run(await world.by('vanthu'), id)).toEqual({ reminded: 2 });
      expect(await refusal(world.get(RemindVoters).run(await world.by('thuongvu1'), id))).toBe('document.not-yours');
      await world.asSystem('close-ballot', (tx) => world.get(CloseBallot).closeOnTime(tx, id, decisionId));
      expect(await ballot('bithu', id)).toMatchObject({
        outcome: 'approved',
        tally: { for: 8, consenting: 0 },
        explanation: '8/11 ủy viên đương nhiệm tham gia; 1 ủy viên xin không tham gia biểu quyết; 8 đồng ý, cần ít nhất 6: thông qua.',
      });
      const left = await world.database.query(`select 1 from journal.timers where subject_id = $1 and state = 'armed'`, [decisionId]);
      expect(left).toEqual([]);
    });

    it('takes silence for consent only where the request said so', async () => {
      const said = await openOn(world, { mode: 'written', silenceConsents: true });
      const unsaid = await openOn(world, { mode: 'written' });
      for (const { id } of [said, unsaid]) for (const login of MEMBERS.slice(0, 4)) await vote(login, id, 'for');
      expect(await close(said.id)).toMatchObject({ outcome: 'approved', tally: { for: 4, consenting: 7 } });
      expect(await close(unsaid.id)).toMatchObject({ outcome: 'put-off', tally: { consenting: 0 } });
    });

    it('never decides on personnel, and not without an hour to come', async () => {
      expect(await refusal(openOn(world, { mode: 'written', subject: 'personnel' }))).toBe('ballot.written-forbidden');
      expect(await refusal(openOn(world, { mode: 'written', closesAt: new Date('2026-11-01T00:00:00Z') }))).toBe('ballot.closes-in-past');
    });

    it('goes to a meeting with the slips there are, when asked and when views on an important matter differ', async () => {
      const { id, decisionId } = await openOn(world, { mode: 'written' });
      for (const login of MEMBERS.slice(0, 9)) await vote(login, id, 'for');
      await vote('thuongvu7', id, 'against');
      const mark = async (login: string) => world.get(MarkImportant).run(await world.by(login), id, true);
      expect(await refusal(mark('thuongvu1'))).toBe('ballot.not-presiding');
      await mark('bithu');
      expect(await entries(decisionId, 'ballot.marked-important')).toBe(1);
      expect(await close(id)).toMatchObject({
        outcome: 'to-meeting',
        explanation:
          '10/11 ủy viên đương nhiệm tham gia; 9 đồng ý, cần ít nhất 6: vấn đề quan trọng còn ý kiến khác nhau, phải đưa ra hội nghị thảo luận.',
      });
      expect(await ballot('bithu', id)).toMatchObject({ status: 'open', mode: 'meeting', closesAt: null, voted: 10 });
      expect(await refusal(world.get(HoldInMeeting).run(await world.by('bithu'), id, null))).toBe('ballot.already-in-meeting');
      await vote('thuongvu8', id, 'for');
      expect(await close(id)).toMatchObject({ outcome: 'approved', tally: { for: 10, against: 1 } });

      const asked = await openOn(world, { mode: 'written' });
      await vote('thuongvu1', asked.id, 'for');
      expect(await refusal(world.get(HoldInMeeting).run(await world.by('thuongvu1'), asked.id, null))).toBe('ballot.not-presiding');
      await world.get(HoldInMeeting).run(await world.by('bithu'), asked.id, null);
      expect(await ballot('bithu', asked.id)).toMatchObject({ mode: 'meeting', closesAt: null, voted: 1 });
      expect(
        await world.database.query(`select 1 from journal.timers where subject_id = $1 and state = 'armed'`, [asked.decisionId]),
      ).toEqual([]);
      // A timer that had already been fired finds a meeting and does nothing.
      await world.asSystem('remind-voters', (tx) => world.get(RemindVoters).remindOnTime(tx, asked.id, asked.decisionId));
      expect(await entries(asked.decisionId, 'ballot.reminded')).toBe(0);
    });
  });

  it('goes on in a session with the slips already cast: who voted took part, whoever is in the room', async () => {
    const { id, decisionId } = await openOn(world, { mode: 'written' });
    await vote('thuongvu7', id, 'against');
    await vote('thuongvu8', id, 'for');
    const clerk = await world.by('vanthu');
    const plan = {
      startsAt: new Date('2026-11-17T01:00:00Z'),
      endsAt: null,
      place: 'Phòng họp số 1',
      subject: null,
      ordinal: null,
      secretaryPersonId: null,
    };
    const session = await world.get(PlanSession).plan(clerk, world.tu, 'standing-committee', plan);
    const { itemId } = await world
      .get(KeepAgenda)
      .add(clerk, session.id, { title: null, presenter: null, minutesPlanned: null, documentId: id });
    await world.get(InviteToSession).send(clerk, session.id);
    await world.database.moveClock('2026-11-17T01:00:00Z');
    const presider = await world.by('bithu');
    await world.get(HoldSession).open(presider, session.id);
    for (const login of MEMBERS.slice(1, 7))
      await world.get(NotePresence).member(await world.by(login), session.id, await personOf(login), { here: true, reason: null });
    const carried = await world.get(VoteOnItem).open(presider, session.id, itemId, { subject: 'general', secret: false });
    expect(carried).toEqual({ decisionId, roster: 11 });
    expect(await ballot('bithu', id)).toMatchObject({ mode: 'meeting', sessionId: session.id, closesAt: null, voted: 2 });
    for (const login of MEMBERS.slice(0, 6)) await vote(login, id, 'for');
    // Seven in the room (one of them silent) and two who had voted before.
    expect(await world.get(VoteOnItem).close(presider, session.id, itemId, { putOffReason: null, changes: [] })).toMatchObject({
      outcome: 'approved',
      tally: { for: 7, against: 1, tookPart: 9 },
      explanation: '9/11 ủy viên đương nhiệm tham gia; 7 đồng ý, cần ít nhất 6: thông qua.',
    });
    await world.get(HoldSession).close(presider, session.id);
  });

  it('leaves a journal that verifies', async () => {
    const { problems } = await verify(await world.database.dataSource(null));
    expect(problems.filter(({ subject }) => !subject.type.startsWith('directory.'))).toEqual([]);
  });
});
