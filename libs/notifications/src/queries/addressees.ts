import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { type LocalDate, type Role } from '@app/kernel';
import { type Audience } from '../domain/alert-plan.js';

/** A person to be told, and as what. */
export interface Addressee {
  readonly personId: string;
  readonly positionId: string | null;
  readonly organisationId: string | null;
}

/** The people of an audience on a day; a person may appear more than once, first what concerns them most. */
export async function addresseesOf(audience: Audience, directory: Directory, tx: Pick<Tx, 'query'>, day: LocalDate): Promise<Addressee[]> {
  switch (audience.who) {
    case 'people':
      return audience.personIds.map((personId) => ({ personId, positionId: null, organisationId: null }));
    case 'roles':
      return inRoles(directory, audience.roles, audience.otherwise ?? [], audience.organisationIds, day);
    case 'listed': {
      const listed = await directory.frozenRecipients(audience.listId, audience.from, audience.to);
      return ofRecipients(listed, audience.roles, directory, tx, day);
    }
    case 'recipients': {
      const recipients = await tx.query<Recipient>(
        `select kind, organisation_id as "organisationId", position_id as "positionId" from directory.recipients where id = any ($1::uuid[])`,
        [audience.recipientIds],
      );
      return ofRecipients(recipients, audience.roles, directory, tx, day);
    }
    case 'issuer-of-outside': {
      const [outside] = await tx.query(`select 1 from directory.recipients where id = any ($1::uuid[]) and kind = 'outside' limit 1`, [
        audience.recipientIds,
      ]);
      return outside === undefined ? [] : inRoles(directory, audience.roles, [], [audience.organisationId], day);
    }
  }
}

interface Recipient {
  readonly kind: 'organisation' | 'position' | 'outside';
  readonly organisationId: string | null;
  readonly positionId: string | null;
}

async function ofRecipients(
  recipients: readonly Recipient[],
  roles: readonly Role[],
  directory: Directory,
  tx: Pick<Tx, 'query'>,
  day: LocalDate,
): Promise<Addressee[]> {
  const organisationIds = recipients.flatMap(({ kind, organisationId }) =>
    kind === 'organisation' && organisationId !== null ? [organisationId] : [],
  );
  const positionIds = recipients.flatMap(({ kind, positionId }) => (kind === 'position' && positionId !== null ? [positionId] : []));
  // A unit that has no clerk is told through its leader, else its documents would lie unseen.
  const told = await inRoles(directory, roles, ['lead'], organisationIds, day);
  return [...(await holdersOf(tx, positionIds, day)), ...told];
}

async function inRoles(
  directory: Directory,
  roles: readonly Role[],
  otherwise: readonly Role[],
  organisationIds: readonly string[],
  day: LocalDate,
): Promise<Addressee[]> {
  if (organisationIds.length === 0) return [];
  const found = await directory.peopleWith(roles, organisationIds, day);
  const reached = new Set(found.map((person) => person.forOrganisationId));
  const unreached = organisationIds.filter((id) => !reached.has(id));
  const more = unreached.length === 0 || otherwise.length === 0 ? [] : await directory.peopleWith(otherwise, unreached, day);
  return [...found, ...more].map(({ personId, positionId, forOrganisationId }) => ({
    personId,
    positionId,
    organisationId: forOrganisationId,
  }));
}

async function holdersOf(tx: Pick<Tx, 'query'>, positionIds: readonly string[], day: LocalDate): Promise<Addressee[]> {
  if (positionIds.length === 0) return [];
  return tx.query<Addressee>(
    `select h.person_id as "personId", h.position_id as "positionId", p.organisation_id as "organisationId"
     from directory.holders h join directory.positions p on p.id = h.position_id
     where h.position_id = any ($1::uuid[]) and h.valid_from <= $2::date and (h.valid_to is null or h.valid_to > $2::date)`,
    [positionIds, day],
  );
}
