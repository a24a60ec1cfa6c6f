import { CastVote, CloseBallot, EnterPaperVote, ReadBallot, SignDocument, StandAside, ViewDocument } from '@app/documents';
import { DomainError } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type Member, referenceTally } from '../../property/reference-tally.js';
import { openOn } from './bodies.js';
import { MEMBERS, refusal, World } from './world.js';

jest.setTimeout(120_000);

type Choice = 'for' | 'against' | 'other' | 'abstain';
interface Act {
  readonly does: 'vote' | 'change' | 'paper' | 'aside';
  readonly choice: Choice;
}

const choice = fc.constantFrom<Choice>('for', 'for', 'for', 'against', 'other', 'abstain');
const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom<Act['does']>('vote', 'vote', 'vote', 'change', 'paper', 'aside'),
  choice,
});
/** What each of the eleven does, one thing after the other; the members do it all at once. */
const course = fc.tuple(...MEMBERS.map(() => fc.array(act, { minLength: 0, maxLength: 3 })));

/** Only these may an act be refused with, whatever happens at the same moment. */
const REFUSALS = /^ballot\.(already-voted|not-voted|recused|closed)$/;

describe('a ballot under any interleaving', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 16);
  });
  afterAll(() => world.stop());

  /** Plays a course, everybody at once; answers what the members ended with by what was accepted of theirs. */
  async function play(id: string, acts: readonly (readonly Act[])[]): Promise<Member[]> {
    const clerks = [await world.by('vanthu'), await world.by('thamdinh')] as const;
    return Promise.all(
      acts.map(async (own, index) => {
        const by = await world.by(MEMBERS[index] ?? '');
        const { personId } = await world.who(MEMBERS[index] ?? '');
        let member: Member = { inTheRoom: null, stoodAside: false, slip: null, reserves: false };
        for (const { does, choice: said } of own) {
          const slip = { choice: said, opinion: said === 'other' ? 'Ý kiến khác.' : null };
          try {
            if (does === 'vote') await world.get(CastVote).run(by, id, slip);
            else if (does === 'change') await world.get(CastVote).change(by, id, slip);
            else if (does === 'aside') await world.get(StandAside).run(by, id, 'Có liên quan.');
            else for (const clerk of clerks) await world.get(EnterPaperVote).run(clerk, id, personId, slip);
            member = does === 'aside' ? { ...member, stoodAside: true } : { ...member, slip: said };
          } catch (error) {
            if (!(error instanceof DomainError && REFUSALS.test(error.code))) throw error;
          }
        }
        return member;
      }),
    );
  }
  const close = async (id: string) => world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
  const BOOK = {
    quorum: { share: [2, 3], of: 'incumbents' },
    majority: { share: [1, 2], of: 'incumbents' },
    whoStandsAsideStaysIncumbent: true,
    silenceConsents: false,
    importantConsultation: false,
  } as const;
  const VERDICTS = { approved: 'passed', 'not-approved': 'failed', 'put-off': 'no quorum' } as const;
  const verdict = (outcome: string): string => VERDICTS[outcome as keyof typeof VERDICTS];

  it('comes out as the reference counts what was accepted', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (acts) => {
        const { id } = await openOn(world, {});
        const members = await play(id, acts);
        const result = await close(id);
        expect(verdict(result.outcome)).toBe(referenceTally(members, BOOK));
        const standing = members.filter(({ stoodAside }) => !stoodAside);
        expect(result.tally).toMatchObject({
          for: standing.filter(({ slip }) => slip === 'for').length,
          against: standing.filter(({ slip }) => slip === 'against').length,
          other: standing.filter(({ slip }) => slip === 'other').length,
          abstain: standing.filter(({ slip }) => slip === 'abstain').length,
          recused: members.length - standing.length,
        });
      }),
      { numRuns: 8 },
    );
  });

  it('and so it does when the close comes in between: what was accepted counts, the rest is told that it is closed', async () => {
    await fc.assert(
      fc.asyncProperty(course, fc.integer({ min: 0, max: 30 }), async (acts, delay) => {
        const { id } = await openOn(world, {});
        const [members, result] = await Promise.all([
          play(id, acts),
          new Promise((resolve) => setTimeout(resolve, delay)).then(() => close(id)),
        ]);
        expect(verdict(result.outcome)).toBe(referenceTally(members, BOOK));
        const after = await world.get(ReadBallot).run(await world.who('bithu'), id, 'vi');
        expect(after.roster.filter((seat) => seat.recused)).toHaveLength(result.tally.recused);
      }),
      { numRuns: 8 },
    );
  });

  it('a vote and a recusal of one member at the same moment leave no vote that counts', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await openOn(world, {});
      const by = await world.by('thuongvu1');
      const [vote, aside] = await Promise.all([
        refusal(world.get(CastVote).run(by, id, { choice: 'for', opinion: null })),
        refusal(world.get(StandAside).run(by, id, 'Có liên quan.')),
      ]);
      expect(aside).toBe('not refused');
      expect(['not refused', 'ballot.recused']).toContain(vote);
      expect((await close(id)).tally).toMatchObject({ for: 0, recused: 1 });
    }
  });

  it('a recusal while the ballot is closing either counts or comes too late: it never flips what was closed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, decisionId } = await openOn(world, {});
      // Six of eleven in favour, three against: with the recusal of one of the six it would not be carried.
      await world.vote(
        id,
        MEMBERS.map((_, index) => (index < 6 ? 'for' : index < 9 ? 'against' : null)),
      );
      const by = await world.by(MEMBERS[5] ?? '');
      const aside = () => refusal(world.get(StandAside).run(by, id, 'Có liên quan.'));
      const first = round % 2 === 0 ? null : aside();
      const [result, recused] = await Promise.all([close(id), first ?? aside()]);
      const [kept] = await world.database.query<{ outcome: string; recusals: number }>(
        `select d.outcome, (select count(*)::int from documents.recusals r where r.decision_id = d.id) as recusals from documents.decisions d where d.id = $1`,
        [decisionId],
      );
      if (recused === 'not refused')
        expect([result.outcome, result.tally.for, result.tally.recused, kept?.recusals]).toEqual(['not-approved', 5, 1, 1]);
      else expect([recused, result.outcome, result.tally.for, kept?.recusals]).toEqual(['ballot.closed', 'approved', 6, 0]);
      expect(kept?.outcome).toBe(result.outcome);
      await expect(
        world.database.query(
          `insert into documents.recusals (id, version, decision_id, person_id, reason, recused_at)
           select gen_random_uuid(), 1, decision_id, person_id, 'x', now() from documents.roster_members where decision_id = $1 and ordinal = 1`,
          [decisionId],
        ),
      ).rejects.toMatchObject({ constraint: 'recusal_in_time' });
    }
  });

  it('a right to sign that is revoked between reading and signing signs nothing (F28); the roster of an open ballot stays', async () => {
    const { id } = await openOn(world, {});
    const [seat] = await world.database.query<{ id: string }>(
      `update directory.memberships set valid_to = '2026-01-02' where person_id = $1 and valid_to is null returning id`,
      [(await world.who('thuongvu8')).personId],
    );
    await world.vote(
      id,
      MEMBERS.map(() => 'for'),
    );
    await world.database.query(`update directory.memberships set valid_to = null where id = $1`, [seat?.id]);
    expect((await close(id)).tally.for).toBe(11);
    const presider = await world.by('bithu');
    const read = await world.get(ViewDocument).run(await world.who('bithu'), id, 'vi');
    expect(read.capacities).toContain('T/M');
    const revoked = await world.database.query<{ id: string }>(
      `update documents.signing_capacities set valid_to = '2026-01-01' where capacity = 'T/M' and signer_at = 'issuer' and valid_to is null returning id`,
    );
    const wish = { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' } as const;
    expect(await refusal(world.get(SignDocument).run(presider, id, wish))).toBe('signing.capacity-expired');
    await world.database.query(`update documents.signing_capacities set valid_to = null where id = any ($1)`, [
      revoked.map((rule) => rule.id),
    ]);
    expect((await world.get(SignDocument).run(presider, id, wish)).stage).toBe('signed');
  });

  it('two clerks with one slip at the same moment make one entry and one vote at most', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, decisionId } = await openOn(world, {});
      const { personId } = await world.who('thuongvu1');
      const enter = async (login: string): Promise<string> =>
        refusal(world.get(EnterPaperVote).run(await world.by(login), id, personId, { choice: 'for', opinion: null }));
      const outcomes = await Promise.all([enter('vanthu'), enter('thamdinh'), enter('vanthu')]);
      for (const outcome of outcomes)
        expect(['not refused', 'ballot.paper-same-person', 'ballot.already-voted', 'stale']).toContain(outcome);
      const [kept] = await world.database.query<{ entries: number; votes: number }>(
        `select (select count(*)::int from documents.paper_entries where decision_id = $1) as entries,
                (select count(*)::int from documents.votes where decision_id = $1) as votes`,
        [decisionId],
      );
      expect(kept?.entries).toBe(1);
      expect(kept?.votes).toBeLessThanOrEqual(1);
    }
  });
});
