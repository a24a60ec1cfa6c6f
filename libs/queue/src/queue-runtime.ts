import { CONSUMERS, type ConsumerName, type ServiceName } from '@app/contracts';
import { type DueWork } from '@app/kernel';
import { Health, Lifecycle, Metrics, withCorrelation } from '@app/platform';
import { getQueueToken } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Injectable,
  type InjectionToken,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService, ModuleRef } from '@nestjs/core';
import { type Queue } from 'bullmq';
import { DueRunner, type DueProcessor } from './due-runner.js';
import { Feeder } from './feeder.js';
import { consumerOf, type HandlesEvents } from './handles-facts.js';
import { type HandOffSource, type QueueGauge, QueuePlan } from './queue-plan.js';
import { Nudges } from './nudges.js';
import { QueueConnections } from './queue-connections.js';

const DRAIN_MS = 5_000;

interface Line {
  readonly name: string;
  readonly work: DueWork;
  readonly queue: Queue;
  readonly runner: DueRunner;
  readonly feeder: Feeder;
  readonly processor: DueProcessor;
}

/** What a log line tells of an event: names and ids, never contents. */
interface Handed {
  readonly correlationId: string;
  readonly name: string;
  readonly entryId: string;
  readonly about: string | null;
}

/** Everything of one process that moves due work: per name a feeder, a queue, a worker; nudges; and their ordered end. */
@Injectable()
export class QueueRuntime implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('HandOffs');
  private readonly lines = new Map<string, Line>();
  private readonly runners = new Map<string, DueRunner>();
  private readonly local = new Set<(names: ReadonlySet<string>) => void>();
  private unsubscribe: readonly (() => void)[] = [];
  private stopping: Promise<void> | null = null;

  constructor(
    private readonly plan: QueuePlan,
    private readonly connections: QueueConnections,
    private readonly nudges: Nudges,
    private readonly modules: ModuleRef,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Boot check and wiring; refuses to start where a consumer of this app has no handler, two, or a stranger's. */
  async onModuleInit(): Promise<void> {
    try {
      this.wire();
    } catch (error) {
      // Nest does not take down what it began to build.
      await this.abandon();
      throw error;
    }
    this.announce();
  }

  onApplicationBootstrap(): void {
    const heard = (names: ReadonlySet<string>): void => this.hear(names);
    const committed = (names: ReadonlySet<string>): void => {
      this.hear(names);
      this.nudges.say([...names].filter((name) => !this.lines.has(name)));
    };
    this.unsubscribe = [this.nudges.on(heard), this.source().onDue(committed)];
    this.nudges.start();
    for (const line of this.lines.values()) {
      line.processor.start();
      line.feeder.start();
    }
  }

  /** Where the process is not ended through `Lifecycle`: before any module lets go of the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop(AbortSignal.timeout(DRAIN_MS));
  }

  /** Hears names of due work, from this process and from others; returns how to stop listening. */
  onDue(listener: (names: ReadonlySet<string>) => void): () => void {
    this.local.add(listener);
    return () => this.local.delete(listener);
  }

  runner(name: string): DueRunner {
    const runner = this.runners.get(name);
    if (runner === undefined) throw new Error(`no runner for the queue ${name}`);
    return runner;
  }

  /** Age of the oldest due row and number of buried rows, per consumer and due work of this process. */
  async gauges(): Promise<readonly QueueGauge[]> {
    return Promise.all(
      [...this.lines.values()].map(async ({ name, work }) => {
        const read = (work as Partial<{ gauges(): Promise<Omit<QueueGauge, 'name'>> }>).gauges;
        const found = read === undefined ? { due: 0, oldestSeconds: 0, buried: 0 } : await read.call(work);
        return { name, ...found };
      }),
    );
  }

  /** No more offers. */
  async stopFeeders(): Promise<void> {
    for (const off of this.unsubscribe) off();
    this.unsubscribe = [];
    await Promise.all([...this.lines.values()].map((line) => line.feeder.stop()));
  }

  /** Feeders first, then the work in hand until `deadline`, then the connections. What is left is offered again when its lease runs out. */
  stop(deadline: AbortSignal): Promise<void> {
    this.stopping ??= (async () => {
      await this.stopFeeders();
      const late = new Promise<void>((resolve) => {
        if (deadline.aborted) resolve();
        deadline.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.all([...this.lines.values()].map((line) => line.processor.stop(late)));
      await Promise.race([Promise.allSettled([...this.lines.values()].map((line) => line.queue.close())), late]);
      await this.nudges.stop();
      await this.connections.close();
    })();
    return this.stopping;
  }

  private wire(): void {
    const works = this.works();
    for (const { name, concurrency, perSecond, processor } of this.plan.lines) {
      const work = works.get(name);
      if (work === undefined) throw new Error(`no due work for the queue ${name}`);
      const queue = this.get<Queue>(getQueueToken(name));
      const window = perSecond === undefined ? Math.max(16, concurrency * 8) : Math.max(1, perSecond * 2);
      const feeder = new Feeder({ name, work, queue, window, reachable: () => this.connections.reachable });
      const runner = new DueRunner(name, work, Math.max(1, Math.floor(window / 2)), () => feeder.nudge());
      this.runners.set(name, runner);
      this.lines.set(name, { name, work, queue, runner, feeder, processor: this.get<DueProcessor>(processor) });
    }
  }

  private async abandon(): Promise<void> {
    await Promise.allSettled(
      this.plan.lines.flatMap(({ name, processor }) => [
        this.get<DueProcessor>(processor).abandon(),
        this.get<Queue>(getQueueToken(name)).close(),
      ]),
    );
    await this.connections.close();
  }

  private hear(names: ReadonlySet<string>): void {
    for (const line of this.lines.values()) if (names.has('*') || names.has(line.name)) line.feeder.nudge();
    for (const listener of this.local) listener(names);
  }

  private works(): Map<string, DueWork> {
    const works = new Map<string, DueWork>();
    for (const { name, work } of this.plan.lines) if (work !== undefined) works.set(name, this.get<DueWork>(work));
    for (const [consumer, handler] of this.handlers()) {
      // Log lines of a consumer carry the correlation id of the request that began it all.
      const handle = (event: never, tx: never): Promise<void> => {
        const { correlationId, name, entryId, about } = event as Handed;
        return withCorrelation(correlationId, async () => {
          const begun = performance.now();
          await handler.handle(event, tx);
          this.logger.log({ msg: 'handed over', consumer, name, entryId, about, ms: Math.round(performance.now() - begun) });
        });
      };
      works.set(consumer, this.source().of(consumer, { handle }));
    }
    return works;
  }

  private handlers(): Map<ConsumerName, HandlesEvents> {
    const found = new Map<ConsumerName, HandlesEvents>();
    const own = consumersOf(this.plan.app);
    for (const wrapper of this.discovery.getProviders()) {
      const consumer = consumerOf(wrapper.metatype);
      if (consumer === null) continue;
      if (!own.includes(consumer))
        throw new Error(`${wrapper.name} handles ${consumer}, which ${CONSUMERS[consumer].app} serves, not ${this.plan.app}`);
      if (found.has(consumer) && found.get(consumer) !== wrapper.instance)
        throw new Error(`${consumer} has two handlers; the second is ${wrapper.name}`);
      found.set(consumer, wrapper.instance as HandlesEvents);
    }
    const unserved = own.filter((consumer) => !found.has(consumer));
    if (unserved.length > 0) throw new Error(`${this.plan.app} has no handler for ${unserved.join(', ')}`);
    return found;
  }

  private source(): HandOffSource {
    return this.get<HandOffSource>(this.plan.handOffs);
  }

  private get<T>(token: InjectionToken): T {
    return this.modules.get<T>(token, { strict: false });
  }

  /** To the process: how it ends, whether it is ready, its numbers. */
  private announce(): void {
    const lifecycle = this.optional(Lifecycle);
    lifecycle?.onStop('feeders', 'feeders', () => this.stopFeeders());
    lifecycle?.onStop('workers', 'queue workers', (deadline) => this.stop(deadline));
    const health = this.optional(Health);
    health?.register('queue', () => this.connections.check());
    // A process with buried work is ready all the same: only a person can mend that.
    health?.tell(async () => {
      const gauges = await this.gauges();
      return {
        buried: gauges.reduce((sum, gauge) => sum + gauge.buried, 0),
        oldestDueSeconds: Math.round(Math.max(0, ...gauges.map((gauge) => gauge.oldestSeconds))),
      };
    });
    const metrics = this.optional(Metrics);
    if (metrics === null) return;
    const each = (pick: (gauge: QueueGauge) => number) => async () =>
      (await this.gauges()).map((gauge) => ({ labels: { work: gauge.name }, value: pick(gauge) }));
    metrics.gauge(
      'banhanh_due_rows',
      'Rows that could be worked on now',
      ['work'],
      each((gauge) => gauge.due),
    );
    metrics.gauge(
      'banhanh_due_oldest_seconds',
      'Age of the oldest row that is due (hand-off, chunk, alert)',
      ['work'],
      each((gauge) => gauge.oldestSeconds),
    );
    metrics.gauge(
      'banhanh_due_buried_rows',
      'Rows given up until an operator acts',
      ['work'],
      each((gauge) => gauge.buried),
    );
    const outcomes = metrics.counter('banhanh_due_total', 'Rows worked on, by outcome', ['work', 'outcome']);
    const seconds = metrics.histogram('banhanh_due_seconds', 'Time a row took', ['work'], [0.005, 0.02, 0.1, 0.5, 2, 10]);
    for (const runner of this.runners.values())
      runner.onOutcome((outcome, took) => {
        outcomes.inc({ work: runner.name, outcome });
        seconds.observe({ work: runner.name }, took);
      });
  }

  private optional<T>(type: new (...args: never[]) => T): T | null {
    try {
      return this.modules.get<T>(type, { strict: false });
    } catch {
      return null;
    }
  }
}

/** The consumers an app serves. */
export function consumersOf(app: ServiceName): ConsumerName[] {
  return (Object.keys(CONSUMERS) as ConsumerName[]).filter((name) => CONSUMERS[name].app === app);
}
