import { type Explanation } from '../domain/ballot.js';
import { type Asking } from './rows.js';
import { type SessionRow } from './session-store.js';

interface Seat {
  readonly positionId: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
  readonly absenceReason: string | null;
}

interface Guest {
  readonly name: string;
  readonly title: string | null;
  readonly delegateOf: string | null;
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly presenter: string | null;
  readonly discussion: string | null;
  readonly conclusion: string | null;
  readonly putOff: string | null;
  readonly vote: {
    readonly explanation: Explanation;
    readonly secret: boolean;
    readonly reserved: number;
    readonly recused: number;
  } | null;
}

/** What was recorded of a session while it sat: seats, guests who came, items with how their vote ended. Reserved opinions are counted only. */
export async function loadMinutesRows(
  rows: Asking,
  session: Pick<SessionRow, 'id' | 'agenda'>,
): Promise<{ readonly seats: readonly Seat[]; readonly guests: readonly Guest[]; readonly items: readonly Item[] }> {
  const seats = await rows.query<Seat>(
    `select position_id as "positionId", name, title, presides, arrived_at as "arrivedAt", left_at as "leftAt", absence_reason as "absenceReason"
     from documents.session_members where session_id = $1::uuid order by ordinal`,
    [session.id],
  );
  const guests = await rows.query<Guest>(
    `select case when reply = 'delegate' then delegate_name else name end as name,
            case when reply = 'delegate' then delegate_title else title end as title, case when reply = 'delegate' then name end as "delegateOf"
     from documents.session_invitations where session_id = $1::uuid and kind = 'guest' and not withdrawn and arrived_at is not null
     order by arrived_at, id`,
    [session.id],
  );
  const found = await rows.query<
    Omit<Item, 'vote'> & { explanation: Explanation | null; secret: boolean; reserved: number; recused: number }
  >(
    `select i.id, i.title, i.presenter, i.discussion, i.conclusion, case when i.status = 'put-off' then i.reason end as "putOff", x.explanation,
            coalesce(x.secret, false) as secret,
            (select count(*)::int from documents.votes v where v.decision_id = x.id and v.reserved is not null)
              + (select count(*)::int from documents.papers p where p.decision_id = x.id and p.reserved is not null) as reserved,
            (select count(*)::int from documents.recusals r where r.decision_id = x.id) as recused
     from documents.session_items i left join documents.decisions x on x.id = i.decision_id and x.status = 'closed'
     where i.session_id = $1::uuid and i.status <> 'removed' order by array_position($2::uuid[], i.id), i.id`,
    [session.id, session.agenda],
  );
  const items = found.map(({ explanation, secret, reserved, recused, ...item }) => ({
    ...item,
    vote: explanation === null ? null : { explanation, secret, reserved, recused },
  }));
  return { seats, guests, items };
}
