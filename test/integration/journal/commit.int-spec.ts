import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Journal, JournalReads, Replayed, UnitOfWork, verify } from '@app/journal';
import { newId } from '@app/kernel';
import { type DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { approveThing, createThing, journalOver, makeProbe, person, renameThing } from './probe.js';

jest.setTimeout(60_000);

describe('the commit shape', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let journal: Journal;

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['journal'] });
    await makeProbe(database);
    dataSource = await database.dataSource('documents');
    journal = journalOver(dataSource);
  });
  afterAll(() => database.drop());

  const entriesOf = (id: string) => new JournalReads(new UnitOfWork(dataSource)).ofSubject('thing', id);

  it('writes state row, entry, payload and hand-offs together and gives the row back', async () => {
    const id = newId<'thing'>();
    const about = newId<'document'>();
    const made = await journal.commit(person(), createThing(id));
    expect(made).toMatchObject({ position: 1, row: { id, version: 1, title: 'một việc', amount: '1.50', seen: 0 } });
    expect(made.row.opened_at).toEqual(new Date('2027-01-04T01:00:00.123Z'));
    expect(Object.keys(made.row).filter((name) => name.startsWith('__'))).toEqual([]);

    const approved = await journal.commit(person(), approveThing(id, 1, about, 3));
    const handOffs = await database.query(
      `SELECT consumer, app, subject_id, fairness, due_priority, due_status FROM journal.hand_offs WHERE entry_id = $1`,
      [approved.entryId],
    );
    expect(handOffs).toEqual([
      { consumer: 'tell-people', app: 'dissemination', subject_id: id, fairness: about, due_priority: 3, due_status: 'due' },
    ]);

    const entries = await entriesOf(id);
    expect(entries.map((entry) => [entry.position, entry.kind])).toEqual([
      [1, 'thing.made'],
      [2, 'document.approved'],
    ]);
    expect(entries[1]?.actor).toEqual({
      kind: 'person',
      personId: '0190b2a0-0000-7000-8000-000000000001',
      positionId: '0190b2a0-0000-7000-8000-000000000002',
      organisationId: '0190b2a0-0000-7000-8000-000000000003',
      loginId: 'soanthao',
    });
    expect(entries[1]?.detail).toEqual({ why: 'tên cũ sai', when: '2027-01-04T02:00:00.000Z' });
    expect(await verify(dataSource)).toMatchObject({ verified: true });
  });

  it('names a lost race a conflict and writes nothing', async () => {
    const id = newId<'thing'>();
    await journal.commit(person(), createThing(id));
    await expect(journal.commit(person(), createThing(id))).rejects.toMatchObject({ category: 'conflict', code: 'stale' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => journal.commit(person(), renameThing(id, 1, `tên ${n}`))),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ category: 'conflict', code: 'stale' });
    expect(await entriesOf(id)).toHaveLength(2);
    expect(await verify(dataSource)).toMatchObject({ verified: true });
  });

  it('refuses a statement that does not keep to the contract, with nothing changed', async () => {
    const id = newId<'thing'>();
    await journal.commit(person(), createThing(id));
    const forgot = { ...renameThing(id, 1, 'x'), sql: 'UPDATE probe.things SET title = $3 WHERE id = $1 AND version = $2 RETURNING *' };
    await expect(journal.commit(person(), forgot)).rejects.toThrow(/version = expected \+ 1/);
    const unknown = { ...renameThing(id, 1, 'x'), subject: { type: 'nothing', id } };
    await expect(journal.commit(person(), unknown)).rejects.toThrow(/state_digest/);
    expect(await database.query('SELECT title FROM probe.things WHERE id = $1', [id])).toEqual([{ title: 'một việc' }]);
  });

  it('commits several changes in one transaction, or none', async () => {
    const [a, b] = [newId<'thing'>(), newId<'thing'>()];
    await journal.transaction(person(), async (tx) => {
      await tx.commit(createThing(a));
      await tx.commit(renameThing(a, 1, 'hai'));
      await tx.commit(createThing(b));
    });
    expect(await entriesOf(a)).toHaveLength(2);
    await expect(
      journal.transaction(person(), async (tx) => {
        await tx.commit(renameThing(a, 2, 'ba'));
        await tx.commit(renameThing(b, 7, 'không'));
      }),
    ).rejects.toMatchObject({ code: 'stale' });
    expect(await entriesOf(a)).toHaveLength(2);
  });

  it('runs a transaction again after a deadlock', async () => {
    const [a, b] = [newId<'thing'>(), newId<'thing'>()];
    await journal.commit(person(), createThing(a));
    await journal.commit(person(), createThing(b));
    let met = 0;
    let bothMet: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (bothMet = resolve));
    const cross = (first: string, second: string) => {
      let tries = 0;
      return journal.transaction(person(), async (tx) => {
        tries += 1;
        await tx.query('SELECT 1 FROM probe.things WHERE id = $1 FOR UPDATE', [first]);
        if (tries === 1) {
          met += 1;
          if (met === 2) bothMet();
          await meeting;
        }
        await tx.query('SELECT 1 FROM probe.things WHERE id = $1 FOR UPDATE', [second]);
        return tries;
      });
    };
    const tries = await Promise.all([cross(a, b), cross(b, a)]);
    expect([...tries].sort()).toEqual([1, 2]);
  });

  it('gives a command its first answer again, after a commit and after a transaction', async () => {
    const key = newId<'key'>();
    await journal.commit(person(key), createThing(), { made: 1 });
    expect(await journal.replay(person(key))).toEqual({ answer: { made: 1 } });
    await expect(journal.commit(person(key), createThing(), { made: 2 })).rejects.toBeInstanceOf(Replayed);
    await expect(journal.replay(person(key, 'another body'))).rejects.toMatchObject({ code: 'idempotency.other-body' });
    expect(await journal.replay(person(newId<'key'>()))).toBeNull();

    const other = newId<'key'>();
    let runs = 0;
    const command = () =>
      journal.transaction(person(other), async (tx) => {
        runs += 1;
        const id = newId<'thing'>();
        await tx.commit(createThing(id));
        return { id };
      });
    const [first, second] = await Promise.all([command(), command()]);
    expect(second).toEqual(first);
    expect(runs).toBe(1);
    await expect(journal.transaction(person(other, 'another'), async () => ({}))).rejects.toMatchObject({ code: 'idempotency.other-body' });
  });

  it('makes one of the same command sent twice at the same moment', async () => {
    const key = newId<'key'>();
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => journal.commit(person(key), createThing(), { n })));
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const answer = (await journal.replay(person(key)))?.answer;
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'Replayed', answer });
  });

  it('forgets nothing of a failed command: the key stays free', async () => {
    const key = newId<'key'>();
    await expect(
      journal.transaction(person(key), async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await journal.transaction(person(key), async () => 'yes')).toBe('yes');
  });

  it('lets a service append entries but neither change nor delete them', async () => {
    await expect(dataSource.query(`UPDATE journal.entries SET kind = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(dataSource.query(`DELETE FROM journal.payloads`)).rejects.toThrow(/permission denied/);
    const changed: unknown = await dataSource.query(
      `UPDATE journal.hand_offs SET due_status = 'skipped' WHERE consumer = 'tell-people' RETURNING id`,
    );
    expect(changed).toEqual([[], 0]);
  });
});
