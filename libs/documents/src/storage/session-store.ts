import { type Asking } from './rows.js';

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
