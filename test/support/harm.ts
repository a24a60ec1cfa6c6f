import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceName } from '@app/contracts';
import { Redis } from 'ioredis';
import { type System } from '../../apps/ops/src/system/system.js';

/** Harm done to a running system until the road is `over`; answers how often. */
export type Harm = (system: System, over: () => boolean) => Promise<number>;

/** Numbers in 0..1 that are the same for the same seed, so that a failing run can be played again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Plays a road while `harm` runs beside it from the moment the system answers until the road is over. */
export async function playUnder<T>(
  harm: Harm,
  play: (onSystem: (system: System) => void) => Promise<T>,
): Promise<{ readonly result: T; readonly harmed: number }> {
  let over = false;
  let harming: Promise<number> = Promise.resolve(0);
  const result = await play((system) => {
    harming = harm(system, () => over);
  }).finally(() => (over = true));
  return { result, harmed: await harming };
}

/** Kills a service at seeded random moments, `atLeast` and up to `more` milliseconds apart. */
export const kills =
  (service: ServiceName, count: number, seed: number, { atLeast, more }: { readonly atLeast: number; readonly more: number }): Harm =>
  async (system, over) => {
    const random = seeded(seed);
    let killed = 0;
    while (killed < count && !over()) {
      await pause(atLeast + random() * more);
      if (!over() && system.kill(service) !== null) killed += 1;
    }
    return killed;
  };

/** Empties the queue, whatever is in it, every `everyMs`. */
export const flushes =
  (count: number, everyMs: number): Harm =>
  async (system, over) => {
    const redis = new Redis(system.redisUrl ?? '', { maxRetriesPerRequest: 1 });
    let flushed = 0;
    try {
      while (flushed < count && !over()) {
        await pause(everyMs);
        await redis.flushall();
        flushed += 1;
      }
    } finally {
      redis.disconnect();
    }
    return flushed;
  };
