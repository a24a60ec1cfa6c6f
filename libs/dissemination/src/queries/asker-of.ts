import { type Directory } from '@app/directory';
import { type Identity, localDateOf } from '@app/kernel';
import { type Asker } from '../domain/who-acts.js';

/** The asker with the organisations its own serves as of now. */
export async function askerOf(directory: Directory, identity: Identity, now: Date): Promise<Asker> {
  if (identity.organisationId === null) return { identity, servedOrganisationIds: [] };
  const scope = await directory.organisationsServed(identity.organisationId, localDateOf(now));
  const servedOrganisationIds = scope.filter((id) => id !== identity.organisationId);
  return { identity, servedOrganisationIds };
}
