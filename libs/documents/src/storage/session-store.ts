import { missing } from '@app/kernel';
import { type SessionQuorum, type SessionStatus, type SittingBody } from '../domain/sessions/session.js';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';

/** A seat of a session, as frozen when it was opened. */
export interface SessionSeat {
  readonly personId: string;
  readonly positionId: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly present: boolean;
}

/** Who sits in a session, in the order of the roster; empty before it is opened. Presence is as of this statement. */
export async function sessionSeats(rows: Asking, sessionId: string): Promise<readonly SessionSeat[]> {
  return rows.query<SessionSeat>(
    `select person_id as "personId", position_id as "positionId", name, title, presides, present
     from documents.session_members where session_id = $1::uuid order by ordinal`,
    [sessionId],
  );
}

/** A row of `documents.sessions`. */
export interface SessionRow {
  readonly id: string;
  readonly version: number;
  readonly organisation_id: string;
  readonly body: SittingBody;
  readonly body_name: string;
  readonly term_id: string;
  readonly term_name: string;
  readonly ordinal: number;
  readonly subject: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly place: string;
  readonly secretary_person_id: string;
  readonly secretary_position_id: string | null;
  readonly secretary_name: string;
  readonly secretary_title: string | null;
  readonly status: SessionStatus;
  readonly agenda: readonly string[];
  readonly current_item_id: string | null;
  readonly papers_due_at: Date | null;
  readonly invitations_due_at: Date | null;
  readonly quorum: SessionQuorum | null;
  readonly roster_size: number | null;
  readonly roster_digest: string | null;
  readonly presider_person_id: string | null;
  readonly opened_at: Date | null;
  readonly opened_by: string | null;
  readonly closed_at: Date | null;
  readonly closed_by: string | null;
  readonly reason: string | null;
  readonly minutes_document_id: string | null;
  readonly invitation_document_id: string | null;
  readonly planned_by: string;
  readonly planned_at: Date;
}

type Column = Exclude<keyof SessionRow, 'id' | 'version'>;

const CASTS: Readonly<Record<Column, string>> = {
  organisation_id: 'uuid',
  body: 'text',
  body_name: 'text',
  term_id: 'uuid',
  term_name: 'text',
  ordinal: 'int',
  subject: 'text',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  place: 'text',
  secretary_person_id: 'uuid',
  secretary_position_id: 'uuid',
  secretary_name: 'text',
  secretary_title: 'text',
  status: 'text',
  agenda: 'uuid[]',
  current_item_id: 'uuid',
  papers_due_at: 'timestamptz',
  invitations_due_at: 'timestamptz',
  quorum: 'jsonb',
  roster_size: 'int',
  roster_digest: 'text',
  presider_person_id: 'uuid',
  opened_at: 'timestamptz',
  opened_by: 'uuid',
  closed_at: 'timestamptz',
  closed_by: 'uuid',
  reason: 'text',
  minutes_document_id: 'uuid',
  invitation_document_id: 'uuid',
  planned_by: 'uuid',
  planned_at: 'timestamptz',
};

const subjectOf = (id: string): StateChange['subject'] => ({ type: 'documents.session', id });

function columnsOf(values: Partial<Pick<SessionRow, Column>>): Record<string, readonly [string, unknown]> {
  return Object.fromEntries(
    (Object.keys(values) as Column[]).map((column) => {
      const value = values[column];
      return [column, [CASTS[column], column === 'quorum' && value !== null ? JSON.stringify(value) : value]] as const;
    }),
  );
}

export const sessionPlanned = (id: string, values: Partial<Pick<SessionRow, Column>>): StateChange =>
  insertion(subjectOf(id), id, 'documents.sessions', columnsOf(values));

export const sessionChanged = (before: Pick<SessionRow, 'id' | 'version'>, values: Partial<Pick<SessionRow, Column>>): StateChange =>
  amendment(subjectOf(before.id), before.id, 'documents.sessions', before.version, columnsOf(values));

export async function loadSession(rows: Asking, id: string, lock?: 'update' | 'share'): Promise<SessionRow> {
  const [row] = await rows.query<SessionRow>(
    `select * from documents.sessions where id = $1::uuid${lock === undefined ? '' : ` for ${lock}`}`,
    [id],
  );
  if (row === undefined) throw missing('session.unknown');
  return row;
}
