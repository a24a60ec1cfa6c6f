import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { encodingFor, mountWeb } from './static-web.js';

const folder = mkdtempSync(join(tmpdir(), 'web-'));
const script = `export const words = ${JSON.stringify('ban hành '.repeat(500))};`;
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>banhanh</title>');
writeFileSync(join(folder, 'assets', 'app.js'), script);
writeFileSync(join(folder, 'assets', 'font.woff2'), Buffer.alloc(64));
const server = fastify();
mountWeb(server, folder);
let port = 0;
beforeAll(async () => {
  await server.listen({ host: '127.0.0.1', port: 0 });
  port = (server.server.address() as { port: number }).port;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawPayload: Buffer;
}

/** Asks as a browser does, without anything being decompressed on the way. */
const ask = (path: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, rawPayload: Buffer.concat(parts) }));
    });
    asking.on('error', reject).end();
  });
const get = (path: string, encodings?: string): Promise<Answer> =>
  ask(path, encodings === undefined ? {} : { 'accept-encoding': encodings });

describe('what a browser is sent', () => {
  it('is compressed as well as it takes', async () => {
    const brotli = await get('/assets/app.js', 'gzip, deflate, br');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(script);
    const gzipped = await get('/assets/app.js', 'gzip, br;q=0');
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(script);
    expect(gzipped.rawPayload.length).toBeLessThan(script.length / 4);
    expect(gzipped.headers['vary']).toContain('accept-encoding');
  });

  it('comes as it is where nothing is asked for, and where it is compressed already', async () => {
    expect((await get('/assets/app.js')).rawPayload.toString()).toBe(script);
    const font = await get('/assets/font.woff2', 'br');
    expect(font.headers['content-encoding']).toBeUndefined();
    expect(font.rawPayload.length).toBe(64);
  });

  it('is the first page for every address of a page, and nothing for a missing file or an address of the system', async () => {
    expect((await get('/ho-so/1', 'br')).headers['content-type']).toContain('text/html');
    expect((await get('/assets/none.js', 'br')).statusCode).toBe(404);
    expect((await get('/api/none', 'br')).statusCode).toBe(404);
  });

  it('is not sent again while the browser has it', async () => {
    const first = await get('/assets/app.js', 'br');
    const again = await ask('/assets/app.js', { 'if-none-match': String(first.headers['etag']) });
    expect(again.statusCode).toBe(304);
  });

  it.each([
    ['br', 'br'],
    ['GZIP', 'gzip'],
    ['gzip;q=0.5, br;q=1', 'br'],
    ['br;q=0.0', null],
    ['identity', null],
    [undefined, null],
  ])('%s means %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});
