/** Collects what happened and lets a test wait for it: a signal, not a sleep. */
export class Heard<T> {
  readonly all: T[] = [];
  private readonly waiting = new Set<() => void>();

  push(item: T): void {
    this.all.push(item);
    for (const check of this.waiting) check();
  }

  /** Resolves when `enough` holds; rejects after `limitMs`, saying how much was heard. */
  async until(enough: (all: readonly T[]) => boolean, limitMs = 30_000): Promise<readonly T[]> {
    if (enough(this.all)) return this.all;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(check);
        reject(new Error(`waited ${limitMs} ms; heard ${this.all.length}: ${JSON.stringify(this.all.slice(-5))}`));
      }, limitMs);
      const check = (): void => {
        if (!enough(this.all)) return;
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
    return this.all;
  }

  count(n: number, limitMs?: number): Promise<readonly T[]> {
    return this.until((all) => all.length >= n, limitMs);
  }
}

/** A promise and how to keep it. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/** Asks again every few milliseconds until the answer is right: for what only a database can say. */
export async function eventually<T>(ask: () => Promise<T>, right: (answer: T) => boolean, limitMs = 30_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not right after ${limitMs} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
