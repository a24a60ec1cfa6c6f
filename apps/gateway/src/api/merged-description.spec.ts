import { describe, expect, it } from '@jest/globals';
import { type Description, mergeDescriptions } from './merged-description.js';

const part = (path: string, schemas: Record<string, unknown>, ref: string): Description => ({
  openapi: '3.1.0',
  info: {},
  paths: { [path]: { get: { schema: { $ref: `#/components/schemas/${ref}` } } }, '/internal': {} },
  components: { schemas },
});

describe('the description of the whole system', () => {
  const merged = mergeDescriptions(
    '1.2.3',
    [
      { service: 'gateway', description: part('/api/b', { Item: { type: 'string' }, Same: { type: 'number' } }, 'Item') },
      { service: 'documents', description: part('/api/a', { Item: { type: 'object' }, Same: { type: 'number' } }, 'Item') },
    ],
    ['followup'],
  ) as { paths: Record<string, unknown>; components: { schemas: object }; info: object };

  it('has the paths of all, in order, without internal ones', () => {
    expect(Object.keys(merged.paths)).toEqual(['/api/a', '/api/b', '/api/docs', '/api/live', '/api/openapi.json']);
  });

  it('keeps equal schemas once and tells different ones apart', () => {
    expect(Object.keys(merged.components.schemas)).toEqual(['DocumentsItem', 'Item', 'Same']);
    expect(merged.paths['/api/a']).toEqual({ get: { schema: { $ref: '#/components/schemas/DocumentsItem' } } });
  });

  it('says who did not answer', () => {
    expect(merged.info).toMatchObject({ 'x-not-answering': ['followup'] });
  });
});
