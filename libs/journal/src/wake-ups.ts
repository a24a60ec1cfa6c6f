import { Injectable } from '@nestjs/common';

/** Said after a commit, inside the process: these names have due work. Losing one costs a feeder's poll interval, nothing else. */
@Injectable()
export class WakeUps {
  private readonly listeners = new Set<(names: ReadonlySet<string>) => void>();

  /** Returns how to stop listening. */
  on(listener: (names: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  say(names: ReadonlySet<string>): void {
    if (names.size > 0) for (const listener of this.listeners) listener(names);
  }
}
