import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Journal, madeSet, type MadeSet, type ProblemKind, verify, type VerifyReport } from '@app/journal';
import { newId } from '@app/kernel';
import { type DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { createThing, journalOver, makeProbe, person, renameThing } from './probe.js';

const KEPT = ['journal.entries', 'journal.payloads', 'probe.things', 'probe.parts'];

jest.setTimeout(60_000);

describe('verify', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let journal: Journal;
  /** Two subjects of four entries each. */
  let ids: readonly string[];

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['journal'] });
    await makeProbe(database);
    owner = await database.dataSource();
    journal = journalOver(await database.dataSource('documents'));
    ids = [newId<'thing'>(), newId<'thing'>()];
    for (const id of ids) {
      await journal.commit(person(), createThing(id));
      for (const n of [1, 2, 3]) await journal.commit(person(), renameThing(id, n, `tên ${n}`));
    }
    await database.query(
      `CREATE SCHEMA kept; ${KEPT.map((table) => `CREATE TABLE kept.${table.split('.')[1]} AS TABLE ${table}`).join(';')}`,
    );
  });
  // Whatever a test did to the rows is undone for the next.
  afterEach(() =>
    database.query(
      `TRUNCATE ${KEPT.join()}; ${KEPT.map((table) => `INSERT INTO ${table} SELECT * FROM kept.${table.split('.')[1]}`).join(';')}`,
    ),
  );
  afterAll(() => database.drop());

  const problem = (kind: ProblemKind, n: number, position: number | null) => ({ kind, subject: { type: 'thing', id: ids[n] }, position });
  const found = async (): Promise<VerifyReport> => verify(owner);

  it('finds nothing wrong where nothing is', async () => {
    expect(await found()).toEqual({ verified: true, entries: 8, states: 2, erased: 0, problems: [] });
  });

  it.each([
    ['kind', `kind = 'thing.forged'`],
    ['actor', `actor = jsonb_set(actor, '{loginId}', '"vanthu"')`],
    ['time', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['document', `about = gen_random_uuid()`],
    ['correlation', `correlation_id = 'other'`],
    ['payload digest', `payload_digest = sha256(payload_digest)`],
    ['state digest', `state_digest = sha256(state_digest)`],
  ])('names an entry whose %s was altered', async (_, change) => {
    await database.query(`UPDATE journal.entries SET ${change} WHERE subject_id = $1 AND position = 2`, [ids[1]]);
    const report = await found();
    expect(report.verified).toBe(false);
    expect(report.problems[0]).toEqual(problem('entry-altered', 1, 2));
    expect(report.problems.every((one) => one.subject.id === ids[1])).toBe(true);
  });

  it('names an entry that was altered and hashed anew, by the next one', async () => {
    await database.query(
      `UPDATE journal.entries SET kind = 'thing.forged', hash = journal.entry_hash(previous_hash, subject_type, subject_id, position, 'thing.forged', actor,
         correlation_id, about, recorded_at, payload_digest, state_digest) WHERE subject_id = $1 AND position = 2`,
      [ids[0]],
    );
    expect((await found()).problems).toEqual([problem('chain-broken', 0, 3)]);
  });

  it.each([
    ['payload', `payload = jsonb_set(payload, '{title}', '"khác"')`],
    ['detail', `detail = '{"why": "khác"}'`],
    ['salt', `salt = '\\x00'`],
  ])('names the entry whose %s was altered', async (_, change) => {
    await database.query(
      `UPDATE journal.payloads SET ${change} WHERE entry_id = (SELECT id FROM journal.entries WHERE subject_id = $1 AND position = 3)`,
      [ids[0]],
    );
    expect((await found()).problems).toEqual([problem('payload-altered', 0, 3)]);
  });

  it('names the entry whose payload is gone, and lets one that was erased pass', async () => {
    const of = `entry_id = (SELECT id FROM journal.entries WHERE subject_id = $1 AND position = 2)`;
    await database.query(`DELETE FROM journal.payloads WHERE ${of}`, [ids[0]]);
    await database.query(`UPDATE journal.payloads SET salt = NULL, payload = NULL, detail = NULL, erased_at = now() WHERE ${of}`, [ids[1]]);
    const report = await found();
    expect(report.problems).toEqual([problem('payload-missing', 0, 2)]);
    expect(report.erased).toBe(1);
  });

  it('names the place of an entry that was deleted: in the middle, at the end, all of them', async () => {
    await database.query(`DELETE FROM journal.entries WHERE subject_id = $1 AND position = 2`, [ids[0]]);
    expect((await found()).problems).toEqual([problem('entry-missing', 0, 2)]);
    await database.query(`DELETE FROM journal.entries WHERE subject_id = $1 AND position = 4`, [ids[1]]);
    expect((await found()).problems).toContainEqual(problem('entry-missing', 1, 4));
    await database.query(`DELETE FROM journal.entries WHERE subject_id = $1`, [ids[1]]);
    expect((await found()).problems).toContainEqual(problem('state-without-entry', 1, 4));
  });

  it('names an entry that was inserted: at the end with right hashes, or in the middle', async () => {
    const insert = (position: number, after: number): Promise<unknown> =>
      database.query(
        `INSERT INTO journal.entries SELECT gen_random_uuid(), subject_type, subject_id, $2, kind, actor, correlation_id, about, recorded_at, payload_digest,
           state_digest, hash, journal.entry_hash(hash, subject_type, subject_id, $2, kind, actor, correlation_id, about, recorded_at, payload_digest, state_digest)
         FROM journal.entries WHERE subject_id = $1 AND position = $3`,
        [ids[0], position, after],
      );
    await insert(5, 4);
    const problems = (await found()).problems;
    expect(problems).toContainEqual(problem('payload-missing', 0, 5));
    expect(problems).toContainEqual(problem('state-altered', 0, 5));
    await database.query('DELETE FROM journal.entries WHERE subject_id = $1 AND position = 5', [ids[0]]);

    await database.query('UPDATE journal.entries SET position = position + 1 WHERE subject_id = $1 AND position = 4', [ids[0]]);
    await database.query('UPDATE journal.entries SET position = position + 1 WHERE subject_id = $1 AND position = 3', [ids[0]]);
    await insert(3, 2);
    const shifted = (await found()).problems;
    expect(shifted).toContainEqual(problem('entry-altered', 0, 4));
    expect(shifted).toContainEqual(problem('chain-broken', 0, 4));
  });

  it('names entries that were swapped', async () => {
    await database.query(`UPDATE journal.entries e SET position = 5 - position + 100 WHERE subject_id = $1 AND position IN (2, 3)`, [
      ids[0],
    ]);
    await database.query(`UPDATE journal.entries SET position = position - 100 WHERE subject_id = $1 AND position > 100`, [ids[0]]);
    const problems = (await found()).problems;
    expect(problems).toContainEqual(problem('entry-altered', 0, 2));
    expect(problems).toContainEqual(problem('entry-altered', 0, 3));
  });

  it('names a state row that was altered, deleted, or made without an entry', async () => {
    await database.query(`UPDATE probe.things SET title = 'sửa lén' WHERE id = $1`, [ids[0]]);
    expect((await found()).problems).toEqual([problem('state-altered', 0, 4)]);
    await database.query('DELETE FROM probe.things WHERE id = $1', [ids[0]]);
    expect((await found()).problems).toEqual([problem('state-missing', 0, 4)]);
    const stray = newId<'thing'>();
    await database.query(`INSERT INTO probe.things (id, version, title) VALUES ($1, 1, 'lạ')`, [stray]);
    expect((await found()).problems).toContainEqual({ kind: 'state-without-entry', subject: { type: 'thing', id: stray }, position: 1 });
  });

  it('lets columns that are not state change', async () => {
    await database.query('UPDATE probe.things SET seen = 7');
    expect(await found()).toMatchObject({ verified: true });
  });

  describe('of rows written in a set', () => {
    let chunk: string;
    let parts: readonly string[];

    beforeEach(async () => {
      chunk = ids[0] ?? '';
      await journal.transaction(person(), async (tx) => {
        const [made] = await tx.query<{ set: MadeSet }>(
          `WITH made AS (
             INSERT INTO probe.parts (id, version, made_in, state) SELECT gen_random_uuid(), 0, $1, 'new' FROM generate_series(1, 20) RETURNING *)
           SELECT ${madeSet('part', 'made')} AS set`,
          [chunk],
        );
        await tx.commit({ ...renameThing(chunk, 4, 'chia'), detail: { set: made?.set } });
      });
      parts = (await database.query<{ id: string }>('SELECT id FROM probe.parts ORDER BY id')).map((row) => row.id);
      await journal.commit(person(), {
        subject: { type: 'part', id: parts[0] ?? '' },
        expected: 0,
        sql: `UPDATE probe.parts SET state = 'opened', version = 1 WHERE id = $1 AND version = 0 RETURNING *`,
        params: [parts[0]],
        kind: 'part.opened',
        payload: {},
        about: null,
      });
    });

    const part = (kind: ProblemKind, id: string | undefined, position: number | null = 0) => ({
      kind,
      subject: { type: 'part', id },
      position,
    });

    it('finds nothing wrong where nothing is, also after some moved on', async () => {
      expect(await found()).toMatchObject({ verified: true, states: 22, problems: [] });
    });

    it('names one that was altered', async () => {
      await database.query(`UPDATE probe.parts SET state = 'forged' WHERE id = $1`, [parts[3]]);
      expect((await found()).problems).toEqual([part('state-altered', parts[3])]);
    });

    it('names one that was deleted, whether or not it had moved on', async () => {
      await database.query(`DELETE FROM probe.parts WHERE id = ANY ($1)`, [[parts[0], parts[3]]]);
      expect((await found()).problems).toEqual([part('state-missing', parts[0], 1), part('state-missing', parts[3])]);
    });

    it('names one that only claims to be of the set', async () => {
      const [forged] = await database.query<{ id: string }>(
        `INSERT INTO probe.parts VALUES (gen_random_uuid(), 0, $1, 'new') RETURNING id`,
        [chunk],
      );
      const [stray] = await database.query<{ id: string }>(
        `INSERT INTO probe.parts VALUES (gen_random_uuid(), 0, gen_random_uuid(), 'new') RETURNING id`,
      );
      const { problems } = await found();
      expect(problems).toHaveLength(2);
      expect(problems).toEqual(expect.arrayContaining([part('state-without-entry', forged?.id), part('state-without-entry', stray?.id)]));
    });

    it('names one that was moved to another set', async () => {
      await database.query(`UPDATE probe.parts SET made_in = $2 WHERE id = $1`, [parts[3], ids[1]]);
      expect((await found()).problems).toContainEqual(part('state-without-entry', parts[3]));
    });

    it('names them all where the whole set was deleted', async () => {
      await database.query(`DELETE FROM probe.parts`);
      expect((await found()).problems.map((one) => one.subject.id).sort()).toEqual(parts);
    });

    it('names the set whose list was altered to fit', async () => {
      await database.query(`DELETE FROM probe.parts WHERE id = $1`, [parts[3]]);
      await database.query(`UPDATE journal.payloads SET detail = detail #- ARRAY['set', 'rows', $1] WHERE detail ? 'set'`, [parts[3]]);
      expect((await found()).problems).toEqual([problem('payload-altered', 0, 5), part('set-altered', chunk, null)]);
    });

    it('lets a set pass whose contents were erased', async () => {
      await database.query(
        `UPDATE journal.payloads SET salt = NULL, payload = NULL, detail = NULL, erased_at = now() WHERE detail ? 'set'`,
      );
      expect(await found()).toMatchObject({ verified: true, erased: 1 });
    });
  });
});
