import { RecentChanges } from '@app/directory';
import { Lifecycle, ProblemError } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ServerResponse } from 'node:http';
import { GatewayIdentity } from '../session/gateway-identity.js';

const LOOK_MS = 1000;
const HEARTBEAT_MS = 20_000;
/** A stream ends after so long and the page opens another: whoever signed out meanwhile is found out. */
const LONGEST_MS = 10 * 60_000;

/**
 * Live pages (server-sent events): bare ticks that say which contexts changed, never what; the page then asks again as the person it is.
 * One look a second at the journal, whatever the number of pages, and none while nobody listens.
 */
@Injectable()
export class Live {
  private readonly logger = new Logger(Live.name);
  private readonly open = new Set<ServerResponse>();
  private marks: ReadonlyMap<string, string> = new Map();
  private timer: NodeJS.Timeout | null = null;
  private troubled = false;

  constructor(
    private readonly changes: RecentChanges,
    private readonly identity: GatewayIdentity,
    private readonly lifecycle: Lifecycle,
  ) {}

  mount(fastify: FastifyInstance): void {
    fastify.get('/api/live', async (request, reply) => this.listen(request, reply));
    this.lifecycle.onStop('requests', 'live pages', () => {
      if (this.timer !== null) clearTimeout(this.timer);
      for (const response of this.open) response.end();
      this.open.clear();
      return Promise.resolve();
    });
  }

  private async listen(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if ((await this.identity.identityOf(request)) === null) throw new ProblemError(401, 'identity.missing');
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 2000\n\n');
    const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => response.end(), LONGEST_MS);
    this.open.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(end);
      this.open.delete(response);
    });
    if (this.lifecycle.ending) response.end();
    else if (this.timer === null) await this.look(true);
  }

  private async look(first = false): Promise<void> {
    // Set before the question is asked, so that two pages that open at once do not start two loops.
    this.timer = setTimeout(() => void this.look(), LOOK_MS);
    this.timer.unref();
    if (this.open.size === 0) {
      clearTimeout(this.timer);
      this.timer = null;
      return;
    }
    try {
      const marks = await this.changes.marks();
      const topics = first ? [] : [...marks].filter(([topic, mark]) => mark > (this.marks.get(topic) ?? '')).map(([topic]) => topic);
      this.marks = new Map([...this.marks, ...marks]);
      if (topics.length > 0) this.say(topics);
      this.troubled = false;
    } catch (error) {
      if (!this.troubled) this.logger.warn(`cannot look for changes: ${error instanceof Error ? error.message : 'unknown'}`);
      this.troubled = true;
    }
  }

  private say(topics: readonly string[]): void {
    const event = `event: changed\ndata: ${JSON.stringify({ topics })}\n\n`;
    for (const response of this.open) response.write(event);
  }
}
