import { describe, expect, it } from '@jest/globals';
import { fillMessage } from '@app/kernel';
import { documentsMessages } from '../messages/index.js';
import { type BallotManner, countBallot, type Paper, type PresiderWish, type Seat, sentenceOf } from './ballot.js';
import { type BallotConduct, type BallotRules, type BallotWish, settleOpening, STRICT_CONDUCT } from './ballot-rules.js';
import { enterPaper } from './paper-entry.js';
import { openedPaper } from './opened-paper.js';
import { settleVote, type Vote } from './vote.js';

const rules: BallotRules = {
  quorum: { fraction: [2, 3], base: 'incumbents' },
  majority: { moreThan: [1, 2], base: 'incumbents' },
  conduct: STRICT_CONDUCT,
};
const by = (
  part: { quorum?: BallotRules['quorum']['base']; majority?: BallotRules['majority']['base'] } & Partial<BallotConduct>,
): BallotRules => ({
  quorum: { ...rules.quorum, base: part.quorum ?? 'incumbents' },
  majority: { ...rules.majority, base: part.majority ?? 'incumbents' },
  conduct: { ...STRICT_CONDUCT, ...part },
});
const plain: BallotManner = { silenceConsents: false, differingNeedsMeeting: false };
const none: PresiderWish = { putOff: false, changes: 0 };

/** Slips of so many for, against, other, abstaining, in a body of eleven unless it is larger. */
function body(
  votes: readonly [number, number, number?, number?],
  more: { size?: number; recused?: number; absent?: number; invalid?: number } = {},
) {
  const [yes, no, other = 0, abstain = 0] = votes;
  const paper = (choice: Paper['choice'], count: number): Paper[] => Array.from({ length: count }, () => ({ choice, reserved: false }));
  const papers = [
    ...paper('for', yes),
    ...paper('against', no),
    ...paper('other', other),
    ...paper('abstain', abstain),
    ...paper('invalid', more.invalid ?? 0),
  ];
  const seats = Array.from({ length: more.size ?? 11 }, (_, index): Seat => ({
    present: more.absent === undefined ? null : index < (more.size ?? 11) - more.absent,
    recused: index >= papers.length && index < papers.length + (more.recused ?? 0),
    voted: index < papers.length,
  }));
  return { seats, papers };
}
const count = (
  votes: Parameters<typeof body>[0],
  more: Parameters<typeof body>[1] = {},
  law: BallotRules = rules,
  manner: BallotManner = plain,
  presider: PresiderWish = none,
) => {
  const { seats, papers } = body(votes, more);
  return countBallot(seats, papers, law, manner, presider);
};
const say = (language: 'vi' | 'en', counted: ReturnType<typeof count>): string =>
  sentenceOf(counted.explanation, (key, params) => fillMessage(documentsMessages[language][key] ?? `no text ${key}`, params));

describe('counting a ballot of eleven', () => {
  it.each([
    [[10, 0, 0, 1], 'approved'],
    [[6, 5], 'approved'],
    [[6, 0, 0, 2], 'approved'],
    [[5, 0, 0, 6], 'not-approved'],
    [[5, 5, 0, 1], 'not-approved'],
    [[5, 0, 6], 'not-approved'],
    [[6, 0, 0, 1], 'put-off'],
    [[0, 0], 'put-off'],
    [[0, 8], 'not-approved'],
  ] as const)('%p is %s', (votes, outcome) => {
    expect(count(votes).outcome).toBe(outcome);
  });

  it('takes a tie for no majority, whatever the base and the fraction', () => {
    expect(count([5, 5], { size: 10 }).outcome).toBe('not-approved');
    const third: BallotRules = { ...by({ majority: 'voting' }), majority: { moreThan: [1, 3], base: 'voting' } };
    expect(count([4, 4], {}, third)).toMatchObject({ outcome: 'not-approved', explanation: { key: 'ballot.verdict.tie' } });
    expect(count([5, 4], {}, third).outcome).toBe('approved');
    expect(count([3, 5], {}, third).outcome).toBe('not-approved');
  });

  it('lists changes only where there is a majority, and is put off by the presiding member whatever the count', () => {
    expect(count([9, 1, 0, 1], {}, rules, plain, { putOff: false, changes: 2 }).outcome).toBe('approved-with-changes');
    expect(count([2, 8, 0, 1], {}, rules, plain, { putOff: false, changes: 2 }).outcome).toBe('not-approved');
    expect(count([11, 0], {}, rules, plain, { putOff: true, changes: 0 }).outcome).toBe('put-off');
  });

  it('says in one sentence why, in both languages', () => {
    expect(say('vi', count([7, 1, 0, 1]))).toBe('9/11 ủy viên đương nhiệm tham gia; 7 đồng ý, cần ít nhất 6: thông qua.');
    expect(say('en', count([7, 1, 0, 1]))).toBe('9 of 11 incumbent members took part; 7 in favour, at least 6 needed: approved.');
    expect(say('vi', count([3, 0]))).toBe(
      '3/11 ủy viên đương nhiệm tham gia; 3 đồng ý, cần ít nhất 6: chưa đủ số tham gia (cần ít nhất 8), hoãn lại.',
    );
    expect(say('vi', count([5, 4], { recused: 1 }, by({ recusedInBase: false, majority: 'voting' })))).toBe(
      '9/10 ủy viên đương nhiệm tham gia; 1 ủy viên xin không tham gia biểu quyết, không tính vào số đương nhiệm; 5 đồng ý, cần ít nhất 5 trên 9 phiếu: thông qua.',
    );
    expect(say('vi', count([7, 0], {}, rules, { ...plain, silenceConsents: true }))).toBe(
      '11/11 ủy viên đương nhiệm tham gia; 4 ủy viên không trả lời trong thời hạn, coi như thống nhất; 11 đồng ý, cần ít nhất 6: thông qua.',
    );
    for (const counted of [
      count([6, 0], { invalid: 3 }),
      count([5, 5]),
      count([1, 9], { absent: 1 }, by({ majority: 'present', quorum: 'present' })),
      count([10, 1], {}, rules, { ...plain, differingNeedsMeeting: true }),
      count([2, 1], {}, rules, plain, { putOff: true, changes: 0 }),
      count([9, 0], {}, rules, plain, { putOff: false, changes: 2 }),
      count([9, 0], { recused: 2 }),
    ])
      for (const language of ['vi', 'en'] as const) expect(say(language, counted)).not.toMatch(/[{}]|no text/);
  });

  it('still reads the one sentence of ballots closed before', () => {
    const params = { for: 7, incumbents: 11, majority: '1/2', majorityNeeded: 6, voted: 9, quorumNeeded: 8, against: 1, abstain: 1 };
    const old = { key: 'ballot.explained.approved', params };
    expect(sentenceOf(old, (key, filling) => fillMessage(documentsMessages.vi[key] ?? '', filling))).toMatch(/^Được thông qua: 7\/11/);
  });
});

describe('bases and bodies', () => {
  it('counts the majority of those present, or of the slips, where the body says so', () => {
    // Eleven incumbents, two absent: nine present, five are more than half of nine and not of eleven.
    expect(count([5, 4], { absent: 2 }, by({ majority: 'present' })).outcome).toBe('approved');
    expect(count([5, 4], { absent: 2 }).outcome).toBe('not-approved');
    expect(count([4, 1], { absent: 2 }, by({ majority: 'present' })).outcome).toBe('not-approved');
    expect(count([4, 1], { absent: 2 }, by({ majority: 'voting' })).outcome).toBe('approved');
  });

  it('takes who is in the room for present, voting or not, and who voted before for present too', () => {
    expect(count([6, 0], { absent: 3 })).toMatchObject({ outcome: 'approved', tally: { tookPart: 8 } });
    expect(count([6, 0], { absent: 4 }).outcome).toBe('put-off');
    const { seats, papers } = body([6, 0], { absent: 4 });
    const written = [...seats.slice(0, 6), { present: false, recused: false, voted: true }, ...seats.slice(7)];
    expect(countBallot(written, [...papers, { choice: 'for', reserved: false }], rules, plain, none).tally.tookPart).toBe(7);
  });

  it('counts who stood aside as an incumbent or not, as the rule says, and never as a vote', () => {
    expect(count([5, 3], { recused: 2, size: 10 })).toMatchObject({ outcome: 'not-approved', tally: { recused: 2, tookPart: 8 } });
    expect(count([5, 3], { recused: 2, size: 10 }, by({ recusedInBase: false })).outcome).toBe('approved');
  });

  it('takes silence for consent only where the request said so', () => {
    expect(count([5, 0])).toMatchObject({ outcome: 'put-off', tally: { consenting: 0 } });
    expect(count([5, 0], {}, rules, { ...plain, silenceConsents: true })).toMatchObject({
      outcome: 'approved',
      tally: { for: 5, consenting: 6 },
    });
    expect(count([0, 8], {}, rules, { ...plain, silenceConsents: true }).outcome).toBe('not-approved');
  });

  it('takes differing views on an important matter to a meeting even with a majority', () => {
    const important = { ...plain, differingNeedsMeeting: true };
    for (const votes of [[10, 1] as const, [10, 0, 1] as const]) expect(count(votes, {}, rules, important).outcome).toBe('to-meeting');
    expect(count([10, 0, 0, 1], {}, rules, important).outcome).toBe('approved');
    const { seats, papers } = body([10, 0]);
    const reserving = papers.map((paper, index) => (index === 0 ? { ...paper, reserved: true } : paper));
    expect(countBallot(seats, reserving, rules, important, none).outcome).toBe('to-meeting');
  });

  it('takes an invalid slip for taking part and not for a vote in favour', () => {
    expect(count([5, 0], { invalid: 6 })).toMatchObject({ outcome: 'not-approved', tally: { invalid: 6, tookPart: 11 } });
    expect(count([6, 0], { invalid: 2 }).outcome).toBe('approved');
  });
});

describe('opening a ballot', () => {
  const now = new Date('2026-11-16T02:00:00Z');
  const later = new Date('2026-11-19T10:00:00Z');
  const wish = (part: Partial<BallotWish> = {}): BallotWish => ({
    mode: 'meeting',
    subject: 'general',
    secret: false,
    onPaper: false,
    silenceConsents: false,
    closesAt: null,
    inSession: false,
    ...part,
  });
  const refused = (part: Partial<BallotWish>, law = rules): string => {
    try {
      settleOpening(wish(part), law, now);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'allowed';
  };

  it('is secret where the subject demands it, and where the opener asks', () => {
    expect(settleOpening(wish({ subject: 'personnel' }), rules, now).secret).toBe(true);
    expect(settleOpening(wish({ secret: true }), rules, now).secret).toBe(true);
    expect(settleOpening(wish(), rules, now).secret).toBe(false);
  });

  it('refuses what the book refuses', () => {
    expect(refused({ mode: 'written', subject: 'personnel', closesAt: later })).toBe('ballot.written-forbidden');
    expect(refused({ mode: 'written' })).toBe('ballot.written-without-deadline');
    expect(refused({ mode: 'written', closesAt: later, inSession: true })).toBe('ballot.written-in-session');
    expect(refused({ mode: 'written', closesAt: later, silenceConsents: true })).toBe('ballot.silence-is-no-vote');
    expect(refused({ silenceConsents: true })).toBe('ballot.silence-in-meeting');
    expect(refused({ closesAt: now })).toBe('ballot.closes-in-past');
    const lenient = by({ silence: 'consent-if-said' });
    expect(refused({ mode: 'written', closesAt: later, silenceConsents: true }, lenient)).toBe('allowed');
    expect(refused({ mode: 'written', closesAt: later, silenceConsents: true, secret: true }, lenient)).toBe('ballot.silence-is-no-vote');
  });
});

describe('a slip', () => {
  const slip = (part: Partial<Vote> = {}): Vote => ({ choice: 'for', opinion: null, nodeId: null, wording: null, reserved: null, ...part });
  const refused = (vote: Vote, places: readonly string[] = []): string => {
    try {
      settleVote(vote, new Set(places));
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'kept';
  };

  it('says with another opinion what it is, and a wording only then', () => {
    expect(refused(slip({ choice: 'other' }))).toBe('ballot.other-says-what');
    expect(refused(slip({ choice: 'other', wording: 'Sửa' }))).toBe('kept');
    expect(refused(slip({ choice: 'other', nodeId: 'x', wording: 'Sửa' }))).toBe('document.unknown-node');
    expect(refused(slip({ choice: 'other', nodeId: 'x', wording: 'Sửa' }), ['x'])).toBe('kept');
    expect(refused(slip({ wording: 'Sửa' }))).toBe('ballot.wording-without-other');
    expect(settleVote(slip({ opinion: '  ', reserved: ' Bảo lưu ' }), null)).toEqual(slip({ reserved: 'Bảo lưu' }));
  });

  it('of paper counts when two people read it alike, and begins anew when they do not', () => {
    const first = enterPaper(null, slip(), 'a');
    expect(first).toMatchObject({ status: 'entered', secondBy: null });
    expect(() => enterPaper(first, slip(), 'a')).toThrow('ballot.paper-same-person');
    expect(enterPaper(first, slip(), 'b')).toMatchObject({ status: 'confirmed', firstBy: 'a', secondBy: 'b' });
    const differing = enterPaper(first, slip({ choice: 'against' }), 'b');
    expect(differing).toMatchObject({ status: 'mismatch' });
    expect(enterPaper(differing, slip({ choice: 'against' }), 'a')).toMatchObject({ status: 'entered', firstBy: 'a', second: null });
    expect(() => enterPaper(enterPaper(first, slip(), 'b'), slip(), 'c')).toThrow('ballot.already-voted');
  });

  it('out of a seal is read as it is, and is invalid without a choice', () => {
    const places = new Set(['2']);
    expect(openedPaper({ choice: 'other', nodeId: '2', wording: ' Sửa ', code: 'sen' }, places)).toEqual({
      ...slip({ choice: 'other', nodeId: '2', wording: 'Sửa' }),
      code: 'sen',
    });
    expect(openedPaper({ choice: 'for', nodeId: '2', wording: 'x' }, places)).toMatchObject({ nodeId: null, wording: null });
    for (const nonsense of [null, 7, 'for', {}, { choice: 'yes' }, { choice: ['for'] }])
      expect(openedPaper(nonsense, places).choice).toBe('invalid');
  });
});

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(documentsMessages.vi)).toEqual(Object.keys(documentsMessages.en));
    for (const [key, text] of Object.entries(documentsMessages.vi)) {
      const params = (of: string): string[] => [...of.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
      expect({ key, params: [...new Set(params(documentsMessages.en[key] ?? ''))] }).toEqual({ key, params: [...new Set(params(text))] });
    }
  });
});
