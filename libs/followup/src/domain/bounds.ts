import { forbidden } from '@app/kernel';

/** How far a matter may reach: on whom it may be put, and who may be named to supervise it. */
export interface Bounds {
  /** Each of these, and everything below it, may be asked. */
  readonly roots: readonly string[];
  /** May be asked wherever they stand: a document was issued to them to act on. */
  readonly addressees: readonly string[];
  readonly supervisors: readonly string[];
}

/** Those above each organisation in the directory tree. */
export type Above = ReadonlyMap<string, readonly string[]>;

export function canBeAsked(bounds: Bounds, organisationId: string, above: Above): boolean {
  if (bounds.addressees.includes(organisationId)) return true;
  return [organisationId, ...(above.get(organisationId) ?? [])].some((id) => bounds.roots.includes(id));
}

/** @throws DomainError forbidden where one of them stands neither below who asks nor among whom the document was issued to */
export function mayAsk(bounds: Bounds, organisationIds: readonly string[], above: Above, field: string): void {
  if (organisationIds.some((id) => !canBeAsked(bounds, id, above))) throw forbidden('followup.target-out-of-reach', { field });
}

/** @throws DomainError forbidden where that body has no part in the matter */
export function maySupervise(bounds: Bounds, supervisorId: string): void {
  if (!bounds.supervisors.includes(supervisorId)) {
    throw forbidden('followup.supervisor-out-of-reach', { field: 'supervisorOrganisationId' });
  }
}
