import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Journal, Timers } from '@app/journal';
import { newId } from '@app/kernel';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { armThing, createThing, journalOver, makeProbe, person, renameThing } from './probe.js';

jest.setTimeout(60_000);

describe('timers and the one clock', () => {
  let database: TestDatabase;
  let journal: Journal;
  let timers: Timers;

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['journal'] });
    await makeProbe(database);
    journal = journalOver(await database.dataSource('documents'));
    timers = new Timers(journalOver(await database.dataSource('relay')));
  });
  beforeEach(async () => {
    await database.query('TRUNCATE journal.timers, journal.hand_offs');
    await database.moveClock('2027-03-01T01:00:00Z');
  });
  afterAll(() => database.drop());

  const thing = async (): Promise<string> => {
    const id = newId<'thing'>();
    await journal.commit(person(), createThing(id));
    return id;
  };
  const at = (hour: number): Date => new Date(Date.UTC(2027, 2, 1, hour));
  const handed = () =>
    database.query<{ consumer: string; app: string; subject_id: string; timer: { kind: string; key: string } }>(
      'SELECT consumer, app, subject_id, entry_id, timer, due_priority FROM journal.hand_offs ORDER BY seq',
    );

  it('fires what is due as hand-offs, nothing early, each once, whoever fires', async () => {
    const id = await thing();
    expect(await timers.nextInMs()).toBeNull();
    const armed = await journal.commit(
      person(),
      armThing(id, 1, [
        { kind: 'obligation.remind', key: '10', dueAt: at(2) },
        { kind: 'step.due', key: 'x', dueAt: at(5) },
      ]),
    );
    expect(await timers.fire()).toBe(0);
    expect(await timers.nextInMs()).toBeGreaterThan(3_590_000);
    await database.moveClock(at(3));
    expect(await timers.nextInMs()).toBe(0);
    const fired = await Promise.all([timers.fire(), timers.fire(), timers.fire()]);
    expect(fired.reduce((a, b) => a + b)).toBe(1);
    expect(await handed()).toEqual([
      {
        consumer: 'remind-due',
        app: 'followup',
        subject_id: id,
        entry_id: armed.entryId,
        due_priority: 0,
        timer: { kind: 'obligation.remind', key: '10', dueAt: '2027-03-01T02:00:00+00:00', payload: { n: 1 } },
      },
    ]);
    expect(await timers.audit()).toEqual({ armed: 2, fired: 1, rearmed: 0, cancelled: 0, stillArmed: 1, overdue: 0, balanced: true });
  });

  it('moves a timer that is armed again, cancels by key or by kind, and arms anew what it cancels', async () => {
    const id = await thing();
    await journal.commit(
      person(),
      armThing(id, 1, [
        { kind: 'step.due', key: 'a', dueAt: at(2) },
        { kind: 'step.due', key: 'b', dueAt: at(2) },
        { kind: 'duty.remind', key: 'a', dueAt: at(2) },
      ]),
    );
    await journal.commit(person(), armThing(id, 2, [{ kind: 'step.due', key: 'a', dueAt: at(9) }]));
    await journal.commit(person(), { ...renameThing(id, 3, 'x'), cancel: [{ kind: 'duty.remind', key: 'nothing' }] });
    await database.moveClock(at(3));
    expect(await timers.fire()).toBe(2);
    await journal.commit(person(), { ...armThing(id, 4, [{ kind: 'step.due', key: 'a', dueAt: at(10) }]), cancel: [{ kind: 'step.due' }] });
    await journal.commit(person(), armThing(id, 5, [{ kind: 'step.due', key: 'c', dueAt: at(11) }]));
    await journal.commit(person(), { ...renameThing(id, 6, 'y'), cancel: [{ kind: 'step.due' }] });
    await database.moveClock(at(20));
    expect(await timers.fire()).toBe(0);
    expect(await timers.audit()).toEqual({ armed: 6, fired: 2, rearmed: 2, cancelled: 2, stillArmed: 0, overdue: 0, balanced: true });
  });

  it('tells in the audit of a timer nobody fired, and of one that was tampered with', async () => {
    const id = await thing();
    await journal.commit(person(), armThing(id, 1, [{ kind: 'step.due', key: 'a', dueAt: at(2) }]));
    await database.moveClock(at(4));
    expect(await timers.audit()).toMatchObject({ overdue: 1, balanced: false });
    expect(await timers.lateMs()).toBeGreaterThan(7_100_000);
    await timers.fire();
    expect(await timers.audit()).toMatchObject({ balanced: true });
    await database.query(`UPDATE journal.timers SET fired = 0`);
    expect(await timers.audit()).toMatchObject({ balanced: false });
  });

  it('fires ten thousand in one go of statements, none twice', async () => {
    const id = await thing();
    await database.query(
      `INSERT INTO journal.timers (subject_type, subject_id, kind, key, due_at, payload, entry_id, correlation_id)
       SELECT 'thing', $1, 'step.due', n::text, '2027-03-01T01:30:00Z', '{}', $1, 'c' FROM generate_series(1, 10000) n`,
      [id],
    );
    await database.moveClock(at(2));
    let fired = 0;
    for (let n = 1; n > 0; fired += n) n = await timers.fire();
    expect(fired).toBe(10_000);
    const [count] = await database.query<{ n: number }>(`SELECT count(DISTINCT timer->>'key')::int AS n FROM journal.hand_offs`);
    expect(count?.n).toBe(10_000);
  });

  it('runs on from where the clock was put, and moves only where it may', async () => {
    await database.moveClock('2030-06-14T10:00:00Z');
    const now = await journal.now();
    expect(now.getTime() - Date.UTC(2030, 5, 14, 10)).toBeLessThan(600_000);
    const { recordedAt } = await journal.commit(person(), createThing());
    expect(recordedAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
    const gateway = journalOver(await database.dataSource('gateway'));
    await gateway.moveClock(at(6));
    expect((await gateway.settings()).movableClock).toBe(true);
    await expect(journal.moveClock(at(7))).rejects.toThrow(/permission denied/);
    await database.query(`UPDATE journal.settings SET clock_offset = '0', movable_clock = false`);
    await expect(gateway.moveClock(at(8))).rejects.toMatchObject({ code: 'clock.not-movable' });
    await expect(gateway.transaction(person(), (tx) => gateway.makeClockMovable(tx))).rejects.toMatchObject({ code: 'clock.not-movable' });
    await database.query(`UPDATE journal.settings SET movable_clock = true`);
  });

  it('forgets idempotency keys after seven days of real time', async () => {
    await journal.commit(person('old'), createThing(), {});
    await journal.commit(person('new'), createThing(), {});
    await database.query(`UPDATE journal.idempotency SET recorded_at = now() - interval '8 days' WHERE key = 'old'`);
    expect(await timers.forgetKeys()).toBe(1);
    expect(await journal.replay(person('old'))).toBeNull();
    expect(await journal.replay(person('new'))).toEqual({ answer: {} });
  });
});
