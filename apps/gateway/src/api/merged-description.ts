import { type ServiceName } from '@app/contracts';

/** As much of an OpenAPI document as merging needs. */
export interface Description {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, unknown>>;
    readonly [kind: string]: Readonly<Record<string, unknown>> | undefined;
  };
}

const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
});
const BUSY = problem('Does not answer now; try again after Retry-After');

/** Routes of the gateway that are no controllers. */
const OWN_PATHS = {
  '/api/live': {
    get: {
      tags: ['system'],
      summary: 'Live ticks (server-sent events): which contexts changed, never what',
      description:
        'Event `changed`, data `{"topics":["documents",…]}`. Ask again for what is on the page. Ends after ten minutes at most; connect again.',
      responses: {
        '200': { description: 'A stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
        '401': problem('Nobody is signed in'),
        '503': BUSY,
      },
    },
  },
  '/api/openapi.json': {
    get: {
      tags: ['system'],
      summary: 'This description',
      security: [],
      responses: { '200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } }, '503': BUSY },
    },
  },
  '/api/docs': {
    get: {
      tags: ['system'],
      summary: 'This description as a page',
      security: [],
      responses: { '200': { description: 'HTML', content: { 'text/html': { schema: { type: 'string' } } } }, '503': BUSY },
    },
  },
};

/**
 * One description of the whole system from those of its processes. Where two processes give different shapes to one schema name, the later one
 * is renamed after its service; paths never meet, as each belongs to one service.
 */
export function mergeDescriptions(
  version: string,
  parts: readonly { readonly service: ServiceName; readonly description: Description }[],
  missing: readonly ServiceName[],
): object {
  const paths: Record<string, unknown> = { ...OWN_PATHS };
  const schemas: Record<string, unknown> = {};
  const securitySchemes: Record<string, unknown> = {};
  for (const { service, description } of parts) {
    const own = description.components?.schemas ?? {};
    const renamed = new Map<string, string>();
    for (const [name, schema] of Object.entries(own)) {
      const known = schemas[name];
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
        renamed.set(name, `${service.charAt(0).toUpperCase()}${service.slice(1)}${name}`);
    }
    for (const [name, schema] of Object.entries(own)) schemas[renamed.get(name) ?? name] = withRefs(schema, renamed);
    for (const [path, item] of Object.entries(description.paths))
      if (path.startsWith('/api/')) paths[path] = openToAll(withRefs(item, renamed) as Record<string, unknown>);
    Object.assign(securitySchemes, description.components?.['securitySchemes']);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'banhanh',
      version,
      description:
        'From the first draft of a document to its last report. Errors are RFC 9457 problems with a stable code and a message in Vietnamese (English with Accept-Language: en). Commands take an Idempotency-Key.',
      ...(missing.length === 0 ? {} : { 'x-not-answering': missing }),
    },
    servers: [{ url: '/' }],
    security: [{ cookie: [] }, { bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))), securitySchemes },
  };
}

/** An operation marked `x-public` needs no sign-in. */
function openToAll(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [
      method,
      typeof operation === 'object' && operation !== null && 'x-public' in operation ? { ...operation, security: [] } : operation,
    ]),
  );
}

function withRefs(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withRefs(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key !== '$ref' || typeof member !== 'string') return [key, withRefs(member, renamed)];
      const name = member.slice(member.lastIndexOf('/') + 1);
      return [key, `#/components/schemas/${renamed.get(name) ?? name}`];
    }),
  );
}
