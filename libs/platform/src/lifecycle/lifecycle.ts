import { Injectable, Logger } from '@nestjs/common';

/** In this order a process stops: it takes no more requests, offers no more work, finishes what it holds, lets go of connections. */
export const STOP_STAGES = ['requests', 'feeders', 'workers', 'connections'] as const;
export type StopStage = (typeof STOP_STAGES)[number];

/** Share of the time limit after which a stage is left behind; what is unfinished is offered again when its lease runs out. */
const SHARE: Readonly<Record<StopStage, number>> = { requests: 0.35, feeders: 0.1, workers: 0.4, connections: 0.15 };

interface Stopper {
  readonly stage: StopStage;
  readonly name: string;
  readonly stop: (deadline: AbortSignal) => Promise<void>;
}

/**
 * The ordered end of a process. Whoever starts something registers how it stops; Nest's own hooks close modules by hierarchy, which
 * would take the database away from a worker that is still at it.
 */
@Injectable()
export class Lifecycle {
  private readonly logger = new Logger(Lifecycle.name);
  private readonly stoppers: Stopper[] = [];
  private stopping: Promise<void> | null = null;

  /** True once the end has begun: readiness turns red, loops leave. */
  get ending(): boolean {
    return this.stopping !== null;
  }

  /** `stop` gets a signal that fires when its time is over; within a stage all stop at once, the stages one after the other. */
  onStop(stage: StopStage, name: string, stop: (deadline: AbortSignal) => Promise<void>): void {
    this.stoppers.push({ stage, name, stop });
  }

  /** Stops everything within about `limitMs`. Calling it again waits for the same end. */
  stop(limitMs: number): Promise<void> {
    this.stopping ??= this.stopStages(limitMs);
    return this.stopping;
  }

  private async stopStages(limitMs: number): Promise<void> {
    for (const stage of STOP_STAGES) {
      const limit = Math.ceil(limitMs * SHARE[stage]);
      await Promise.all(this.stoppers.filter((stopper) => stopper.stage === stage).map((stopper) => this.stopOne(stopper, limit)));
    }
  }

  private async stopOne(stopper: Stopper, limit: number): Promise<void> {
    const deadline = AbortSignal.timeout(limit);
    const late = new Promise<'late'>((resolve) => deadline.addEventListener('abort', () => resolve('late'), { once: true }));
    try {
      const outcome = await Promise.race([stopper.stop(deadline), late]);
      if (outcome === 'late') this.logger.warn(`${stopper.stage}: ${stopper.name} was not done within ${limit} ms`);
    } catch (error) {
      this.logger.error(`${stopper.stage}: ${stopper.name} failed to stop: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
