import {
  CastVote,
  CloseBallot,
  CommentOnDraft,
  DraftDocument,
  IssueDocument,
  NoteReading,
  OpenBallot,
  PassAppraisal,
  ReadRegister,
  SignDocument,
  SubmitDraft,
  VoidNumber,
} from '@app/documents';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(180_000);

describe('many at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 16);
  });
  afterAll(() => world.stop());

  /** Signed reports, by the shortest procedure there is. */
  async function signedReports(count: number): Promise<string[]> {
    const drafter = await world.by('soanthao');
    const signer = await world.by('bithu');
    const content = notice(world.tu, undefined, 'BC');
    return Promise.all(
      Array.from({ length: count }, async () => {
        const { id } = await world.get(DraftDocument).run(drafter, {
          organisationId: world.tu,
          type: 'BC',
          procedure: null,
          content,
          importId: null,
          reportId: null,
        });
        await world.get(SubmitDraft).run(drafter, id);
        await world.get(SignDocument).run(signer, id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
        return id;
      }),
    );
  }

  it('two hundred issuers, half of whom roll back at random, leave numbers 1..N without a gap or a repetition', async () => {
    const ids = await signedReports(200);
    const by = await world.by('vanthu');
    let seed = 7;
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const desk = world.get(IssueDocument) as unknown as { desk: { journal: { transaction: (...args: unknown[]) => Promise<unknown> } } };
    const { journal } = desk.desk;
    const original = journal.transaction.bind(journal);
    // The roll-back comes after everything was written, the number included: the worst moment there is.
    journal.transaction = (who: unknown, work: unknown) => {
      const fails = random() < 0.5;
      return original(who, async (tx: unknown) => {
        const result = await (work as (tx: unknown) => Promise<unknown>)(tx);
        if (fails) throw new Error('rolled back');
        return result;
      });
    };
    try {
      const outcomes = await Promise.allSettled(
        ids.map((id) => world.get(IssueDocument).run(by, id, { issuedOn: null, urgency: 0, number: null })),
      );
      const numbers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.number] : [])).sort((a, b) => a - b);
      const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
      expect(new Set(failures)).toEqual(new Set(['Error: rolled back']));
      expect(numbers.length).toBeGreaterThan(50);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const kept = await world.database.query<{ number: number }>(`select number from documents.numbers where type = 'BC' order by number`);
      expect(kept.map(({ number }) => number)).toEqual(numbers);
      const [counter] = await world.database.query<{ last_number: number }>(
        `select last_number from documents.number_series where type = 'BC'`,
      );
      expect(counter?.last_number).toBe(numbers.length);
    } finally {
      delete (journal as { transaction?: unknown }).transaction;
    }
  });

  it('two clerks with one document: one issues it, the other is told', async () => {
    const { id } = await world.signed();
    const outcomes = await Promise.allSettled([world.issue(id), world.issue(id), world.issue(id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect((outcome.reason as { code: string }).code).toMatch(/document\.wrong-stage|stale/);
  });

  it('a number given to one clerk is taken for the next, and a voided one stays in the register', async () => {
    const first = await world.signed();
    const second = await world.signed();
    const { number } = await world.issue(first.id);
    expect(await refusal(world.issue(second.id, { number }))).toBe('number.taken');
    const voided = await world
      .get(VoidNumber)
      .run(await world.by('vanthu'), { organisationId: world.tu, type: 'TB', reason: 'Viết hỏng trên sổ giấy.' });
    expect(voided.number).toBe(number + 1);
    expect((await world.issue(second.id)).number).toBe(number + 2);
    const { items } = await world
      .get(ReadRegister)
      .run(await world.who('vanthu'), { organisationId: null, type: 'TB', limit: 3, after: null });
    expect(items.map(({ status }) => status)).toEqual(['used', 'void', 'used']);
  });

  it('a hundred members vote at once: every vote counts once', async () => {
    const members = Array.from({ length: 100 }, (_, index) => ({
      person: newId(),
      position: newId(),
      holder: newId(),
      membership: newId(),
      name: `Đại biểu ${index}`,
    }));
    const [body] = await world.database.query<{ id: string }>(
      `select id from directory.bodies where kind = 'executive-committee' and organisation_id = $1`,
      [world.tu],
    );
    const bodyId = body?.id ?? newId();
    if (body === undefined)
      await world.database.query(
        `insert into directory.bodies (id, version, organisation_id, name, kind, valid_from) values ($1, 0, $2, 'Ban Chấp hành', 'executive-committee', '2025-01-01')`,
        [bodyId, world.tu],
      );
    await world.database.query(`update directory.memberships set valid_to = '2026-01-01' where body_id = $1`, [bodyId]);
    await world.database.query(
      `with m as (select * from jsonb_to_recordset($1::jsonb) as m (person uuid, membership uuid, name text)),
        p as (insert into directory.people (id, version, full_name, given_name, search) select person, 0, name, name, name from m returning id)
       insert into directory.memberships (id, version, body_id, person_id, presiding_rank, valid_from)
       select membership, 0, $2, person, row_number() over (order by name), '2026-01-01' from m where exists (select from p) or true`,
      [JSON.stringify(members), bodyId],
    );
    const draft = await world.draft(notice(world.tu, undefined, 'KL'));
    await world.get(SubmitDraft).run(await world.by('soanthao'), draft.id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), draft.id);
    const opened = await world
      .get(OpenBallot)
      .run(await world.by('vanthu'), draft.id, { closesAt: null, organisationId: null, body: 'executive-committee' });
    expect(opened.roster).toBe(100);
    const voter = await world.by('bithu');
    const asMember = (personId: string) =>
      voter.actor.kind === 'person' ? { ...voter, actor: { ...voter.actor, identity: { ...voter.actor.identity, personId } } } : voter;
    const cast = (personId: string) => world.get(CastVote).run(asMember(personId), draft.id, { choice: 'for', opinion: null });
    // Half of them open it; whoever has not is not let vote, however many ask at once.
    const read = (some: typeof members) => Promise.all(some.map(({ person }) => world.get(NoteReading).run(asMember(person), draft.id)));
    await read(members.slice(0, 50));
    const unread = await Promise.all(members.slice(50).map(({ person }) => refusal(cast(person))));
    expect(new Set(unread)).toEqual(new Set(['ballot.not-opened']));
    await read(members.slice(50));
    // Each votes twice at the same moment, from two windows.
    const outcomes = await Promise.allSettled(members.flatMap(({ person }) => [cast(person), cast(person)]));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(
      new Set(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : []))),
    ).toEqual(new Set(['ballot.already-voted']));
    const presider = members[0]?.person ?? '';
    const result = await world.get(CloseBallot).run(asMember(presider), draft.id, { putOffReason: null, changes: [] });
    expect(result.tally).toMatchObject({ for: 100, against: 0, abstain: 0, tookPart: 100 });
  });

  it('votes that race with the close are counted or refused, never lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, decisionId } = await world.inBallot();
      await world.vote(
        id,
        MEMBERS.slice(0, 6).map(() => 'for'),
      );
      const late = await Promise.all(MEMBERS.slice(6).map(async (login) => ({ login, by: await world.by(login) })));
      const closing = await world.by('bithu');
      const outcomes = await Promise.allSettled([
        ...late.slice(0, 3).map(({ by }) => world.get(CastVote).run(by, id, { choice: 'for', opinion: null })),
        world.get(CloseBallot).run(closing, id, { putOffReason: null, changes: [] }),
        ...late.slice(3).map(({ by }) => world.get(CastVote).run(by, id, { choice: 'for', opinion: null })),
      ]);
      const accepted = outcomes.filter((outcome, index) => index !== 3 && outcome.status === 'fulfilled').length;
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect((outcome.reason as { code: string }).code).toBe('ballot.closed');
      const [decision] = await world.database.query<{ votes_for: number; kept: number }>(
        `select votes_for, (select count(*)::int from documents.votes v where v.decision_id = d.id) as kept from documents.decisions d where id = $1`,
        [decisionId],
      );
      expect(decision).toEqual({ votes_for: 6 + accepted, kept: 6 + accepted });
    }
  });

  it('a finding that races with the pass is there before it, or refused after it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await world.draft();
      await world.get(SubmitDraft).run(await world.by('soanthao'), id);
      const reviewer = await world.by('thamdinh');
      const [finding, pass] = await Promise.allSettled([
        world.get(CommentOnDraft).run(reviewer, id, { nodeId: null, text: 'Xem lại.', class: 'content' }),
        world.get(PassAppraisal).run(reviewer, id),
      ]);
      expect([finding.status, pass.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('leaves a journal that verifies, but for the members this spec seated by hand', async () => {
    const { problems } = await verify(await world.database.dataSource(null));
    expect(problems.filter((problem) => !JSON.stringify(problem).includes('directory.'))).toEqual([]);
  });
});
