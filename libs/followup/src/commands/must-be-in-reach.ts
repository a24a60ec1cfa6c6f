import { forbidden, type Identity, withinScope } from '@app/kernel';
import { judges, type Reach, watched } from '../domain/authority.js';
import { type Bounds, mayAsk, maySupervise } from '../domain/bounds.js';
import { type Asking } from '../storage/asking.js';
import { type NotedDocument } from '../storage/documents.js';
import { actingRecipients } from '../storage/ground.js';
import { ancestorsOf, overseenBy, watchersOf } from '../storage/oversight.js';

export interface Asked {
  readonly targets: readonly string[];
  readonly field: string;
  readonly supervisorId: string;
  /** The body that the text itself says to report to, if it names one. */
  readonly reportTo?: string | null;
}

/**
 * What a document sets going stays within its issuer's reach: asked are those below the issuer or the asker's own bodies, and those it was issued
 * to for action; never a level above. It is supervised by the issuer, a body that watches for it, the asker's own, one above, or the body the text names.
 */
export async function mustBeInReach(tx: Asking, who: Identity, reach: Reach, document: NotedDocument, asked: Asked): Promise<void> {
  if (!withinScope(who, document.type)) throw forbidden('substitute.out-of-scope');
  const issuer = document.organisationId;
  const own = watched(who, reach);
  const above = await ancestorsOf(tx, [...asked.targets, ...reach.own, issuer]);
  const aboveIssuer = above.get(issuer) ?? [];
  const bounds: Bounds = {
    roots: [...(await overseenBy(tx, issuer)), ...own],
    addressees: (await actingRecipients(tx, document.recipientListId)).filter((id) => !aboveIssuer.includes(id)),
    supervisors: [
      issuer,
      ...(judges(who) ? own : []),
      ...(await watchersOf(tx, issuer)),
      ...[issuer, ...reach.own].flatMap((id) => above.get(id) ?? []),
      ...(asked.reportTo == null ? [] : [asked.reportTo]),
    ],
  };
  maySupervise(bounds, asked.supervisorId);
  mayAsk(bounds, asked.targets, above, asked.field);
}

/** A duty without a document: owed by what stands below the supervisor, or by and below what the supervisor's body watches over. */
export async function mustBeOverseen(tx: Asking, supervisorId: string, targets: readonly string[], field: string): Promise<void> {
  const bounds: Bounds = { roots: await overseenBy(tx, supervisorId), addressees: [], supervisors: [supervisorId] };
  mayAsk(bounds, targets, await ancestorsOf(tx, targets), field);
}
