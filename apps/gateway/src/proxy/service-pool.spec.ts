import { describe, expect, it } from '@jest/globals';
import { ServicePool } from './service-pool.js';

describe('the copies of a service', () => {
  it('are taken in turn', () => {
    const pool = new ServicePool(['a', 'b', 'c']);
    expect([pool.order(), pool.order(), pool.order(), pool.order()].map(([first]) => first)).toEqual(['a', 'b', 'c', 'a']);
    expect(pool.order()).toEqual(['b', 'c', 'a']);
  });

  it('rest behind the others for a second after a failure, but are still tried', () => {
    let now = 0;
    const pool = new ServicePool(['a', 'b'], () => now);
    pool.failed('a');
    expect([pool.order(), pool.order()]).toEqual([
      ['b', 'a'],
      ['b', 'a'],
    ]);
    now = 1001;
    expect(pool.order()).toEqual(['a', 'b']);
  });
});
