import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** An entry as a reader sees it. */
export interface PathEntry {
  readonly id: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly position: number;
  readonly kind: string;
  readonly actor: Readonly<Record<string, string | null>>;
  readonly correlationId: string;
  readonly recordedAt: Date;
  /** Null once erased. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

const COLUMNS = `e.id, jsonb_build_object('type', e.subject_type, 'id', e.subject_id) AS subject, e.position, e.kind, e.actor,
  e.correlation_id AS "correlationId", e.recorded_at AS "recordedAt", p.payload, p.detail`;

/** Reads the journal; changes nothing. Who may read what is decided by the query that calls it. */
@Injectable()
export class JournalReads {
  constructor(private readonly unit: UnitOfWork) {}

  /** What happened about a document, in the order in which it happened, after the entry `after` (null: from the beginning). */
  async path(about: string, after: string | null, limit: number): Promise<readonly PathEntry[]> {
    const { rows } = await this.unit.statement({
      name: 'journal_path',
      text: `SELECT ${COLUMNS} FROM journal.entries e LEFT JOIN journal.payloads p ON p.entry_id = e.id
        WHERE e.about = $1::uuid AND ($2::uuid IS NULL OR (e.recorded_at, e.id) > (SELECT a.recorded_at, a.id FROM journal.entries a WHERE a.id = $2::uuid))
        ORDER BY e.recorded_at, e.id LIMIT $3::int`,
      values: [about, after, limit],
    });
    return rows as unknown as PathEntry[];
  }

  /** The entries of one subject, from its first. */
  async ofSubject(type: string, id: string): Promise<readonly PathEntry[]> {
    const { rows } = await this.unit.statement({
      name: 'journal_subject',
      text: `SELECT ${COLUMNS} FROM journal.entries e LEFT JOIN journal.payloads p ON p.entry_id = e.id
        WHERE e.subject_type = $1 AND e.subject_id = $2::uuid ORDER BY e.position`,
      values: [type, id],
    });
    return rows as unknown as PathEntry[];
  }
}
