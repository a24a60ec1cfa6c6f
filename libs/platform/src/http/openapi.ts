import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const PROBLEMS: Readonly<Record<string, string>> = {
  '401': 'Nobody is signed in, or the sign-in has run out',
  '403': 'The position acted in may not do this',
  '404': 'There is no such thing, or the asker may not know of it',
  '409': 'It cannot be done as things stand: changed meanwhile, already done, or not yet',
  '422': 'The input is not valid; `problems` names the fields',
  '429': 'Too many requests',
  '500': 'Unexpected; report the correlation id',
  '503': 'The database or a service does not answer now; try again after Retry-After',
};

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
type Operation = { responses?: Record<string, unknown>; parameters?: unknown[]; operationId?: string };

/**
 * The OpenAPI 3.1 description of one process. Every operation gets its problem answers and every command its `Idempotency-Key`, so that
 * no controller has to repeat them.
 */
export function describeApi(app: INestApplication, service: string, version: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(`banhanh: ${service}`)
    .setVersion(version)
    .addCookieAuth('session', {
      type: 'apiKey',
      in: 'cookie',
      description: 'Session of a signed-in person; changes need X-CSRF-Token as well',
    })
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'API token, bound to a position' })
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${service}.${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Record<string, Operation | undefined>)[method];
      if (operation !== undefined) completeOperation(operation, method, path);
    }
  }
  return withoutNullable(document) as OpenAPIObject;
}

function completeOperation(operation: Operation, method: string, path: string): void {
  const fits = (status: string): boolean => (status === '404' ? path.includes('{') : status === '409' ? method !== 'get' : true);
  operation.responses ??= {};
  for (const [status, description] of Object.entries(PROBLEMS)) {
    if (!fits(status)) continue;
    operation.responses[status] ??= {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
    };
  }
  if (method === 'get') return;
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same command under the same key is answered again and not done twice; kept 7 days',
      schema: { type: 'string', maxLength: 200 },
    },
  ];
}

/** `nullable: true` is OpenAPI 3.0; in 3.1 null is one of the types. */
function withoutNullable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullable);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutNullable(member)]));
  if (nullable !== true) return nullable === undefined || nullable === false ? rest : { ...rest, nullable };
  if (typeof rest['type'] === 'string')
    return {
      ...rest,
      type: [rest['type'], 'null'],
      ...(Array.isArray(rest['enum']) ? { enum: [...(rest['enum'] as unknown[]), null] } : {}),
    };
  if (rest['$ref'] !== undefined || rest['allOf'] !== undefined || rest['oneOf'] !== undefined)
    return { oneOf: [...(Array.isArray(rest['oneOf']) ? (rest['oneOf'] as unknown[]) : [rest]), { type: 'null' }] };
  return rest;
}
