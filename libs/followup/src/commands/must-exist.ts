import { invalid } from '@app/kernel';
import { type Asking } from '../storage/asking.js';
import { existingOrganisations } from '../storage/ground.js';

/** @throws DomainError invalid `organisation.unknown` where one of them does not exist today */
export async function mustExist(tx: Asking, ids: readonly string[], field: string): Promise<void> {
  const existing = await existingOrganisations(tx, ids);
  if (ids.some((id) => !existing.has(id))) throw invalid('organisation.unknown', { field });
}
