import { CONSUMERS, ROUTING, type ConsumerName, type FactName } from '@app/contracts';
import { newId } from '@app/kernel';
import { type QueryConfig } from 'pg';
import { actorRecord, type By, keyOwner } from './by.js';
import { type AnyChange } from './change.js';
import { sealPayload } from './payload.js';
import { statementName } from './statement-name.js';

/** Who hears a kind of entry; nobody, where it is not a fact. */
export function consumersOf(kind: string): readonly ConsumerName[] {
  return Object.hasOwn(ROUTING, kind) ? ROUTING[kind as FactName] : [];
}

/**
 * The whole change as one data-modifying statement: state row, entry, payload, hand-offs, timers, idempotency key. Everything hangs on
 * the row that the state statement returns: none, and nothing at all is written. The previous entry may be read here although others
 * append to the same table, because it was committed before the version that the state statement insists on.
 */
export function commitStatement(by: By, change: AnyChange, answer: { readonly value: unknown } | null): QueryConfig {
  const values: unknown[] = [...change.params];
  const p = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const sealed = sealPayload(change.payload, change.detail);

  const entryId = p(newId<'entry'>(), 'uuid');
  const type = p(change.subject.type, 'text');
  const subject = p(change.subject.id, 'uuid');
  const expected = p(change.expected, 'int');
  const kind = p(change.kind, 'text');
  const actor = p(JSON.stringify(actorRecord(by.actor)), 'jsonb');
  const correlation = p(by.correlationId, 'text');
  const about = p(change.about, 'uuid');
  const digest = p(sealed.digest, 'bytea');

  const parts = [
    `state AS (${change.sql})`,
    `facts AS MATERIALIZED (
      SELECT journal.now() AS now,
        journal.state_digest(to_jsonb(state.*), (SELECT not_state FROM journal.subjects WHERE type = ${type})) AS state_digest,
        journal.previous_hash(${type}, ${subject}, ${expected}) AS previous_hash,
        journal.expect(state.id = ${subject} AND state.version = ${expected} + 1) AS fits
      FROM state)`,
    `entry AS (
      INSERT INTO journal.entries (id, subject_type, subject_id, position, kind, actor, correlation_id, about, recorded_at,
        payload_digest, state_digest, previous_hash, hash)
      SELECT ${entryId}, ${type}, ${subject}, ${expected} + 1, ${kind}, ${actor}, ${correlation}, ${about}, now, ${digest}, state_digest,
        previous_hash, journal.entry_hash(previous_hash, ${type}, ${subject}, ${expected} + 1, ${kind}, ${actor}, ${correlation}, ${about},
          now, ${digest}, state_digest)
      FROM facts WHERE fits
      RETURNING id, recorded_at)`,
    `content AS (
      INSERT INTO journal.payloads (entry_id, salt, payload, detail)
      SELECT ${entryId}, ${p(sealed.salt, 'bytea')}, ${p(sealed.payload, 'jsonb')}, ${p(sealed.detail, 'jsonb')} FROM state)`,
  ];

  const consumers = consumersOf(change.kind);
  if (consumers.length > 0) {
    parts.push(`handed AS (
      INSERT INTO journal.hand_offs (id, consumer, app, entry_id, subject_type, subject_id, fairness, due_priority)
      SELECT h.id, h.consumer, h.app, ${entryId}, ${type}, ${subject}, coalesce(${about}, ${subject}), ${p(change.priority ?? 0, 'int')}
      FROM state, unnest(${p(
        consumers.map(() => newId<'hand-off'>()),
        'uuid[]',
      )}, ${p(consumers, 'text[]')}, ${p(
        consumers.map((name) => CONSUMERS[name].app),
        'text[]',
      )}) AS h(id, consumer, app))`);
  }
  const arm = (change.arm ?? []).map((timer) => ({ ...timer, dueAt: timer.dueAt.toISOString() }));
  if (arm.length > 0) {
    parts.push(`armed AS (
      INSERT INTO journal.timers AS t (subject_type, subject_id, kind, key, due_at, payload, entry_id, about, correlation_id, priority)
      SELECT ${type}, ${subject}, a.kind, a.key, a."dueAt", a.payload, ${entryId}, ${about}, ${correlation}, ${p(change.priority ?? 0, 'int')}
      FROM state, jsonb_to_recordset(${p(JSON.stringify(arm), 'jsonb')}) AS a(kind text, key text, "dueAt" timestamptz, payload jsonb)
      ON CONFLICT (subject_type, subject_id, kind, key) DO UPDATE SET due_at = excluded.due_at, payload = excluded.payload,
        entry_id = excluded.entry_id, about = excluded.about, correlation_id = excluded.correlation_id, priority = excluded.priority,
        state = 'armed', armed = t.armed + 1, rearmed = t.rearmed + CASE WHEN t.state = 'armed' THEN 1 ELSE 0 END)`);
  }
  if ((change.cancel ?? []).length > 0) {
    // What is armed anew in the same change is not cancelled: one statement may touch a row only once.
    parts.push(`cancelled AS (
      UPDATE journal.timers t SET state = 'cancelled', cancelled = t.cancelled + 1
      FROM state, jsonb_to_recordset(${p(JSON.stringify(change.cancel), 'jsonb')}) AS c(kind text, key text)
      WHERE t.subject_type = ${type} AND t.subject_id = ${subject} AND t.state = 'armed' AND t.kind = c.kind AND t.key = coalesce(c.key, t.key)
        AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${p(JSON.stringify(arm), 'jsonb')}) AS a(kind text, key text)
          WHERE a.kind = t.kind AND a.key = t.key))`);
  }
  if (by.idempotency !== null && answer !== null) {
    parts.push(`answered AS (
      INSERT INTO journal.idempotency (owner, route, key, body_digest, answer)
      SELECT ${p(keyOwner(by.actor), 'text')}, ${p(by.idempotency.route, 'text')}, ${p(by.idempotency.key, 'text')},
        ${p(by.idempotency.bodyDigest, 'text')}, ${p(JSON.stringify(answer.value ?? null), 'jsonb')}
      FROM state)`);
  }
  const text = `WITH ${parts.join(',\n')}
    SELECT state.*, entry.id AS "__entry", entry.recorded_at AS "__at" FROM state, entry`;
  return { name: statementName(text), text, values };
}
