import { type DueWork } from '@app/kernel';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type Type } from '@nestjs/common';
import { type Job, type Worker } from 'bullmq';
import { type DueJob } from './feeder.js';
import { verdictOn } from './verdict.js';

export type Outcome = 'done' | 'lost' | 'retried' | 'put-off' | 'buried' | 'unreachable';

/** Runs the rows of one kind of due work, and says on the row what became of those that failed. */
export class DueRunner {
  private readonly logger: Logger;
  private readonly inHand = new Set<Promise<void>>();
  private readonly listeners = new Set<(outcome: Outcome, seconds: number) => void>();
  private sinceNudge = 0;

  /** `hungry` is called when so many rows are finished that new ones are wanted, or when none is in hand. */
  constructor(
    readonly name: string,
    private readonly work: DueWork,
    private readonly batch: number,
    private readonly hungry: () => void,
  ) {
    this.logger = new Logger(name);
  }

  onOutcome(listener: (outcome: Outcome, seconds: number) => void): void {
    this.listeners.add(listener);
  }

  /** Never throws: what went wrong stands on the row, so that the queue has nothing to remember. */
  async run(lease: { readonly id: string; readonly token: string }): Promise<void> {
    const started = performance.now();
    const running = this.attempt(lease).then((outcome) => {
      const seconds = (performance.now() - started) / 1_000;
      for (const listener of this.listeners) listener(outcome, seconds);
    });
    this.inHand.add(running);
    try {
      await running;
    } finally {
      this.inHand.delete(running);
      this.sinceNudge += 1;
      if (this.sinceNudge >= this.batch || this.inHand.size === 0) {
        this.sinceNudge = 0;
        this.hungry();
      }
    }
  }

  get busy(): boolean {
    return this.inHand.size > 0;
  }

  /** Resolves when nothing is in hand. */
  async idle(): Promise<void> {
    while (this.inHand.size > 0) await Promise.allSettled(this.inHand);
  }

  private async attempt(lease: { readonly id: string; readonly token: string }): Promise<Outcome> {
    try {
      return await this.work.run(lease);
    } catch (error) {
      try {
        const verdict = verdictOn(error, await this.work.attempts(lease.id));
        await this.work.fail(lease, verdict);
        const line = `${lease.id} ${verdict.outcome}: ${verdict.reason}`;
        if (verdict.outcome === 'buried') this.logger.error(line);
        else this.logger.debug(line);
        return verdict.outcome;
      } catch {
        // The database is away: the lease runs out and the row is offered again.
        return 'unreachable';
      }
    }
  }
}

/** The BullMQ side of a runner. */
export abstract class DueProcessor extends WorkerHost {
  abstract start(): void;
  /** Takes no more jobs, finishes those in hand, or leaves them behind when `late` resolves. */
  abstract stop(late: Promise<void>): Promise<void>;
  /** Closes a worker that was never started. */
  abstract abandon(): Promise<void>;
}

interface Runners {
  runner(name: string): DueRunner;
}

/** lockDuration = stalledInterval = 5 s: the defaults cost a minute. Nothing is kept: a kept failed job would swallow the next of its id. */
const WORKER = {
  autorun: false,
  lockDuration: 5_000,
  stalledInterval: 5_000,
  maxStalledCount: 1,
  drainDelay: 5,
  runRetryDelay: 500,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
} as const;

/** A processor class for one queue, as `@nestjs/bullmq` finds them. */
export function processorFor(
  name: string,
  options: { readonly concurrency: number; readonly perSecond?: number },
  runtime: Type<Runners>,
): Type<DueProcessor> {
  const limiter = options.perSecond === undefined ? {} : { limiter: { max: options.perSecond, duration: 1_000 } };

  @Processor(name, { ...WORKER, ...limiter, concurrency: options.concurrency })
  class NamedProcessor extends DueProcessor {
    constructor(@Inject(runtime) private readonly runtime: Runners) {
      super();
    }

    override async process(job: Job<DueJob>): Promise<void> {
      await this.runtime.runner(name).run({ id: job.data.id, token: job.id ?? '' });
    }

    override start(): void {
      const worker: Worker = this.worker;
      worker.run().catch((error: unknown) => worker.emit('error', error as Error));
    }

    override async abandon(): Promise<void> {
      await this.worker.close(true);
    }

    override async stop(late: Promise<void>): Promise<void> {
      const runner = this.runtime.runner(name);
      const worker: Worker = this.worker;
      await worker.pause(true);
      await Promise.race([runner.idle(), late]);
      // A forced close does not end the wait for the next job by itself.
      if (runner.busy) await worker.getBackend().disconnectBlocking(false);
      await Promise.race([worker.close(runner.busy), late]);
    }
  }
  Object.defineProperty(NamedProcessor, 'name', { value: `Process(${name})` });
  return NamedProcessor;
}
