import { conflict, invalid, isLocalDate, localDateOf, type LocalDate } from '@app/kernel';
import { type Delivery, type Reached } from './delivery.js';

/** What a recipient does with its copy. */
export type ReceiptAct =
  | { readonly kind: 'open' }
  | { readonly kind: 'register'; readonly incomingNumber: number; readonly receivedOn: LocalDate }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'return'; readonly reason: string };

export type ReceiptFactName = 'delivery.opened' | 'delivery.registered' | 'delivery.acknowledged' | 'delivery.returned';

export interface ReceiptDecision {
  readonly next: Delivery;
  readonly fact: ReceiptFactName;
}

/**
 * Decides one act on one delivery; null means that nothing changes (opening what was opened). Acts may come out of order: to register or
 * acknowledge implies to have opened, and a copy may be registered after it was acknowledged. Throws `delivery.already-registered`,
 * `delivery.already-acknowledged`, `delivery.already-returned`, and what is wrong with a register entry or a reason.
 */
export function decideReceipt(delivery: Delivery, act: ReceiptAct, reached: Reached): ReceiptDecision | null {
  if (delivery.returned !== null) throw conflict('delivery.already-returned');
  const opened = delivery.opened ?? reached;
  switch (act.kind) {
    case 'open':
      return delivery.opened === null ? { next: { ...delivery, opened, stage: 'opened' }, fact: 'delivery.opened' } : null;
    case 'register':
      if (delivery.registered !== null) throw conflict('delivery.already-registered');
      checkRegistration(delivery, act, reached.at);
      return {
        next: {
          ...delivery,
          opened,
          registered: { ...reached, incomingNumber: act.incomingNumber, receivedOn: act.receivedOn, year: yearOf(act.receivedOn) },
          stage: delivery.acknowledged === null ? 'registered' : 'acknowledged',
        },
        fact: 'delivery.registered',
      };
    case 'acknowledge':
      if (delivery.acknowledged !== null) throw conflict('delivery.already-acknowledged');
      return { next: { ...delivery, opened, acknowledged: reached, stage: 'acknowledged' }, fact: 'delivery.acknowledged' };
    case 'return':
      if (delivery.acknowledged !== null) throw conflict('delivery.already-acknowledged');
      if (act.reason.trim() === '') throw invalid('delivery.reason-missing', { field: 'reason' });
      return {
        next: { ...delivery, opened, returned: { ...reached, reason: act.reason.trim() }, stage: 'returned' },
        fact: 'delivery.returned',
      };
  }
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

function checkRegistration(delivery: Delivery, act: { incomingNumber: number; receivedOn: LocalDate }, now: Date): void {
  if (!Number.isInteger(act.incomingNumber) || act.incomingNumber < 1)
    throw invalid('delivery.incoming-number-invalid', { field: 'incomingNumber' });
  if (!isLocalDate(act.receivedOn)) throw invalid('delivery.received-on-invalid', { field: 'receivedOn' });
  if (act.receivedOn < delivery.issuedOn || act.receivedOn > localDateOf(now))
    throw invalid('delivery.received-on-out-of-range', {
      field: 'receivedOn',
      params: { from: delivery.issuedOn, to: localDateOf(now) },
    });
}
