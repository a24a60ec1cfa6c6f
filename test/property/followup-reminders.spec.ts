import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  decideReminder,
  isWorkingDay,
  localDateOf,
  nextReminder,
  type Reminder,
  type ReminderPlan,
  type WorkingCalendar,
} from '@app/kernel';

const HOUR = 3_600_000;
const START = '2026-01-01';

const day = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(START, offset));
const calendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({ off: fc.uniqueArray(day, { maxLength: 60 }), worked: fc.uniqueArray(day, { maxLength: 20 }) })
  .map(({ off, worked }) => ({ daysOff: new Set(off), workedWeekends: new Set(worked.filter((one) => !off.includes(one))) }));
const plan: fc.Arbitrary<ReminderPlan> = fc.record({
  dueOn: day,
  calendar,
  opensAtMinute: fc.integer({ min: 0, max: 1439 }),
  rule: fc.record({
    daysBefore: fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 6 }),
    atHour: fc.boolean(),
    everyWorkingDaysAfter: fc.integer({ min: 0, max: 15 }),
  }),
});
const instant = fc.integer({ min: -60 * 24, max: 500 * 24 }).map((hours) => new Date(Date.parse(`${START}T00:00:00Z`) + hours * HOUR));

/** Plays a matter from its opening: the timer rings at or after its hour, sometimes months late, until it is closed. */
function play(thePlan: ReminderPlan, openedAt: Date, delays: readonly number[], closedAt: Date): Reminder[] {
  const given: Reminder[] = [];
  let since = openedAt;
  let armed = nextReminder(thePlan, openedAt);
  for (let ring = 0; armed !== null; ring += 1) {
    const now = new Date(armed.at.getTime() + (delays[ring % delays.length] ?? 0) * HOUR);
    if (now > closedAt) break;
    const { give, next } = decideReminder(thePlan, since, now);
    if (give !== null) {
      expect(give.at.getTime()).toBeLessThanOrEqual(now.getTime()); // never early
      given.push(give);
      since = give.at;
    }
    if (next !== null) expect(next.at.getTime()).toBeGreaterThan(now.getTime()); // the clock always moves on
    armed = next;
  }
  return given;
}

describe('reminders over any calendar', () => {
  const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 24 * 90 })), { minLength: 1, maxLength: 8 });

  it('are never early, never doubled, in order, and end with the matter', () => {
    fc.assert(
      fc.property(plan, instant, delays, instant, (thePlan, openedAt, late, closedAt) => {
        const given = play(thePlan, openedAt, late, closedAt);
        const hours = given.map((one) => one.at.getTime());
        expect(new Set(hours).size).toBe(hours.length);
        expect([...hours].sort((a, b) => a - b)).toEqual(hours);
        for (const one of given) {
          expect(one.at.getTime()).toBeGreaterThan(openedAt.getTime());
          expect(one.at.getTime()).toBeLessThanOrEqual(closedAt.getTime());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('say the truth about the deadline', () => {
    fc.assert(
      fc.property(plan, instant, (thePlan, from) => {
        let next = nextReminder(thePlan, from);
        for (let i = 0; i < 12 && next !== null; i += 1) {
          const on = localDateOf(next.at);
          if (next.level === 'before') expect(addDays(on, next.days)).toBe(thePlan.dueOn);
          else if (next.level === 'due') expect(on).toBe(thePlan.dueOn);
          else {
            expect(on > thePlan.dueOn).toBe(true);
            expect(isWorkingDay(thePlan.calendar, on)).toBe(true);
            expect(addDays(thePlan.dueOn, next.days)).toBe(on);
          }
          next = nextReminder(thePlan, next.at);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are caught up once, however long the clock stood still', () => {
    fc.assert(
      fc.property(plan, instant, instant, (thePlan, openedAt, wakes) => {
        const { give } = decideReminder(thePlan, openedAt, wakes);
        if (give === null) return;
        expect(decideReminder(thePlan, give.at, wakes).give).toBeNull();
        const between = nextReminder(thePlan, give.at);
        if (between !== null) expect(between.at.getTime()).toBeGreaterThan(wakes.getTime());
      }),
      { numRuns: 150 },
    );
  });
});
