import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Sample<Label extends string = string> {
  readonly labels: Readonly<Partial<Record<Label, string>>>;
  readonly value: number;
}

/** Numbers for Prometheus, one registry a process. Names begin with `banhanh_`; units stand in the name (`_seconds`, `_total`). */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A gauge read when it is asked for. A failing read leaves the gauge out of this answer and does not fail the others. */
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    read: () => Promise<readonly Sample<Label>[]>,
  ): void {
    const gauge: Gauge<Label> = new Gauge<Label>({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        const samples = await read().catch(() => []);
        for (const sample of samples) gauge.set(sample.labels as Partial<Record<Label, string>>, sample.value);
      },
    });
  }

  counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter<Label>({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  histogram<Label extends string>(name: string, help: string, labelNames: readonly Label[], buckets: readonly number[]): Histogram<Label> {
    return new Histogram<Label>({ name, help, labelNames: [...labelNames], buckets: [...buckets], registers: [this.registry] });
  }
}
