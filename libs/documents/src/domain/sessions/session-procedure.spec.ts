import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SESSION_STATUSES, paperStatusAt, quorumLine } from './session.js';
import { handsOf, SESSION_PROCEDURE, type SessionAsker, sessionMovesOf, takeSessionMove } from './session-procedure.js';
import { sessionTimers } from './session-reminders.js';

const asker = (more: Partial<SessionAsker>): SessionAsker => ({
  personId: 'p',
  roles: [],
  isSecretary: false,
  isInvited: false,
  presides: null,
  ...more,
});
const clerk = asker({ roles: ['clerk'] });
const presider = asker({ roles: ['member', 'presider'], isInvited: true });
const member = asker({ roles: ['member'], isInvited: true });
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('the procedure of a session', () => {
  it('goes from plan to approved minutes, each step by whose hand it is', () => {
    expect(takeSessionMove('planned', 'invite', clerk)).toBe('invited');
    expect(takeSessionMove('invited', 'open', presider)).toBe('open');
    expect(takeSessionMove('open', 'close', { ...presider, presides: true })).toBe('closed');
    expect(takeSessionMove('closed', 'draft-minutes', clerk)).toBe('closed');
    expect(takeSessionMove('closed', 'approve-minutes', asker({ personId: null }))).toBe('approved');
  });

  it('leaves opening, letting in, votes and closing to who presides, and approval of the minutes to their signature', () => {
    expect(code(() => takeSessionMove('invited', 'open', clerk))).toBe('session.not-yours');
    expect(code(() => takeSessionMove('invited', 'let-in', clerk))).toBe('session.not-yours');
    expect(code(() => takeSessionMove('open', 'ballot', clerk))).toBe('session.not-yours');
    expect(code(() => takeSessionMove('closed', 'approve-minutes', presider))).toBe('session.not-yours');
    // Another deputy secretary, who may preside, sits as a member once somebody else has opened it.
    expect(code(() => takeSessionMove('open', 'close', { ...presider, presides: false }))).toBe('session.not-yours');
  });

  it('lets a member who is invited reply, and nothing else', () => {
    expect(sessionMovesOf('invited', member)).toEqual(['reply']);
    expect(sessionMovesOf('open', { ...member, presides: false })).toEqual([]);
    expect(handsOf(asker({})).size).toBe(0);
  });

  it('cannot be opened without invitations, nor changed when it is over', () => {
    expect(code(() => takeSessionMove('planned', 'open', presider))).toBe('session.wrong-status');
    expect(code(() => takeSessionMove('closed', 'arrange', clerk))).toBe('session.wrong-status');
    expect(Object.keys(SESSION_PROCEDURE.approved)).toEqual([]);
    expect(Object.keys(SESSION_PROCEDURE.cancelled)).toEqual([]);
  });

  it('offers exactly the moves that it lets be taken, and leads only to statuses there are', () => {
    const roles = fc.subarray(['clerk', 'reviewer', 'presider', 'member', 'drafter'] as const);
    const anybody = fc.record({
      personId: fc.constantFrom('p', null),
      roles,
      isSecretary: fc.boolean(),
      isInvited: fc.boolean(),
      presides: fc.constantFrom(true, false, null),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SESSION_STATUSES), anybody, (status, who) => {
        const offered = new Set(sessionMovesOf(status, who));
        for (const move of Object.keys(SESSION_PROCEDURE[status]) as (keyof (typeof SESSION_PROCEDURE)['open'])[]) {
          const refused = code(() => {
            expect(SESSION_STATUSES).toContain(takeSessionMove(status, move, who));
          });
          expect(refused === 'none').toBe(offered.has(move));
        }
      }),
    );
  });
});

describe('quorum', () => {
  it('is reached exactly when as many are present as it says are needed', () => {
    expect(quorumLine(11, 7, { fraction: [2, 3] })).toEqual({ seats: 11, present: 7, needed: 8, reached: false });
    expect(quorumLine(11, 8, { fraction: [2, 3] })).toMatchObject({ reached: true });
    expect(quorumLine(3, 1, null)).toEqual({ seats: 3, present: 1, needed: null, reached: null });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 9 }), (seats, here, of) => {
        const line = quorumLine(seats, here, { fraction: [of, 10] });
        expect(line.reached).toBe(here >= (line.needed ?? 0));
      }),
    );
  });
});

describe('papers and reminders', () => {
  const startsAt = new Date('2026-12-24T01:00:00Z');
  const papersDueAt = new Date('2026-12-18T10:00:00Z');
  const invitationsDueAt = new Date('2026-12-22T10:00:00Z');

  it('takes a paper as in time until its last instant', () => {
    expect(paperStatusAt(papersDueAt, papersDueAt)).toBe('in');
    expect(paperStatusAt(papersDueAt, new Date(papersDueAt.getTime() + 1))).toBe('late');
    expect(paperStatusAt(null, startsAt)).toBe('in');
  });

  it('arms what lies ahead and nothing that is past', () => {
    const at = (now: string) => sessionTimers({ startsAt, papersDueAt, invitationsDueAt }, new Date(now)).map(({ key }) => key);
    expect(at('2026-12-01T00:00:00Z')).toEqual(['papers', 'papers-late', 'invitations', 'sitting']);
    expect(at('2026-12-18T00:00:00Z')).toEqual(['papers-late', 'invitations', 'sitting']);
    expect(at('2026-12-24T00:00:00Z')).toEqual([]);
  });
});
