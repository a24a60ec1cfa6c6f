import { csrfToken, language } from './client';
import { Problem, problemOf } from './problem';

/** Sends a form with a file and tells how far it is (0 to 1), which `fetch` cannot; refuses as `send` does. Stopped, it never answers. */
export function sendFile<T = unknown>(
  path: string,
  form: FormData,
  key: string,
  progress: (part: number) => void,
  stop?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept-language', language());
    request.setRequestHeader('idempotency-key', key);
    const token = csrfToken();
    if (token !== null) request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Problem(0, 'network', ''));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText || 'null') as T);
      else void problemOf(new Response(request.responseText, { status: request.status })).then(reject);
    };
    stop?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
