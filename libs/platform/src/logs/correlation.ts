import { AsyncLocalStorage } from 'node:async_hooks';

// Only logs read this; nothing that decides or writes may (no ambient state in the work itself).
const storage = new AsyncLocalStorage<string>();

/** Runs `work` so that every log line written inside carries the correlation id. */
export function withCorrelation<T>(correlationId: string, work: () => T): T {
  return storage.run(correlationId, work);
}

export function currentCorrelation(): string | undefined {
  return storage.getStore();
}
