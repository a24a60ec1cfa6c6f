import { type DueWork, type Lease } from '@app/kernel';
import { Logger } from '@nestjs/common';
import { type Queue } from 'bullmq';

const BUSY_MS = 10;
const IDLE_MS = 500;
/** An `add` that hangs is an outage. */
const ADD_LIMIT_MS = 3_000;

export interface FeederOptions {
  readonly name: string;
  readonly work: DueWork;
  readonly queue: Queue;
  /** Rows under a lease at once, over all processes: small, so that an urgent one is soon at the head. */
  readonly window: number;
  /** False while the queue is away. */
  readonly reachable: () => boolean;
}

/** What a job carries: the id of its row. The lease's token is the job's own id, so that an offer made anew is a new job. */
export interface DueJob {
  readonly id: string;
}

/**
 * Claims due rows and offers them to the queue: every 10 ms while there are any, up to every 500 ms while there are none, at once when
 * nudged. It never ends by an error: the rows wait in the database for as long as the queue or the database is away.
 */
export class Feeder {
  private readonly logger = new Logger(Feeder.name);
  private wake: (() => void) | null = null;
  private nudged = false;
  private running: Promise<void> | null = null;
  private stopped = false;
  private troubled = false;

  constructor(private readonly options: FeederOptions) {}

  start(): void {
    this.running ??= this.loop();
  }

  nudge(): void {
    this.nudged = true;
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
  }

  private async loop(): Promise<void> {
    let pause = BUSY_MS;
    while (!this.stopped) {
      this.nudged = false;
      const offered = await this.offer();
      pause = offered > 0 ? BUSY_MS : Math.min(pause * 2, IDLE_MS);
      if (!this.stopped) await this.sleep(pause * (0.8 + 0.4 * Math.random()));
    }
  }

  /** One claim and its offer; returns how many rows were offered. */
  async offer(): Promise<number> {
    const { work, queue, name, window } = this.options;
    if (!this.options.reachable()) return 0;
    let leases: readonly Lease[] = [];
    try {
      leases = await work.claim(window);
      if (leases.length === 0) return 0;
      await limited(
        queue.addBulk(
          leases.map((lease) => ({
            name,
            data: { id: lease.id } satisfies DueJob,
            // What is urgent is taken next, before what already waits in the queue.
            opts: { jobId: lease.token, removeOnComplete: true, removeOnFail: true, lifo: lease.priority > 0 },
          })),
        ),
      );
      this.troubled = false;
      return leases.length;
    } catch (error) {
      this.report(error);
      await this.giveBack(leases);
      return 0;
    }
  }

  /** What could not be offered is due again soon; where even this fails, the lease runs out by itself. */
  private async giveBack(leases: readonly Lease[]): Promise<void> {
    const failure = { reason: 'queue.unavailable', retryInMs: 100, counts: false };
    await Promise.allSettled(leases.map((lease) => this.options.work.fail(lease, failure)));
  }

  private async sleep(ms: number): Promise<void> {
    if (this.nudged) {
      // However many nudges come, not more than one claim in a few milliseconds.
      ms = Math.min(ms, 2);
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }

  private report(error: unknown): void {
    if (this.troubled) return;
    this.troubled = true;
    this.logger.warn(`${this.options.name}: nothing can be offered: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

async function limited<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), ADD_LIMIT_MS);
  });
  // Should it answer after all, nobody listens any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
