import { type Facts, type TimerKind } from '@app/contracts';
import { dueColumnNames, dueColumns, dueIndexes, type By, type Change, Journal, UnitOfWork, WakeUps } from '@app/journal';
import { newId } from '@app/kernel';
import { type DataSource } from 'typeorm';
import { type TestDatabase } from '../../support/database.js';

/** A context for these tests alone: one state table, one table of due work. */
export async function makeProbe(database: TestDatabase): Promise<void> {
  await database.query(`
    CREATE SCHEMA probe;
    CREATE TABLE probe.things (id uuid PRIMARY KEY, version int NOT NULL, title text NOT NULL, opened_at timestamptz, amount numeric, seen int NOT NULL DEFAULT 0);
    CREATE TABLE probe.parts (id uuid PRIMARY KEY, version int NOT NULL, made_in uuid NOT NULL, state text NOT NULL);
    CREATE TABLE probe.works (id uuid PRIMARY KEY, document_id uuid NOT NULL, note text, ${dueColumns});
    ${dueIndexes('probe.works', 'document_id')}
    INSERT INTO journal.subjects (type, table_name, not_state, created_in_sets) VALUES
      ('thing', 'probe.things', ARRAY['seen'], false), ('part', 'probe.parts', '{}', true);
    GRANT USAGE ON SCHEMA probe TO banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay;
    GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA probe TO banhanh_documents, banhanh_dissemination, banhanh_followup`);
}

export const notState = dueColumnNames;

export function journalOver(dataSource: DataSource): Journal {
  return new Journal(new UnitOfWork(dataSource), new WakeUps());
}

export function person(key: string | null = null, body = 'body'): By {
  return {
    actor: {
      kind: 'person',
      identity: {
        personId: '0190b2a0-0000-7000-8000-000000000001',
        positionId: '0190b2a0-0000-7000-8000-000000000002',
        organisationId: '0190b2a0-0000-7000-8000-000000000003',
        roles: ['drafter'],
        loginId: 'soanthao',
        strongAt: '2027-01-04T01:00:00.000Z',
      },
    },
    correlationId: 'test-1',
    idempotency: key === null ? null : { route: 'POST /things', key, bodyDigest: body },
  };
}

export function createThing(id = newId<'thing'>(), title = 'một việc'): Change<'thing.made'> {
  return {
    subject: { type: 'thing', id },
    expected: 0,
    sql: 'INSERT INTO probe.things (id, version, title, opened_at, amount) VALUES ($1, 1, $2, $3, 1.50) ON CONFLICT DO NOTHING RETURNING *',
    params: [id, title, new Date('2027-01-04T01:00:00.123Z')],
    kind: 'thing.made',
    payload: { title },
    about: null,
  };
}

export function renameThing(id: string, expected: number, title: string): Change<'thing.renamed'> {
  return {
    subject: { type: 'thing', id },
    expected,
    sql: 'UPDATE probe.things SET title = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING *',
    params: [id, expected, title],
    kind: 'thing.renamed',
    payload: { title },
    detail: { why: 'tên cũ sai', when: new Date('2027-01-04T02:00:00Z') },
    about: null,
  };
}

/** A change whose kind is a fact: `tell-people` hears it. */
export function approveThing(id: string, expected: number, about: string | null = null, priority = 0): Change<'document.approved'> {
  const payload: Facts['document.approved'] = { documentId: id, organisationId: id, versionId: id, versionDigest: 'd' };
  return { ...renameThing(id, expected, `approved ${expected}`), kind: 'document.approved', payload, about, priority };
}

export function armThing(
  id: string,
  expected: number,
  timers: readonly { kind: TimerKind; key: string; dueAt: Date }[],
): Change<'thing.armed'> {
  return {
    ...renameThing(id, expected, `armed ${expected}`),
    kind: 'thing.armed',
    arm: timers.map((timer) => ({ ...timer, payload: { n: 1 } })),
  };
}
