import {
  BallotKeys,
  CastSealedVote,
  CastVote,
  CloseBallot,
  EnterPaperVote,
  papersCheck,
  EnterPaperCount,
  type PaperCount,
  NoteReading,
  SubmitDraft,
  PassAppraisal,
  OpenBallot,
  ReadBallot,
  sealPaper,
  StandAside,
} from '@app/documents';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hundredMembers, openOn } from './bodies.js';
import { MEMBERS, refusal, World } from './world.js';

jest.setTimeout(60_000);

describe('a secret ballot', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 16);
  });
  afterAll(() => world.stop());

  const keys = (): string[] => readdirSync(process.env['SECRETS_DIR'] ?? '').filter((name) => name.startsWith('ballot-'));
  const ballot = async (login: string, id: string) => world.get(ReadBallot).run(await world.who(login), id, 'vi');

  /** The slip as the member's own page seals it. */
  async function sealed(login: string, id: string, paper: object): Promise<string> {
    const { publicKey, decisionId } = await ballot(login, id);
    return sealPaper(publicKey ?? '', { decisionId, personId: (await world.who(login)).personId }, paper);
  }
  const cast = async (login: string, id: string, paper: object): Promise<unknown> =>
    world.get(CastSealedVote).run(await world.by(login), id, await sealed(login, id, paper));
  const close = async (id: string, putOffReason: string | null = null) =>
    world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason, changes: [] });

  /** Every text there is in every table, with the name of its table. */
  async function everything(): Promise<{ table: string; text: string }[]> {
    const tables = await world.database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const rows: { table: string; text: string }[] = [];
    for (const { name } of tables) {
      const [found] = await world.database.query<{ text: string | null }>(
        `select string_agg(to_jsonb(t.*)::text, E'\\n') as text from ${name} t`,
      );
      rows.push({ table: name, text: found?.text ?? '' });
    }
    return rows;
  }

  it('opens all slips at the close, and nothing in the database joins a slip and a member', async () => {
    const { id, decisionId } = await openOn(world, { subject: 'personnel' });
    expect(await ballot('bithu', id)).toMatchObject({ secret: true, subject: 'personnel', tally: null });
    const said: Record<string, object> = {
      bithu: { choice: 'for', code: 'hoa-sen-91' },
      phobithu1: { choice: 'against', code: 'cau-tre-27', reserved: 'Bảo lưu về tiêu chuẩn xyzzy-bao-luu.' },
      phobithu2: { choice: 'other', code: 'dong-lua-55', nodeId: '2', wording: 'Đề nghị xyzzy-loi-van.' },
      thuongvu1: { choice: 'abstain', code: 'song-ma-73', opinion: 'Chưa đủ thông tin xyzzy-y-kien.' },
    };
    for (const login of MEMBERS.slice(4)) said[login] = { choice: 'for', code: `ma-rieng-${login}` };
    for (const [login, paper] of Object.entries(said)) await cast(login, id, paper);

    // While it is open: who voted is known, what is not, not even to the presiding member; and the four sealed texts are equally long.
    const open = await ballot('bithu', id);
    expect(open.voted).toBe(11);
    expect(open.roster.every(({ choice, opinion }) => choice === null && opinion === null)).toBe(true);
    const lengths = await world.database.query<{ length: number }>(
      `select distinct length(sealed) as length from documents.sealed_choices where decision_id = $1`,
      [decisionId],
    );
    expect(lengths).toHaveLength(1);
    for (const { text } of await everything()) expect(text).not.toMatch(/xyzzy|hoa-sen|ma-rieng/);
    expect(keys()).toContain(`ballot-${decisionId}`);

    expect(await close(id)).toMatchObject({ outcome: 'approved', tally: { for: 8, against: 1, other: 1, abstain: 1, invalid: 0 } });

    const closed = await ballot('thuongvu2', id);
    expect(closed.papers.map(({ code }) => code).sort()).toEqual(
      Object.values(said)
        .map((paper) => (paper as { code: string }).code)
        .sort(),
    );
    expect(closed.papers.find(({ code }) => code === 'dong-lua-55')).toMatchObject({ choice: 'other', nodeId: '2' });
    expect(closed.roster.every(({ choice }) => choice === null)).toBe(true);
    // The ids tell no order: version 4, all random.
    expect(closed.papers.every((paper) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(paper.id))).toBe(true);

    const people = await world.database.query<{ person_id: string; id: string }>(
      `select m.person_id, p.id from documents.roster_members m join documents.participations p using (decision_id, person_id) where m.decision_id = $1`,
      [decisionId],
    );
    const marks = people.flatMap((person) => [person.person_id, person.id]);
    for (const { table, text } of await everything()) {
      // What a slip says, and its id, stand in the table of slips alone; and no slip names anybody.
      if (table !== 'documents.papers') {
        expect(text).not.toMatch(/xyzzy|hoa-sen|cau-tre|dong-lua|song-ma|ma-rieng/);
        for (const paper of closed.papers) expect(text).not.toContain(paper.id);
      } else for (const mark of marks) expect(text).not.toContain(mark);
    }
    expect(await world.database.query(`select * from documents.sealed_choices`)).toEqual([]);

    // Slips lie in the order of their random ids, not in that in which they were cast.
    const lying = await world.database.query<{ id: string }>(`select id from documents.papers where decision_id = $1 order by ctid`, [
      decisionId,
    ]);
    expect(lying.map((row) => row.id)).toEqual([...lying.map((row) => row.id)].sort());

    await world.get(BallotKeys).forgetClosed();
    expect(keys()).not.toContain(`ballot-${decisionId}`);
  });

  it('leaves a journal that verifies, and names a slip that somebody changed', async () => {
    const { id, decisionId } = await openOn(world, { secret: true });
    for (const login of MEMBERS) await cast(login, id, { choice: 'for' });
    await close(id);
    const owner = await world.database.dataSource(null);
    const problems = async () =>
      (await verify(owner, [papersCheck])).problems.filter(({ subject }) => subject.type.startsWith('documents.'));
    expect(await problems()).toEqual([]);
    // The service's own role may not, and even the owner of the table is refused; whoever switches that off as well is found out.
    await expect(
      world.database.query(`update documents.papers set choice = 'against' where decision_id = $1`, [decisionId]),
    ).rejects.toThrow(/kept as it was written/);
    await world.database.query(`alter table documents.papers disable trigger papers_stay`);
    await world.database.query(
      `update documents.papers set choice = 'against' where id = (select id from documents.papers where decision_id = $1 limit 1)`,
      [decisionId],
    );
    expect(await problems()).toEqual([{ kind: 'frozen-list', subject: { type: 'documents.decision', id: decisionId }, position: 2 }]);
    await world.database.query(`update documents.papers set choice = 'for' where decision_id = $1`, [decisionId]);
    await world.database.query(`alter table documents.papers enable trigger papers_stay`);
    expect(await problems()).toEqual([]);
  });

  it('counts as invalid what it cannot open: nonsense, a slip of another member, one exchanged in the database', async () => {
    const { id, decisionId } = await openOn(world, { secret: true });
    for (const login of MEMBERS.slice(4)) await cast(login, id, { choice: 'for' });
    const { publicKey } = await ballot('bithu', id);
    const personId = (await world.who('bithu')).personId;
    // Sealed for another decision.
    const elsewhere = await sealPaper(publicKey ?? '', { decisionId: newId(), personId }, { choice: 'against' });
    await world.get(CastSealedVote).run(await world.by('bithu'), id, elsewhere);
    // The sealed slip of another, handed in again as one's own: copying a vote would show what it was.
    const copied = await sealed('phobithu2', id, { choice: 'against' });
    await world.get(CastSealedVote).run(await world.by('phobithu1'), id, copied);
    await cast('phobithu2', id, { choice: 'maybe' });
    await cast('thuongvu1', id, { choice: 'for' });
    const { personId: victim } = await world.who('thuongvu1');
    const forged = await sealed('thuongvu1', id, { choice: 'against' });
    await world.database.query(`update documents.sealed_choices set sealed = $3 where decision_id = $1 and person_id = $2`, [
      decisionId,
      victim,
      forged,
    ]);
    expect(await close(id)).toMatchObject({
      outcome: 'approved',
      tally: { for: 7, against: 0, invalid: 4 },
      explanation: '11/11 ủy viên đương nhiệm tham gia; 4 phiếu không hợp lệ; 7 đồng ý, cần ít nhất 6: thông qua.',
    });
  });

  it('takes another sealed slip in place of the first, and drops that of who stands aside', async () => {
    const { id } = await openOn(world, { secret: true });
    for (const login of MEMBERS) await cast(login, id, { choice: 'against' });
    expect(await refusal(cast('bithu', id, { choice: 'for' }))).toBe('ballot.already-voted');
    for (const login of MEMBERS.slice(0, 9))
      await world.get(CastSealedVote).change(await world.by(login), id, await sealed(login, id, { choice: 'for' }));
    await world.get(StandAside).run(await world.by('bithu'), id, 'Là người được giới thiệu.');
    expect(await refusal(world.get(CastSealedVote).change(await world.by('bithu'), id, await sealed('bithu', id, { choice: 'for' })))).toBe(
      'ballot.recused',
    );
    expect(await close(id)).toMatchObject({ tally: { for: 8, against: 2, recused: 1, tookPart: 10 } });
  });

  it('takes sealed slips only, and none on paper', async () => {
    const { id } = await openOn(world, { secret: true });
    const { personId } = await world.who('thuongvu1');
    expect(await refusal(world.get(CastVote).run(await world.by('thuongvu1'), id, { choice: 'for', opinion: null }))).toBe(
      'ballot.is-secret',
    );
    expect(await refusal(world.get(CastSealedVote).run(await world.by('thuongvu1'), id, 'for'))).toBe('ballot.not-sealed');
    expect(await refusal(world.get(EnterPaperVote).run(await world.by('vanthu'), id, personId, { choice: 'for', opinion: null }))).toBe(
      'ballot.is-secret',
    );
    const open = await openOn(world, {});
    const slip = await sealPaper((await ballot('bithu', id)).publicKey ?? '', { decisionId: open.decisionId, personId }, { choice: 'for' });
    expect(await refusal(world.get(CastSealedVote).run(await world.by('thuongvu1'), open.id, slip))).toBe('ballot.is-open');
    // Past the commands, the database says the same.
    await expect(
      world.database.query(
        `insert into documents.votes (id, version, decision_id, person_id, choice, cast_at)
         select gen_random_uuid(), 1, id, $2, 'for', now() from documents.decisions where document_id = $1`,
        [id, personId],
      ),
    ).rejects.toThrow(/secret ballot takes sealed votes only/);
  });

  it('is held on slips of paper: two people enter what lay in the urn, and nothing joins a member and a slip', async () => {
    const { id, decisionId } = await openOn(world, { subject: 'personnel', onPaper: true });
    const people = await Promise.all(MEMBERS.map(async (login) => (await world.who(login)).personId));
    const count = (takers: readonly string[], papers: Partial<PaperCount['papers']>, opinions: readonly string[] = []): PaperCount => ({
      takers,
      papers: { for: 0, against: 0, other: 0, abstain: 0, invalid: 0, ...papers },
      opinions,
    });
    const enter = async (login: string, found: PaperCount) => world.get(EnterPaperCount).run(await world.by(login), id, found);
    expect(await refusal(openOn(world, { mode: 'written', secret: true, onPaper: true }))).toBe('ballot.paper-in-meeting');
    expect(await refusal(openOn(world, { onPaper: true }))).toBe('ballot.paper-is-secret');
    expect(await refusal(close(id))).toBe('ballot.not-counted');
    const sealed = await sealPaper(
      (await openOn(world, { secret: true }).then((other) => ballot('bithu', other.id))).publicKey ?? '',
      { decisionId, personId: people[0] ?? '' },
      { choice: 'for' },
    );
    expect(await refusal(world.get(CastSealedVote).run(await world.by('bithu'), id, sealed))).toBe('ballot.on-paper');
    await expect(
      world.database.query(
        `insert into documents.participations (id, version, decision_id, person_id, seal_digest, cast_at) values (gen_random_uuid(), 1, $1, $2, 'x', now())`,
        [decisionId, people[0]],
      ),
    ).rejects.toMatchObject({ constraint: 'vote_on_paper' });
    await world.get(StandAside).run(await world.by('thuongvu8'), id, 'Có người thân liên quan.');

    const took = people.slice(0, 9);
    expect(await refusal(enter('bithu', count(took, { for: 9 })))).toBe('ballot.not-its-clerk');
    expect(await refusal(enter('vanthu', count(people, { for: 9 })))).toBe('ballot.taker-recused');
    expect(await refusal(enter('vanthu', count([newId()], { for: 1 })))).toBe('ballot.not-on-roster');
    expect(await refusal(enter('vanthu', count(took, { for: 9, invalid: 1 })))).toBe('ballot.more-papers-than-takers');
    expect(await refusal(enter('vanthu', count(took, { for: 8 }, ['x'])))).toBe('ballot.more-opinions-than-papers');
    // Nor past the command.
    await expect(
      world.database.query(
        `insert into documents.paper_counts (id, version, decision_id, status, first, first_by) values (gen_random_uuid(), 1, $1, 'entered', $2, gen_random_uuid())`,
        [decisionId, JSON.stringify(count(took, { for: 10 }))],
      ),
    ).rejects.toMatchObject({ constraint: 'paper_counts_handed_out' });
    const right = count(took, { for: 6, against: 1, other: 1 }, ['Đề nghị xem xét thêm xyzzy-hom-phieu.']);
    expect(await enter('vanthu', count(took, { for: 7, against: 1 }))).toEqual({ status: 'entered' });
    expect(await refusal(enter('vanthu', right))).toBe('ballot.paper-same-person');
    expect((await ballot('thamdinh', id)).count).toMatchObject({ status: 'entered', byMe: false, readings: [] });
    expect(await enter('thamdinh', right)).toEqual({ status: 'mismatch' });
    expect((await ballot('thamdinh', id)).count?.readings).toHaveLength(2);
    expect((await ballot('bithu', id)).count?.readings).toEqual([]);
    expect(await refusal(close(id))).toBe('ballot.not-counted');
    await enter('vanthu', { ...right, takers: [...took].reverse() });
    expect(await enter('thamdinh', right)).toEqual({ status: 'confirmed' });
    expect(await refusal(enter('vanthu', right))).toBe('ballot.counted');
    expect(await refusal(world.get(StandAside).run(await world.by('thuongvu7'), id, 'Muộn.'))).toBe('ballot.counted');

    const result = await close(id);
    expect(result).toMatchObject({
      outcome: 'approved',
      tally: { for: 6, against: 1, other: 1, abstain: 0, invalid: 0, tookPart: 9, recused: 1 },
    });
    expect(result.explanation).toMatch(/^Phát ra 9 phiếu, thu về 8 phiếu; 9\/11 ủy viên đương nhiệm tham gia; .*thông qua\.$/);
    const { papers } = await ballot('thuongvu1', id);
    expect(papers).toHaveLength(8);
    for (const { table, text } of await everything()) {
      if (table === 'documents.papers') for (const person of people) expect(text).not.toContain(person);
      else for (const paper of papers) expect(text).not.toContain(paper.id);
      if (table.startsWith('journal.')) expect(text).not.toMatch(/xyzzy-hom-phieu/);
    }
  });

  it('does not open slips of what is put off, and without its key can only be put off', async () => {
    const { id, decisionId } = await openOn(world, { secret: true });
    for (const login of MEMBERS) await cast(login, id, { choice: 'for' });
    await world.forgetSecret(`ballot-${decisionId}`);
    expect(await refusal(close(id))).toBe('ballot.key-missing');
    expect(await close(id, 'Khóa đã mất.')).toMatchObject({ outcome: 'put-off', tally: { for: 0, tookPart: 11 } });
    expect((await ballot('bithu', id)).papers).toEqual([]);
    expect(await world.database.query(`select * from documents.sealed_choices where decision_id = $1`, [decisionId])).toEqual([]);
    // The way out: the same document is put to the vote anew, with a key of its own; the first ballot stays as it is.
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    const anew = { closesAt: null, organisationId: null, body: 'standing-committee', secret: true } as const;
    const second = await world.get(OpenBallot).run(await world.by('vanthu'), id, anew);
    expect(keys()).toContain(`ballot-${second.decisionId}`);
    for (const login of MEMBERS) await cast(login, id, { choice: 'for' });
    expect(await close(id)).toMatchObject({ outcome: 'approved', tally: { for: 11 } });
    expect((await ballot('bithu', id)).ordinal).toBe(2);
  });

  it('keeps the key of an open ballot, and sweeps those a crash left behind', async () => {
    const { decisionId, id } = await openOn(world, { secret: true });
    await world.get(BallotKeys).forgetClosed();
    expect(keys()).toContain(`ballot-${decisionId}`);
    for (const login of MEMBERS) await cast(login, id, { choice: 'for' });
    // Killed between the commit of the close and its hand-off: the next close of any ballot takes it too.
    await close(id);
    const other = await openOn(world, { secret: true });
    await world.get(BallotKeys).forgetClosed();
    expect(keys()).not.toContain(`ballot-${decisionId}`);
    expect(keys()).toContain(`ballot-${other.decisionId}`);
    const filed = join(process.env['SECRETS_DIR'] ?? '', `ballot-${other.decisionId}`);
    expect(statSync(filed).mode & 0o777).toBe(0o600);
  });

  it('takes a hundred sealed slips in the same second, each from two windows, and loses and doubles none', async () => {
    const members = await hundredMembers(world);
    const { id, decisionId } = await openOn(world, { secret: true, body: 'executive-committee' });
    const by = (personId: string) => world.asPerson('bithu', personId);
    const { publicKey } = await world.get(ReadBallot).run((await by(members[0] ?? '')).identity, id, 'vi');
    const choices = ['for', 'for', 'for', 'against', 'other', 'abstain'] as const;
    const slips = await Promise.all(
      members.map((personId, index) =>
        sealPaper(publicKey ?? '', { decisionId, personId }, { choice: choices[index % 6], code: `ma-${index}`, opinion: 'x' }),
      ),
    );
    const actors = await Promise.all(members.map(by));
    await Promise.all(actors.map((actor) => world.get(NoteReading).run(actor.by, id)));
    const outcomes = await Promise.allSettled(
      actors.flatMap((actor, index) => [0, 1].map(() => world.get(CastSealedVote).run(actor.by, id, slips[index] ?? ''))),
    );
    const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : []));
    expect(codes).toHaveLength(100);
    expect(new Set(codes)).toEqual(new Set(['ballot.already-voted']));
    const result = await world.get(CloseBallot).run(actors[0]?.by ?? (await world.by('bithu')), id, { putOffReason: null, changes: [] });
    expect(result.tally).toMatchObject({ for: 51, against: 17, other: 16, abstain: 16, invalid: 0, tookPart: 100 });
    const kept = await world.database.query<{ code: string }>(`select code from documents.papers where decision_id = $1`, [decisionId]);
    expect(new Set(kept.map(({ code }) => code)).size).toBe(100);
  });
});
