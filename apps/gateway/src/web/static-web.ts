import { projectFolder } from '@app/platform';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const FOLDER = join(projectFolder, 'dist', 'web');
/** Paths that are the system's, never a page's. */
const NOT_PAGES = /^\/(api|health|metrics|openapi\.json)(\/|$)/;

/** What a built page consists of; anything else is not served. */
const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const NOT_BUILT = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>banhanh</title></head><body>
<h1>banhanh</h1><p>Trang web chưa được dựng. Chạy <code>npm run build</code> rồi tải lại trang này.</p>
<p lang="en">The web app has not been built. Run <code>npm run build</code> and load this page again.</p>
<p><a href="/api/docs">API</a></p></body></html>`;

/** The web app: its files, and its first page for every address that is none of the system's (the app finds its page by itself). */
export function mountWeb(fastify: FastifyInstance, folder: string = FOLDER): void {
  fastify.get('/*', (request, reply) => {
    const path = decoded(request.url.split('?')[0] ?? '/');
    if (path === null || NOT_PAGES.test(path)) return reply.callNotFound();
    const media = MEDIA[extname(path).toLowerCase()];
    // A missing file is missing; only addresses of pages fall back to the app.
    if (media !== undefined) return send(reply, folder, path, media) ?? reply.callNotFound();
    const page = send(reply, folder, '/index.html', MEDIA['.html'] ?? '');
    return page ?? reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(NOT_BUILT);
  });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** What gains by being made smaller; pictures and fonts are compressed already. */
const TEXT = /\.(html|js|css|json|webmanifest|txt|svg)$/;
const ENCODERS = {
  // Level 9 of 11: a built file is compressed once in a process's life, the first visitor should not wait for the last percent.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const;
type Encoding = keyof typeof ENCODERS;

/** Compressed files by encoding, path and mark: as many as the build has, each made once. */
const compressed = new Map<string, Promise<Buffer>>();

/** The best of what the browser takes; null: as it is. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const names = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

function inEncoding(encoding: Encoding, file: string, mark: string): Promise<Buffer> {
  const key = `${encoding} ${mark} ${file}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const made = readFile(file).then(ENCODERS[encoding]);
  compressed.set(key, made);
  // What could not be read now may be read the next time.
  made.catch(() => compressed.delete(key));
  return made;
}

/** Null where there is no such file inside the folder. Names of built assets change with their content; everything else is asked for again. */
function send(reply: FastifyReply, folder: string, path: string, media: string): FastifyReply | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || path.includes('\0')) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  const mark = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const forever = path.startsWith('/assets/');
  const encoding = TEXT.test(file) ? encodingFor(reply.request.headers['accept-encoding']) : null;
  void reply
    .header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('etag', mark)
    .header('vary', 'accept-encoding');
  if (reply.request.headers['if-none-match'] === mark) return reply.code(304).send();
  void reply.type(media);
  if (encoding !== null) {
    void inEncoding(encoding, file, mark).then(
      (bytes) => reply.header('content-encoding', encoding).send(bytes),
      (error: Error) => reply.send(error),
    );
    return reply;
  }
  return reply.header('content-length', found.size).send(createReadStream(file));
}
