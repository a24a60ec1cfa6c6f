import { type MadeSet, madeSet } from '@app/journal';
import { missing } from '@app/kernel';
import { type Reply } from '../domain/sessions/session.js';
import { type Asking } from './rows.js';
import { type RosterMember } from './decision-store.js';
import { amendment, insertion, type StateChange } from './state-change.js';

/** A row of `documents.session_invitations`. */
export interface InvitationRow {
  readonly id: string;
  readonly version: number;
  readonly made_in: string | null;
  readonly session_id: string;
  readonly kind: 'member' | 'guest';
  readonly person_id: string | null;
  readonly position_id: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly item_ids: readonly string[] | null;
  readonly withdrawn: boolean;
  readonly reply: Reply | null;
  readonly reply_reason: string | null;
  readonly delegate_name: string | null;
  readonly delegate_title: string | null;
  readonly replied_for: Date | null;
  readonly replied_by: string | null;
  readonly replied_at: Date | null;
  readonly present: boolean;
  readonly arrived_at: Date | null;
  readonly left_at: Date | null;
}

/** A row of `documents.session_members`. */
export interface SeatRow {
  readonly id: string;
  readonly version: number;
  readonly session_id: string;
  readonly person_id: string;
  readonly position_id: string | null;
  readonly ordinal: number;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly present: boolean;
  readonly arrived_at: Date | null;
  readonly left_at: Date | null;
  readonly absence_reason: string | null;
}

const INVITATION_CASTS = {
  session_id: 'uuid',
  kind: 'text',
  person_id: 'uuid',
  position_id: 'uuid',
  name: 'text',
  title: 'text',
  item_ids: 'uuid[]',
  withdrawn: 'boolean',
  reply: 'text',
  reply_reason: 'text',
  delegate_name: 'text',
  delegate_title: 'text',
  replied_for: 'timestamptz',
  replied_by: 'uuid',
  replied_at: 'timestamptz',
  present: 'boolean',
  arrived_at: 'timestamptz',
  left_at: 'timestamptz',
} as const;
type InvitationColumn = keyof typeof INVITATION_CASTS;

const SEAT_CASTS = {
  present: 'boolean',
  arrived_at: 'timestamptz',
  left_at: 'timestamptz',
  absence_reason: 'text',
} as const;
type SeatColumn = keyof typeof SEAT_CASTS;

const columnsOf = <C extends string>(
  casts: Readonly<Record<C, string>>,
  values: Partial<Readonly<Record<C, unknown>>>,
): Record<string, readonly [string, unknown]> =>
  Object.fromEntries((Object.keys(values) as C[]).map((column) => [column, [casts[column], values[column]]]));

export const guestInvited = (
  id: string,
  sessionId: string,
  values: Pick<InvitationRow, 'person_id' | 'position_id' | 'name' | 'title' | 'item_ids'>,
): StateChange =>
  insertion({ type: 'documents.session-invitation', id }, sessionId, 'documents.session_invitations', {
    ...columnsOf(INVITATION_CASTS, { session_id: sessionId, kind: 'guest', ...values }),
    withdrawn: ['boolean', false],
    present: ['boolean', false],
  });

export const invitationChanged = (before: InvitationRow, values: Partial<Pick<InvitationRow, InvitationColumn>>): StateChange =>
  amendment(
    { type: 'documents.session-invitation', id: before.id },
    before.session_id,
    'documents.session_invitations',
    before.version,
    columnsOf(INVITATION_CASTS, values),
  );

export const seatChanged = (before: SeatRow, values: Partial<Pick<SeatRow, SeatColumn>>): StateChange =>
  amendment(
    { type: 'documents.session-member', id: before.id },
    before.session_id,
    'documents.session_members',
    before.version,
    columnsOf(SEAT_CASTS, values),
  );

/** Locked, for presence and replies are written by many at once: the second to come sees what the first wrote. */
export async function lockInvitation(rows: Asking, sessionId: string, id: string): Promise<InvitationRow> {
  const [row] = await rows.query<InvitationRow>(
    `select * from documents.session_invitations where id = $2::uuid and session_id = $1::uuid and not withdrawn for update`,
    [sessionId, id],
  );
  if (row === undefined) throw missing('session.not-invited');
  return row;
}

export async function lockSeat(rows: Asking, sessionId: string, personId: string): Promise<SeatRow> {
  const [row] = await rows.query<SeatRow>(
    `select * from documents.session_members where session_id = $1::uuid and person_id = $2::uuid for update`,
    [sessionId, personId],
  );
  if (row === undefined) throw missing('session.no-seat');
  return row;
}

/** Members who have no invitation yet get one, in one statement; the rows are kept by the entry of the mailing. */
export async function inviteMembers(
  rows: Asking,
  mailingId: string,
  sessionId: string,
  members: readonly RosterMember[],
): Promise<{ readonly count: number; readonly set: MadeSet }> {
  const [made] = await rows.query<{ count: number; set: MadeSet }>(
    `with made as (
       insert into documents.session_invitations (id, version, made_in, session_id, kind, person_id, position_id, name, title, withdrawn, present)
       select gen_random_uuid(), 0, $1::uuid, $2::uuid, 'member', m.person_id, m.position_id, m.name, m.title, false, false
       from jsonb_to_recordset($3::jsonb) as m (person_id uuid, position_id uuid, name text, title text)
       where not exists (select from documents.session_invitations v
                         where v.session_id = $2::uuid and v.person_id = m.person_id and not v.withdrawn)
       returning *)
     select (select count(*)::int from made) as count, ${madeSet('documents.session-invitation', 'made')} as set`,
    [
      mailingId,
      sessionId,
      JSON.stringify(
        members.map(({ personId, positionId, name, title }) => ({ person_id: personId, position_id: positionId, name, title })),
      ),
    ],
  );
  if (made === undefined) throw new Error('an aggregate without a row');
  return made;
}

/** The roster of a session, frozen: one statement, kept by the entry that opens it. Nobody is present yet but who presides. */
export async function freezeSeats(rows: Asking, sessionId: string, at: Date, members: readonly RosterMember[]): Promise<MadeSet> {
  const [made] = await rows.query<{ set: MadeSet }>(
    `with made as (
       insert into documents.session_members (id, version, made_in, session_id, person_id, position_id, ordinal, name, title, presides, present, arrived_at)
       select gen_random_uuid(), 0, $1::uuid, $1::uuid, m.person_id, m.position_id, m.ordinal, m.name, m.title, m.presides, m.presides,
              case when m.presides then $2::timestamptz end
       from jsonb_to_recordset($3::jsonb) as m (person_id uuid, position_id uuid, ordinal int, name text, title text, presides boolean)
       returning *)
     select ${madeSet('documents.session-member', 'made')} as set`,
    [
      sessionId,
      at,
      JSON.stringify(
        members.map((member, index) => ({
          person_id: member.personId,
          position_id: member.positionId,
          ordinal: index + 1,
          name: member.name,
          title: member.title,
          presides: member.presides,
        })),
      ),
    ],
  );
  if (made === undefined) throw new Error('an aggregate without a row');
  return made.set;
}

/** Who was asked to a session, by person: members and guests who use the system. */
export async function invitedPeople(
  rows: Asking,
  sessionId: string,
): Promise<
  readonly { readonly personId: string; readonly kind: 'member' | 'guest'; readonly replied: boolean; readonly attending: boolean }[]
> {
  return rows.query(
    `select v.person_id as "personId", v.kind, coalesce(v.replied_for = s.starts_at, false) as replied,
            coalesce(v.replied_for = s.starts_at and v.reply = 'attending', false) as attending
     from documents.session_invitations v join documents.sessions s on s.id = v.session_id
     where v.session_id = $1::uuid and v.person_id is not null and not v.withdrawn order by v.kind, v.id`,
    [sessionId],
  );
}
