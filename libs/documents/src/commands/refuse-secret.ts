import { type DocumentContent, invalid } from '@app/kernel';
import { secrecyMarkIn } from '../domain/definitions/secrecy-marks.js';

/** State secrets never enter the system: a text that bears the mark is refused at the door (domain.md 2). */
export function refuseSecret(content: DocumentContent): void {
  if (secrecyMarkIn(content.head.asPrinted ?? '') !== null) throw invalid('document.secret', { field: 'content.head.asPrinted' });
}
