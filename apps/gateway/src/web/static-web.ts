import { projectFolder } from '@app/platform';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const FOLDER = join(projectFolder, 'dist', 'web');
/** Paths that are the system's, never a page's. */
const NOT_PAGES = /^\/(api|health|metrics|openapi\.json)(\/|$)/;

/** What a built page consists of; anything else is not served. */
const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
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

/** Null where there is no such file inside the folder. Names of built assets change with their content; everything else is asked for again. */
function send(reply: FastifyReply, folder: string, path: string, media: string): FastifyReply | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || path.includes('\0')) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  const mark = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const forever = path.startsWith('/assets/');
  void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache').header('etag', mark);
  if (reply.request.headers['if-none-match'] === mark) return reply.code(304).send();
  return reply.type(media).header('content-length', found.size).send(createReadStream(file));
}
