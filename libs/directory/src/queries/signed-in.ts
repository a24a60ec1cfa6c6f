import { type Identity, type Role } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/** A position somebody holds today. */
export interface HeldPosition {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

export interface SignedIn {
  readonly identity: Identity;
  readonly accountId: string;
  /** The password was set by somebody else: nothing but changing it is possible. */
  readonly mustChange: boolean;
}

interface Row {
  readonly personId: string;
  readonly login: string;
  readonly accountId: string;
  readonly mustChange: boolean;
  readonly strongAt: Date;
  readonly positionId: string | null;
  readonly organisationId: string | null;
  readonly roles: Role[] | null;
  readonly substituteId?: string | null;
  readonly absentPersonId?: string | null;
  readonly documentTypes?: string[] | null;
}

const PERSON = `a.id as "accountId", a.login, a.person_id as "personId", a.must_change as "mustChange"`;
const POSITION = `q.id as "positionId", q.organisation_id as "organisationId", q.roles`;
/** The position only while it exists and the person still holds it today. */
const HELD = `q.valid_from <= directory.today() and (q.valid_to is null or q.valid_to > directory.today())
  and exists (select from directory.holders h where h.position_id = q.id and h.person_id = a.person_id
    and h.valid_from <= directory.today() and (h.valid_to is null or h.valid_to > directory.today()))`;

const signedIn = (row: Row): SignedIn => ({
  accountId: row.accountId,
  mustChange: row.mustChange,
  identity: {
    personId: row.personId,
    positionId: row.positionId,
    organisationId: row.organisationId,
    roles: row.roles ?? [],
    loginId: row.login,
    strongAt: row.strongAt.toISOString(),
    ...(row.substituteId == null || row.absentPersonId == null
      ? {}
      : { actingFor: { substituteId: row.substituteId, personId: row.absentPersonId, documentTypes: row.documentTypes ?? null } }),
  },
});

/** Who the session is of, and notes (once a minute) that it is in use; null where there is none, or it was idle too long, or has run out. Real time. */
export async function signedInBySession(rows: Asking, tokenHash: Buffer, idleMinutes: number): Promise<SignedIn | null> {
  const [row] = await rows.query<Row>(
    `with used as (
       update directory.sessions set last_seen_at = clock_timestamp()
       where token_hash = $1 and last_seen_at < clock_timestamp() - interval '1 minute' and last_seen_at > clock_timestamp() - make_interval(mins => $2))
     select ${PERSON}, s.strong_at as "strongAt", coalesce(c.id, q.id) as "positionId", coalesce(c.organisation_id, q.organisation_id) as "organisationId",
            case when c.id is null then q.roles else array(select unnest(u.roles) intersect select unnest(c.roles)) end as roles,
            c.substitute_id as "substituteId", u.absent_person_id as "absentPersonId", u.document_types as "documentTypes"
     from directory.sessions s join directory.accounts a on a.id = s.account_id and not a.disabled
     left join directory.positions q on q.id = s.position_id and ${HELD}
     -- Once it is over or ended, the person is in their own position again.
     left join directory.substitutes_at(directory.today()) u on u.id = s.substitute_id and u.person_id = a.person_id
     left join lateral (
       select p.id, p.organisation_id, p.roles, u.id as substitute_id from directory.positions p where p.id = u.position_id
         and p.valid_from <= directory.today() and (p.valid_to is null or p.valid_to > directory.today())) c on true
     where s.token_hash = $1 and s.expires_at > clock_timestamp() and s.last_seen_at > clock_timestamp() - make_interval(mins => $2)`,
    [tokenHash, idleMinutes],
  );
  return row === undefined ? null : signedIn(row);
}

/** Who the API token stands for; null where it is unknown, revoked, run out, or its position is no longer held. */
export async function signedInByToken(rows: Asking, tokenHash: Buffer): Promise<SignedIn | null> {
  const [row] = await rows.query<Row>(
    `with used as (
       update directory.api_tokens set last_used_at = clock_timestamp()
       where token_hash = $1 and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute'))
     select ${PERSON}, t.created_at as "strongAt", ${POSITION}
     from directory.api_tokens t join directory.accounts a on a.id = t.account_id and not a.disabled and not a.must_change
     join directory.positions q on q.id = t.position_id and ${HELD}
     where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > clock_timestamp())`,
    [tokenHash],
  );
  return row === undefined ? null : signedIn(row);
}

/** The positions a person holds today, the one to begin with first: of the highest organisation, by rank. */
export async function heldPositions(rows: Asking, personId: string): Promise<HeldPosition[]> {
  return rows.query<HeldPosition>(
    `select q.id, q.title, q.organisation_id as "organisationId", o.name as "organisationName", q.roles
     from directory.holders h
     join directory.positions q on q.id = h.position_id and q.valid_from <= directory.today() and (q.valid_to is null or q.valid_to > directory.today())
     join directory.organisations_at(directory.today()) o on o.id = q.organisation_id
     where h.person_id = $1::uuid and h.valid_from <= directory.today() and (h.valid_to is null or h.valid_to > directory.today())
     order by (o.parent_id is not null), q.rank, q.id`,
    [personId],
  );
}
