import { DomainError } from '@app/kernel';

/** What becomes of a row whose handler failed. */
export interface Verdict {
  readonly outcome: 'buried' | 'retried' | 'put-off';
  readonly reason: string;
  readonly retryInMs: number | null;
  readonly counts: boolean;
}

/** Attempts after which what cannot succeed is buried; with the back-off below, the last comes about a minute after the first. */
export const MAX_ATTEMPTS = 10;
const FIRST_MS = 100;
const LONGEST_MS = 30_000;
const PUT_OFF_SECONDS = 5;

/** Twice as long each time, up to half a minute, with a quarter of jitter so that what failed together does not come back together. */
export function backOffMs(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(FIRST_MS * 2 ** Math.min(attempts, 16), LONGEST_MS);
  return Math.round(full * (0.75 + 0.5 * random()));
}

/** The job column of the table in kernel's errors.ts. `attempts` counts those before this one. */
export function verdictOn(error: unknown, attempts: number, random: () => number = Math.random): Verdict {
  const retry = (reason: string): Verdict => ({ outcome: 'retried', reason, retryInMs: backOffMs(attempts, random), counts: true });
  const bury = (reason: string): Verdict => ({ outcome: 'buried', reason, retryInMs: null, counts: true });
  if (error instanceof DomainError) {
    switch (error.category) {
      case 'invalid':
      case 'forbidden':
      case 'missing':
        return bury(error.code);
      case 'not-now':
        return {
          outcome: 'put-off',
          reason: error.code,
          retryInMs: (error.detail.retryAfterSeconds ?? PUT_OFF_SECONDS) * 1_000,
          counts: false,
        };
      case 'unavailable':
        // An outage ends by itself; burying would make an operator's task of each row it met.
        return retry(error.code);
      case 'conflict':
        return attempts + 1 >= MAX_ATTEMPTS ? bury(error.code) : retry(error.code);
    }
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  return attempts + 1 >= MAX_ATTEMPTS ? bury(reason) : retry(reason);
}
