/**
 * Answers for the server while it cannot be reached, on devices where somebody kept a dossier (`shell.ts`): the page and its parts, never
 * data. While there is a network it only passes requests on. Built into `/ngoai-mang.js`.
 */
interface FetchOfPage extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface LifeOfWorker extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', act: (event: LifeOfWorker) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchOfPage) => void): void;
}

const worker = self as unknown as Worker;
const SHELL_STORE = 'banhanh-khung';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  const shell = request.mode === 'navigate' ? '/' : /^\/(assets\/|bieu-tuong\.svg$)/.test(pathname) ? pathname : null;
  if (shell !== null) event.respondWith(fromServer(request, shell));
});

async function fromServer(request: Request, kept: string): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(SHELL_STORE)).match(kept);
    if (found) return found;
    throw error;
  }
}
