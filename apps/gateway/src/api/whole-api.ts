import { type ServiceName } from '@app/contracts';
import { SystemState } from '@app/directory';
import { describeApi, productVersion, ServicesConfig } from '@app/platform';
import { type INestApplication, Injectable } from '@nestjs/common';
import { type FastifyInstance } from 'fastify';
import { gatewayMessages } from '../messages/index.js';
import { docsPage, DOCS_STYLE } from './docs-page.js';
import { type Description, mergeDescriptions } from './merged-description.js';

const FRESH_MS = 60_000;
const ANSWER_MS = 5000;

type Part = { readonly service: ServiceName; readonly description: Description };

/** `GET /api/openapi.json`: one description of the whole system, gathered from its processes; `GET /api/docs`: the same to read. */
@Injectable()
export class WholeApi {
  private cached: { readonly until: number; readonly whole: Promise<object> } | null = null;

  constructor(
    private readonly services: ServicesConfig,
    private readonly state: SystemState,
  ) {}

  mount(fastify: FastifyInstance, app: INestApplication): void {
    fastify.get('/api/openapi.json', () => this.whole(app));
    fastify.get('/api/docs', async (_request, reply) => {
      const { demo } = await this.state.read();
      return reply
        .type('text/html; charset=utf-8')
        .send(docsPage(await this.whole(app), demo ? (gatewayMessages.vi['demo.notice'] ?? null) : null));
    });
    fastify.get('/api/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(DOCS_STYLE));
  }

  /** Kept for a minute when everybody answered. */
  private whole(app: INestApplication): Promise<object> {
    if (this.cached !== null && this.cached.until > Date.now()) return this.cached.whole;
    const whole = this.gather(app);
    this.cached = { until: Date.now() + FRESH_MS, whole };
    const forget = (): void => {
      this.cached = null;
    };
    whole.then((description) => {
      if ('x-not-answering' in (description as { info: object }).info) forget();
    }, forget);
    return whole;
  }

  private async gather(app: INestApplication): Promise<object> {
    const own: Part = { service: 'gateway', description: describeApi(app, 'gateway', productVersion) as unknown as Description };
    const names = ['documents', 'dissemination', 'followup'] as const;
    const others = await Promise.all(names.map((service) => this.ask(service)));
    return mergeDescriptions(
      productVersion,
      [own, ...others.filter((part) => part !== null)],
      names.filter((_, index) => others[index] === null),
    );
  }

  private async ask(service: 'documents' | 'dissemination' | 'followup'): Promise<Part | null> {
    for (const url of this.services[service]) {
      try {
        const answer = await fetch(`${url.replace(/\/$/, '')}/openapi.json`, { signal: AbortSignal.timeout(ANSWER_MS) });
        if (answer.ok) return { service, description: (await answer.json()) as Description };
      } catch {
        // The next copy, else it is named as not answering.
      }
    }
    return null;
  }
}
