import { describe, expect, it } from '@jest/globals';
import { type WorkingCalendar } from '@app/kernel';
import { decideChange } from './change.js';
import { isPicture, isShown, mediaTypeOf } from './media-type.js';
import { decidePaper, PAPER_STEPS, paperStepsFor } from './paper.js';
import { safeName } from './safe-name.js';
import { decideTask, taskActions, type TaskAct, type TaskState } from './task.js';
import { decideExtension, decidePeriod, dueAfter, limitFor, type LimitRule } from './time-limit.js';

const calendar: WorkingCalendar = { daysOff: new Set(), workedWeekends: new Set() };
const RULE: LimitRule = {
  unit: 'calendar',
  levels: [
    { level: 'province', kinds: ['province-committee'], days: 45, extension: { fraction: [1, 3] }, source: 'A' },
    { level: 'central', kinds: ['central-committee'], days: 180, extension: { days: 60 }, source: 'B' },
  ],
};

describe('time limits', () => {
  it('follow the level of the nearest that the rule knows', () => {
    expect(limitFor(RULE, ['inspection-commission', 'province-committee'])).toEqual({
      level: 'province',
      unit: 'calendar',
      days: 45,
      extension: 15,
      source: 'A',
    });
    expect(limitFor(RULE, ['central-committee'])).toMatchObject({ days: 180, extension: 60 });
    expect(limitFor(RULE, ['unit'])).toBeNull();
  });

  it('count days as the rule says', () => {
    expect(dueAfter('2027-03-08', 45, 'calendar', calendar)).toBe('2027-04-22');
    expect(dueAfter('2027-03-08', 5, 'working', calendar)).toBe('2027-03-15');
  });

  it('are extended to a later day, never beyond what all extensions may add', () => {
    const inspection = {
      timeLimit: limitFor(RULE, ['province-committee']),
      startsOn: '2027-03-08',
      firstDueOn: '2027-04-22',
      dueOn: '2027-04-30',
    };
    expect(decideExtension(inspection, '2027-05-07', calendar)).toEqual({ dueOn: '2027-05-07', extendedDays: 15 });
    expect(() => decideExtension(inspection, '2027-04-30', calendar)).toThrow('inspection.extension-not-later');
    expect(() => decideExtension(inspection, '2027-05-08', calendar)).toThrow('inspection.extension-too-long');
    expect(() => decideExtension({ ...inspection, timeLimit: null }, '2027-05-01', calendar)).toThrow('inspection.no-limit');
  });

  it('look back as far as the rule says', () => {
    expect(() => decidePeriod('2022-03-01', '2026-12-31', '2027-03-01', { years: 5 })).not.toThrow();
    expect(() => decidePeriod('2022-02-28', '2026-12-31', '2027-03-01', { years: 5 })).toThrow('inspection.period-too-far-back');
    expect(() => decidePeriod('2026-12-31', '2026-01-01', '2027-03-01', { years: 5 })).toThrow('inspection.period-upside-down');
  });
});

describe('changes', () => {
  it('are the office’s while it is prepared, the decider’s with a reason afterwards, nobody’s at the end', () => {
    expect(decideChange('prepare', ['office'], null)).toBeNull();
    expect(() => decideChange('prepare', ['head'], null)).toThrow('inspection.not-yours-to-prepare');
    expect(() => decideChange('run', ['office', 'head'], 'x')).toThrow('inspection.only-decider-changes');
    expect(() => decideChange('run', ['decider'], ' ')).toThrow('inspection.reason-needed');
    expect(decideChange('run', ['decider'], ' vì ')).toBe('vì');
    expect(() => decideChange('closed', ['decider'], 'x')).toThrow('inspection.ended');
  });
});

describe('a task', () => {
  const task = (state: TaskState) => ({ state, personId: 'p', returns: 0 });
  const ACTS: readonly TaskAct[] = [
    { name: 'accept' },
    { name: 'report', report: 'xong' },
    { name: 'return', reason: 'thiếu' },
    { name: 'finish' },
    { name: 'cancel', reason: 'gộp' },
  ];

  it('offers exactly what is let pass', () => {
    for (const state of ['assigned', 'accepted', 'reported', 'done', 'cancelled'] as const)
      for (const actor of [
        { personId: 'p', leads: false },
        { personId: 'q', leads: true },
        { personId: 'p', leads: true },
        { personId: 'q', leads: false },
      ]) {
        const passed = ACTS.filter((act) => {
          try {
            decideTask(task(state), act, actor);
            return true;
          } catch {
            return false;
          }
        }).map((act) => act.name);
        expect(taskActions(task(state), actor)).toEqual(passed);
      }
  });

  it('takes a report and a reason that say something', () => {
    expect(() => decideTask(task('accepted'), { name: 'report', report: ' ' }, { personId: 'p', leads: false })).toThrow(
      'task.report-needed',
    );
    expect(() => decideTask(task('reported'), { name: 'return', reason: '' }, { personId: 'q', leads: true })).toThrow(
      'inspection.reason-needed',
    );
  });
});

describe('papers', () => {
  it('go asked → handed over → received → given back → received back, each by its side', () => {
    let state = 'asked' as Parameters<typeof decidePaper>[0];
    for (const to of PAPER_STEPS) {
      const side = to === 'handed-over' || to === 'back' ? 'subject' : 'delegation';
      expect(paperStepsFor(state, side)).toEqual([to]);
      expect(() => decidePaper(state, to, side === 'subject' ? 'delegation' : 'subject')).toThrow('paper.other-side');
      decidePaper(state, to, side);
      expect(() => decidePaper(to, to, side)).toThrow('paper.wrong-state');
      state = to;
    }
  });
});

describe('files', () => {
  it('keep a name that harms nothing', () => {
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('C:\\ảnh\\Biên bản.docx')).toBe('Biên bản.docx');
    expect(safeName('a\u202egpj.exe\u0000')).toBe('agpj.exe');
    expect(safeName('...')).toBe('tep');
    expect(safeName(`${'ă'.repeat(300)}.docx`)).toBe(`${'ă'.repeat(175)}.docx`);
  });

  it('are what their bytes say', () => {
    expect(mediaTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
    expect(mediaTypeOf(Buffer.from('<script>'))).toBe('application/octet-stream');
    expect(isPicture('image/heic') && !isShown('image/heic') && isShown('application/pdf')).toBe(true);
  });
});
