import { forbidden, type Identity, withinScope } from '@app/kernel';
import { type Asking } from '../storage/asking.js';
import { documentById } from '../storage/documents.js';

/** Who acts for another within some types of documents leaves alone what other documents set going, and what none did. */
export async function mustBeInScope(tx: Asking, who: Identity, documentId: string | null): Promise<void> {
  if (who.actingFor === undefined || who.actingFor.documentTypes === null) return;
  const document = documentId === null ? null : await documentById(tx, documentId);
  if (document === null || !withinScope(who, document.type)) throw forbidden('substitute.out-of-scope');
}
