import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideReceipt, type ReceiptAct } from './decide-receipt.js';
import { type Delivery, type Reached } from './delivery.js';

const at = new Date('2026-11-16T02:00:00Z');
const reached: Reached = { at, source: 'own-act', personId: 'p' };
const delivered: Delivery = {
  id: 'd',
  version: 0,
  dispatchId: 's',
  documentId: 'x',
  round: 1,
  issuerOrganisationId: 'tu',
  issuedOn: '2026-11-14',
  recipient: { id: 'xa', kind: 'organisation', organisationId: 'xa', positionId: null, name: 'Xã' },
  stage: 'delivered',
  opened: null,
  registered: null,
  acknowledged: null,
  returned: null,
};
const register: ReceiptAct = { kind: 'register', incomingNumber: 3, receivedOn: '2026-11-16' };
const give = (delivery: Delivery, ...acts: ReceiptAct[]): Delivery =>
  acts.reduce((now, act) => decideReceipt(now, act, reached)?.next ?? now, delivery);

describe('a receipt', () => {
  it('goes through its stages, each a fact', () => {
    const acts: ReceiptAct[] = [{ kind: 'open' }, register, { kind: 'acknowledge' }];
    const facts = acts.map((act, index) => decideReceipt(give(delivered, ...acts.slice(0, index)), act, reached)?.fact);
    expect(facts).toEqual(['delivery.opened', 'delivery.registered', 'delivery.acknowledged']);
    expect(give(delivered, ...acts)).toMatchObject({ stage: 'acknowledged', registered: { incomingNumber: 3, year: 2026 } });
  });

  it('implies that what is registered, acknowledged or returned was opened', () => {
    for (const act of [register, { kind: 'acknowledge' }, { kind: 'return', reason: 'Nhầm' }] as const)
      expect(give(delivered, act).opened).toEqual(reached);
  });

  it('keeps the first opening', () => {
    const opened = give(delivered, { kind: 'open' });
    expect(decideReceipt(opened, { kind: 'open' }, { ...reached, personId: 'other' })).toBeNull();
    expect(give(opened, { kind: 'acknowledge' }).opened?.personId).toBe('p');
  });

  it('may be registered after it was acknowledged', () => {
    expect(give(delivered, { kind: 'acknowledge' }, register)).toMatchObject({ stage: 'acknowledged', registered: { incomingNumber: 3 } });
  });

  it.each<[string, Delivery, ReceiptAct]>([
    ['delivery.already-registered', give(delivered, register), register],
    ['delivery.already-acknowledged', give(delivered, { kind: 'acknowledge' }), { kind: 'acknowledge' }],
    ['delivery.already-acknowledged', give(delivered, { kind: 'acknowledge' }), { kind: 'return', reason: 'Nhầm' }],
    ['delivery.already-returned', give(delivered, { kind: 'return', reason: 'Nhầm' }), { kind: 'open' }],
    ['delivery.reason-missing', delivered, { kind: 'return', reason: ' ' }],
    ['delivery.incoming-number-invalid', delivered, { ...register, incomingNumber: 0 }],
    ['delivery.incoming-number-invalid', delivered, { ...register, incomingNumber: 1.5 }],
    ['delivery.received-on-invalid', delivered, { ...register, receivedOn: '2026-02-30' }],
    ['delivery.received-on-out-of-range', delivered, { ...register, receivedOn: '2026-11-13' }],
    ['delivery.received-on-out-of-range', delivered, { ...register, receivedOn: '2026-11-17' }],
  ])('refuses with %s', (code, delivery, act) => {
    expect(() => decideReceipt(delivery, act, reached)).toThrow(expect.objectContaining({ code }));
  });

  it('whatever is tried: what was reached stays as it was, and an answer is given once', () => {
    const act: fc.Arbitrary<ReceiptAct> = fc.oneof(
      fc.constant<ReceiptAct>({ kind: 'open' }),
      fc.constant<ReceiptAct>({ kind: 'acknowledge' }),
      fc.constant<ReceiptAct>({ kind: 'return', reason: 'Nhầm' }),
      fc.nat(50).map((incomingNumber): ReceiptAct => ({ ...register, incomingNumber })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let now = delivered;
        acts.forEach((each, index) => {
          let next = now;
          try {
            next = decideReceipt(now, each, { ...reached, at: new Date(at.getTime() + index) })?.next ?? now;
          } catch {
            return;
          }
          for (const stage of ['opened', 'registered', 'acknowledged', 'returned'] as const)
            if (now[stage] !== null) expect(next[stage]).toEqual(now[stage]);
          now = next;
        });
        expect(now.acknowledged !== null && now.returned !== null).toBe(false);
        expect(now.opened === null).toBe(now.stage === 'delivered');
        if (now.returned !== null) expect(now.stage).toBe('returned');
        else if (now.acknowledged !== null) expect(now.stage).toBe('acknowledged');
        else if (now.registered !== null) expect(now.stage).toBe('registered');
      }),
    );
  });
});
