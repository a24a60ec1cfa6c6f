import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Count, countBallot, type Paper, type Seat } from '../../libs/documents/src/domain/ballot.js';
import { type BallotRules, STRICT_CONDUCT } from '../../libs/documents/src/domain/ballot-rules.js';
import { type Book, type Member, referenceTally, type Verdict } from './reference-tally.js';

const share = fc.constantFrom<readonly [number, number]>([1, 2], [2, 3], [1, 3], [3, 4], [3, 5]);
const book: fc.Arbitrary<Book> = fc.record({
  quorum: fc.record({ share, of: fc.constantFrom<'incumbents' | 'present'>('incumbents', 'incumbents', 'present') }),
  majority: fc.record({ share, of: fc.constantFrom<'incumbents' | 'present' | 'voting'>('incumbents', 'present', 'voting') }),
  whoStandsAsideStaysIncumbent: fc.boolean(),
  silenceConsents: fc.boolean(),
  importantConsultation: fc.boolean(),
});

/** What happened to a body, act by act: people came and went, voted, voted anew, stood aside, handed in paper. */
const act = (members: number) =>
  fc.record({
    who: fc.nat({ max: members - 1 }),
    does: fc.constantFrom('arrives', 'leaves', 'votes', 'votes', 'votes', 'votes', 'on-paper', 'stands-aside'),
    slip: fc.constantFrom<NonNullable<Member['slip']>>('for', 'for', 'for', 'against', 'other', 'abstain', 'unreadable'),
    reserves: fc.boolean(),
  });
const course = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    keepsPresence: fc.boolean(),
    acts: fc.array(act(size), { maxLength: size * 3 }),
    book,
  }),
);
type Act = { readonly who: number; readonly does: string; readonly slip: NonNullable<Member['slip']>; readonly reserves: boolean };

function play(size: number, keepsPresence: boolean, acts: readonly Act[]): Member[] {
  const members = Array.from({ length: size }, () => ({
    inTheRoom: keepsPresence ? false : (null as boolean | null),
    stoodAside: false,
    slip: null as Member['slip'],
    reserves: false,
  }));
  for (const { who, does, slip, reserves } of acts) {
    const member = members[who];
    if (member === undefined) continue;
    if (does === 'arrives' || does === 'leaves') member.inTheRoom = keepsPresence ? does === 'arrives' : null;
    else if (does === 'stands-aside') member.stoodAside = true;
    else if (!member.stoodAside && (does === 'votes' || member.slip === null)) Object.assign(member, { slip, reserves });
  }
  return members;
}

const rulesOf = (law: Book): BallotRules => ({
  quorum: { fraction: law.quorum.share, base: law.quorum.of },
  majority: { moreThan: law.majority.share, base: law.majority.of },
  conduct: { ...STRICT_CONDUCT, recusedInBase: law.whoStandsAsideStaysIncumbent },
});
const seatsAndPapers = (members: readonly Member[]): { seats: Seat[]; papers: Paper[] } => ({
  seats: members.map((member) => ({ present: member.inTheRoom, recused: member.stoodAside, voted: member.slip !== null })),
  papers: members.flatMap((member): Paper[] =>
    member.slip === null || member.stoodAside
      ? []
      : [{ choice: member.slip === 'unreadable' ? 'invalid' : member.slip, reserved: member.reserves }],
  ),
});
const OF: Readonly<Record<Verdict, Count['outcome']>> = {
  passed: 'approved',
  failed: 'not-approved',
  'no quorum': 'put-off',
  meet: 'to-meeting',
};

describe('the tally of a ballot', () => {
  it('comes out as a person with a pencil would count it', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(course, ({ size, keepsPresence, acts, book: law }) => {
        const members = play(size, keepsPresence, acts);
        const { seats, papers } = seatsAndPapers(members);
        const counted = countBallot(
          seats,
          papers,
          rulesOf(law),
          { silenceConsents: law.silenceConsents, differingNeedsMeeting: law.importantConsultation },
          { putOff: false, changes: 0 },
        );
        seen.add(counted.outcome);
        expect(counted.outcome).toBe(OF[referenceTally(members, law)]);
      }),
      { numRuns: 3000 },
    );
    // The courses reach every verdict: an oracle that is never asked proves nothing.
    expect([...seen].sort()).toEqual(['approved', 'not-approved', 'put-off', 'to-meeting']);
  });

  it('is the same in whatever order seats and slips are looked at', () => {
    fc.assert(
      fc.property(course, fc.integer(), ({ size, keepsPresence, acts, book: law }, seed) => {
        const { seats, papers } = seatsAndPapers(play(size, keepsPresence, acts));
        const mix = <T>(items: readonly T[]): T[] =>
          items
            .map((item, index) => ({ item, at: (index * 7919 + seed) % 104_729 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const manner = { silenceConsents: law.silenceConsents, differingNeedsMeeting: law.importantConsultation };
        const count = (s: readonly Seat[], p: readonly Paper[]): Count =>
          countBallot(s, p, rulesOf(law), manner, { putOff: false, changes: 0 });
        expect(count(mix(seats), mix(papers))).toEqual(count(seats, papers));
      }),
      { numRuns: 300 },
    );
  });

  it('never comes out worse for one more vote in favour in place of any other', () => {
    const worth: Readonly<Record<string, number>> = { 'put-off': 0, 'not-approved': 0, 'to-meeting': 0, approved: 1 };
    fc.assert(
      fc.property(course, fc.nat(), ({ size, keepsPresence, acts, book: law }, at) => {
        const { seats, papers } = seatsAndPapers(play(size, keepsPresence, acts));
        if (papers.length === 0) return;
        const better = papers.map((paper, index): Paper => (index === at % papers.length ? { choice: 'for', reserved: false } : paper));
        const outcome = (p: readonly Paper[]): number =>
          worth[
            countBallot(
              seats,
              p,
              rulesOf(law),
              { silenceConsents: law.silenceConsents, differingNeedsMeeting: law.importantConsultation },
              { putOff: false, changes: 0 },
            ).outcome
          ] ?? -1;
        expect(outcome(better)).toBeGreaterThanOrEqual(outcome(papers));
      }),
      { numRuns: 500 },
    );
  });
});
