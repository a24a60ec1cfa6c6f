import { Timers } from '@app/journal';
import { Health, Lifecycle, Metrics } from '@app/platform';
import { QueueRuntime } from '@app/queue';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';

const BATCH = 500;
/** Without a nudge, a timer armed meanwhile is seen after this long at most. */
const LONGEST_MS = 500;
/** Not more often, so that a timer due in a fraction of a millisecond makes no busy loop. */
const SHORTEST_MS = 5;
const HOUR_MS = 3_600_000;
const SILENT_MS = 10_000;

/** Fires what is due, sleeps until the next timer, forgets old idempotency keys, and audits every timer once a day. */
@Injectable()
export class TimerFirer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TimerFirer.name);
  private wake: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;
  private nudged = false;
  private lastRound = Date.now();
  private nextSweep = Date.now() + 60_000;
  private nextAudit = Date.now() + 60_000;
  private off: () => void = () => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly queue: QueueRuntime,
    private readonly lifecycle: Lifecycle,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.health.register('timers', async () => {
      const silent = Date.now() - this.lastRound;
      if (silent > SILENT_MS) throw new Error(`no round for ${Math.round(silent / 1_000)} s`);
    });
    const overdue = async () => [{ labels: {}, value: (await this.timers.lateMs()) / 1_000 }];
    this.metrics.gauge('banhanh_timers_late_seconds', 'How long the oldest armed timer is past its hour', [], overdue);
    this.lifecycle.onStop('feeders', 'timers', () => this.stop());
    this.off = this.queue.onDue((names) => {
      if (names.has('timers') || names.has('*')) this.nudge();
    });
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async stop(): Promise<void> {
    this.off();
    this.stopped = true;
    this.wake?.();
    await this.running;
  }

  private nudge(): void {
    this.nudged = true;
    this.wake?.();
  }

  private async loop(): Promise<void> {
    let troubled = false;
    while (!this.stopped) {
      let pause = LONGEST_MS;
      this.nudged = false;
      try {
        const fired = await this.timers.fire(BATCH);
        const next = fired === BATCH ? 0 : ((await this.timers.nextInMs()) ?? LONGEST_MS);
        pause = Math.max(SHORTEST_MS, Math.min(next, LONGEST_MS));
        await this.housekeep();
        this.lastRound = Date.now();
        troubled = false;
      } catch (error) {
        // The database is away: the timers are rows in it and wait.
        if (!troubled) this.logger.warn(`no timer can be fired: ${error instanceof Error ? error.message : 'unknown'}`);
        troubled = true;
      }
      if (!this.stopped) await this.sleep(pause);
    }
  }

  private async housekeep(): Promise<void> {
    if (Date.now() >= this.nextSweep) {
      this.nextSweep = Date.now() + HOUR_MS;
      await this.timers.forgetKeys();
    }
    if (Date.now() >= this.nextAudit) {
      this.nextAudit = Date.now() + 24 * HOUR_MS;
      const audit = await this.timers.audit();
      if (audit.balanced) this.logger.log(audit, 'timers audited');
      else this.logger.error(audit, 'timers do not balance: armed is not fired + re-armed + cancelled + still armed, or some are overdue');
    }
  }

  private async sleep(ms: number): Promise<void> {
    if (this.nudged) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }
}
