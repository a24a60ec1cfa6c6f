import { SignedIdentitySource } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Gateway, openGateway, type Upstream, upstream } from './opened.js';

describe('the way to the services', () => {
  let gateway: Gateway;
  let copies: [Upstream, Upstream];
  let headers: Record<string, string>;
  const DEAD = 'http://127.0.0.1:9';
  const plain: Upstream['answer'] = (_request, response) => void response.setHeader('content-type', 'application/json').end('{"ok":true}');

  beforeAll(async () => {
    copies = [await upstream(), await upstream()];
    gateway = await openGateway({ documents: [copies[0].url, DEAD, copies[1].url] });
    headers = await gateway.signIn('soanthao');
  });
  afterAll(async () => {
    await gateway.close();
    await Promise.all(copies.map((copy) => copy.close()));
  });
  beforeEach(() => {
    for (const copy of copies) {
      copy.seen.length = 0;
      copy.answer = plain;
    }
  });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(gateway.origin + path, { headers, ...init });
  const seen = (): Upstream['seen'][number][] => copies.flatMap((copy) => copy.seen);

  it('is closed to who is not signed in', async () => {
    const answer = await fetch(`${gateway.origin}/api/documents`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(seen()).toHaveLength(0);
  });

  it('carries the signed identity for that service, and neither cookie nor a forged identity', async () => {
    const answer = await ask('/api/documents?stage=draft', {
      headers: { ...headers, 'x-identity': 'forged', 'x-correlation-id': 'abcdefgh-1234' },
    });
    expect(await answer.json()).toEqual({ ok: true });
    const [one] = seen();
    expect(one?.url).toBe('/api/documents?stage=draft');
    expect(one?.headers['cookie']).toBeUndefined();
    expect(one?.headers['x-correlation-id']).toBe('abcdefgh-1234');
    const check = (service: 'documents' | 'followup'): Promise<unknown> =>
      new SignedIdentitySource(service, JSON.parse(gateway.publicKeys)).identityOf({ headers: one?.headers ?? {} } as never);
    expect(await check('documents')).toMatchObject({ loginId: 'soanthao', roles: ['drafter'] });
    await expect(check('followup')).rejects.toMatchObject({ code: 'identity.refused' });
  });

  it('asks the copies in turn and passes over one that does not answer', async () => {
    for (let n = 0; n < 6; n += 1) expect((await ask('/api/documents')).status).toBe(200);
    expect(copies.map((copy) => copy.seen.length).every((count) => count >= 2)).toBe(true);
  });

  it('needs the anti-forgery token for commands', async () => {
    const { 'x-csrf-token': _, ...without } = headers;
    expect((await ask('/api/documents', { method: 'POST', headers: without, body: '{}' })).status).toBe(403);
    expect(seen()).toHaveLength(0);
  });

  it('sends a command with a key to another copy when the first breaks off, and one without a key not', async () => {
    let broken = 0;
    for (const copy of copies)
      copy.answer = (request, response, body) => {
        broken += 1;
        if (broken === 1) request.socket.destroy();
        else plain(request, response, body);
      };
    const keyed = await ask('/api/documents', { method: 'POST', headers: { ...headers, 'idempotency-key': 'k1' }, body: '{"a":1}' });
    expect(keyed.status).toBe(200);
    expect(seen().map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    broken = 0;
    const bare = await ask('/api/documents', { method: 'POST', body: '{"a":2}' });
    expect(bare.status).toBe(503);
    expect(bare.headers.get('retry-after')).toBe('1');
    expect(await bare.json()).toMatchObject({ code: 'service.unavailable' });
    expect(seen().filter(({ body }) => body === '{"a":2}')).toHaveLength(1);
  });

  it('passes statuses, headers and large bodies through', async () => {
    for (const copy of copies)
      copy.answer = (_request, response, body) =>
        void response.writeHead(422, { 'content-type': 'application/problem+json', 'x-length': body.length }).end('{}');
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(3_000_000)]), 'a.docx');
    const { 'content-type': _, ...rest } = headers;
    const answer = await ask('/api/documents/imports', { method: 'POST', headers: rest, body: form });
    expect(answer.status).toBe(422);
    expect(Number(answer.headers.get('x-length'))).toBeGreaterThan(3_000_000);
  });

  it('passes answers without a body', async () => {
    for (const copy of copies) copy.answer = (_request, response) => void response.writeHead(204).end();
    expect((await ask('/api/documents/1/withdraw', { method: 'POST', body: '{}' })).status).toBe(204);
    for (const copy of copies) copy.answer = (_request, response) => void response.writeHead(304, { etag: '"a"' }).end();
    const unchanged = await ask('/api/documents/1/files/pdf', { headers: { ...headers, 'if-none-match': '"a"' } });
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, '"a"']);
  });

  it('breaks off with the service, so that half an answer is never taken for a whole one', async () => {
    for (const copy of copies)
      copy.answer = (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': 1000 });
        response.write('half', () => response.destroy());
      };
    await expect(ask('/api/documents/1/files/docx').then((answer) => answer.arrayBuffer())).rejects.toThrow();
  });

  it('says 503 where a whole service is away', async () => {
    expect((await ask('/api/followup/duties')).status).toBe(503);
  });
});

describe('what else the one origin answers', () => {
  let gateway: Gateway;
  let documents: Upstream;
  beforeAll(async () => {
    documents = await upstream();
    documents.answer = (_request, response) =>
      void response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          openapi: '3.1.0',
          info: {},
          paths: { '/api/documents': { get: { summary: 'Documents', tags: ['documents'] } } },
          components: { schemas: {} },
        }),
      );
    gateway = await openGateway({ documents: [documents.url] });
  });
  afterAll(async () => {
    await gateway.close();
    await documents.close();
  });

  it('describes the whole system, and names who did not answer', async () => {
    const answer = await fetch(`${gateway.origin}/api/openapi.json`);
    const description = (await answer.json()) as { openapi: string; paths: Record<string, unknown>; info: object };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/api/documents', '/api/session', '/api/system']));
    expect(description.info).toMatchObject({ 'x-not-answering': ['dissemination', 'followup'] });
    const page = await (await fetch(`${gateway.origin}/api/docs`)).text();
    expect(page).toContain('/api/documents');
    expect(page).not.toContain('<script');
  });

  it('serves a page at every address that is not the system’s, under a strict policy', async () => {
    const page = await fetch(`${gateway.origin}/van-ban/1`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${gateway.origin}/api/nothing`)).status).toBe(404);
    expect((await fetch(`${gateway.origin}/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('ticks live pages when something changed', async () => {
    const headers = await gateway.signIn('quantri');
    expect((await fetch(`${gateway.origin}/api/live`)).status).toBe(401);
    const stop = new AbortController();
    const stream = await fetch(`${gateway.origin}/api/live`, { headers: { cookie: headers['cookie'] ?? '' }, signal: stop.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const { position } = (await (await fetch(`${gateway.origin}/api/session`, { headers })).json()) as { position: { id: string } };
    await fetch(`${gateway.origin}/api/tokens`, { method: 'POST', headers, body: JSON.stringify({ name: 'x', positionId: position.id }) });
    let text = '';
    for await (const chunk of stream.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString('utf8');
      if (text.includes('changed')) break;
    }
    stop.abort();
    expect(text).toContain('event: changed\ndata: {"topics":["directory"]}');
  });
});
