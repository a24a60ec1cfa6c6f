import { createHash } from 'node:crypto';
import { digestOfStored } from './payload.js';
import { type ProblemKind } from './verify.js';

export type Query = <R>(sql: string, params?: unknown[]) => Promise<R[]>;
export type Say = (kind: ProblemKind, type: string, id: string, position: number | null) => void;

interface StoredEntry {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly correlation: string;
  readonly about: string | null;
  readonly micros: string;
  readonly payloadDigest: Buffer;
  readonly stateDigest: Buffer;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly payload: unknown;
  readonly detail: unknown;
  readonly erased: boolean | null;
}

const PAGE = 2_000;
const ZEROS = Buffer.alloc(32);

const SQL = `
  SELECT e.id, e.subject_type AS type, e.subject_id::text AS subject, e.position, e.kind, e.actor::text AS actor, e.correlation_id AS correlation,
    e.about::text AS about, (extract(epoch FROM e.recorded_at) * 1000000)::bigint::text AS micros, e.payload_digest AS "payloadDigest",
    e.state_digest AS "stateDigest", e.previous_hash AS previous, e.hash, p.salt, p.payload, p.detail, p.erased_at IS NOT NULL AS erased
  FROM journal.entries e LEFT JOIN journal.payloads p ON p.entry_id = e.id
  WHERE (e.subject_type, e.subject_id, e.position) > ($1, $2::uuid, $3::int)
  ORDER BY e.subject_type, e.subject_id, e.position LIMIT ${PAGE}`;

/** Must say the same as the SQL function `journal.entry_hash`. */
function hashOf(entry: StoredEntry): Buffer {
  const parts = [
    entry.previous.toString('hex'),
    entry.type,
    entry.subject,
    entry.position,
    entry.kind,
    entry.actor,
    entry.correlation,
    entry.about ?? '-',
    entry.micros,
    entry.payloadDigest.toString('hex'),
    entry.stateDigest.toString('hex'),
  ];
  return createHash('sha256').update(parts.join('\n')).digest();
}

/** Walks every chain from its first entry; names each entry that was altered, and each place where one is missing or does not link. */
export async function verifyEntries(query: Query, say: Say): Promise<{ entries: number; erased: number }> {
  let entries = 0;
  let erased = 0;
  let last: StoredEntry | undefined;
  for (;;) {
    const page = await query<StoredEntry>(SQL, [
      last?.type ?? '',
      last?.subject ?? '00000000-0000-0000-0000-000000000000',
      last?.position ?? 0,
    ]);
    for (const entry of page) {
      entries += 1;
      const before = last !== undefined && last.type === entry.type && last.subject === entry.subject ? last : undefined;
      const problem = (kind: ProblemKind, position = entry.position): void => say(kind, entry.type, entry.subject, position);
      const expected = (before?.position ?? 0) + 1;
      if (entry.position !== expected) problem('entry-missing', expected);
      else if (!entry.previous.equals(before?.hash ?? ZEROS)) problem('chain-broken');
      if (!hashOf(entry).equals(entry.hash)) problem('entry-altered');
      if (entry.erased === true) erased += 1;
      else if (entry.salt === null) problem('payload-missing');
      else if (!digestOfStored(entry.salt, entry.payload, entry.detail).equals(entry.payloadDigest)) problem('payload-altered');
      last = entry;
    }
    if (page.length < PAGE) return { entries, erased };
  }
}
