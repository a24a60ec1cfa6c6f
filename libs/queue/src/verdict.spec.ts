import { describe, expect, it } from '@jest/globals';
import { conflict, forbidden, invalid, missing, notNow, unavailable } from '@app/kernel';
import { backOffMs, MAX_ATTEMPTS, verdictOn } from './verdict.js';

const middle = (): number => 0.5;

describe('what becomes of a row whose handler failed', () => {
  it.each([invalid('a.b'), forbidden('a.b'), missing('a.b')])('is buried at once where the same again would fail: $category', (error) => {
    expect(verdictOn(error, 0)).toEqual({ outcome: 'buried', reason: 'a.b', retryInMs: null, counts: true });
  });

  it('is retried after a lost race, twice as late each time, and buried in the end', () => {
    expect(verdictOn(conflict('stale'), 0, middle)).toEqual({ outcome: 'retried', reason: 'stale', retryInMs: 100, counts: true });
    expect(verdictOn(conflict('stale'), 3, middle).retryInMs).toBe(800);
    expect(verdictOn(conflict('stale'), MAX_ATTEMPTS - 1, middle).outcome).toBe('buried');
  });

  it('is never buried for an outage', () => {
    expect(verdictOn(unavailable('database.unavailable'), 1_000, middle)).toMatchObject({ outcome: 'retried', retryInMs: 30_000 });
  });

  it('is put off, without counting, when it cannot be done yet', () => {
    expect(verdictOn(notNow('early', { retryAfterSeconds: 60 }), 5)).toEqual({
      outcome: 'put-off',
      reason: 'early',
      retryInMs: 60_000,
      counts: false,
    });
    expect(verdictOn(notNow('early'), 5).retryInMs).toBe(5_000);
  });

  it('is retried, then buried, where nobody foresaw the error', () => {
    expect(verdictOn(new TypeError('x is not a function'), 0, middle)).toMatchObject({
      outcome: 'retried',
      reason: 'TypeError: x is not a function',
    });
    expect(verdictOn('odd', MAX_ATTEMPTS, middle)).toMatchObject({ outcome: 'buried', reason: 'unknown error' });
  });

  it('spreads what failed together', () => {
    expect(backOffMs(4, () => 0)).toBe(1_200);
    expect(backOffMs(4, () => 1)).toBe(2_000);
  });
});
