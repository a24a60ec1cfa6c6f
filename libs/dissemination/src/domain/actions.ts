import { type Delivery } from './delivery.js';

export type ReceiptActKind = 'open' | 'register' | 'acknowledge' | 'return';

/** What may still be done with a copy, whoever does it. */
export function actsLeft(delivery: Delivery): ReceiptActKind[] {
  if (delivery.returned !== null) return [];
  const acts: ReceiptActKind[] = [];
  if (delivery.opened === null) acts.push('open');
  if (delivery.registered === null) acts.push('register');
  if (delivery.acknowledged === null) acts.push('acknowledge', 'return');
  return acts;
}
