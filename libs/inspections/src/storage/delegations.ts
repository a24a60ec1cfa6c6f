import { type Seat } from '../domain/standing.js';
import { type Asking } from './asking.js';

export interface StoredDelegation {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly ordinal: number;
  readonly name: string;
}

export interface StoredMember {
  readonly id: string;
  readonly version: number;
  readonly delegationId: string;
  readonly inspectionId: string;
  readonly personId: string;
  readonly positionId: string | null;
  readonly role: Seat['role'];
  readonly leftAt: Date | null;
}

const DELEGATION = `d.id::text, d.version, d.inspection_id::text as "inspectionId", d.ordinal, d.name`;
const MEMBER = `m.id::text, m.version, m.delegation_id::text as "delegationId", m.inspection_id::text as "inspectionId", m.person_id::text as "personId",
  m.position_id::text as "positionId", m.role, m.left_at as "leftAt"`;

export async function delegationById(asking: Asking, id: string): Promise<StoredDelegation | null> {
  const [row] = await asking.query<StoredDelegation>(`select ${DELEGATION} from inspections.delegations d where d.id = $1`, [id]);
  return row ?? null;
}

export async function delegationsOf(asking: Asking, inspectionId: string): Promise<readonly StoredDelegation[]> {
  return asking.query<StoredDelegation>(
    `select ${DELEGATION} from inspections.delegations d where d.inspection_id = $1 order by d.ordinal`,
    [inspectionId],
  );
}

export async function memberById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredMember | null> {
  const [row] = await asking.query<StoredMember>(`select ${MEMBER} from inspections.delegation_members m where m.id = $1 ${lock}`, [id]);
  return row ?? null;
}

/** Those who sit in the delegation now, head first. */
export async function membersOf(asking: Asking, delegationId: string): Promise<readonly StoredMember[]> {
  return asking.query<StoredMember>(
    `select ${MEMBER} from inspections.delegation_members m where m.delegation_id = $1 and m.left_at is null
     order by array_position(array['head', 'deputy', 'secretary', 'member'], m.role), m.id`,
    [delegationId],
  );
}

/** The person's place in a delegation of the inspection, if they have one. */
export async function seatOf(asking: Asking, inspectionId: string, personId: string): Promise<Seat | null> {
  const [row] = await asking.query<Seat>(
    `select m.id::text as "memberId", m.delegation_id::text as "delegationId", m.role from inspections.delegation_members m
     where m.inspection_id = $1 and m.person_id = $2 and m.left_at is null`,
    [inspectionId, personId],
  );
  return row ?? null;
}
