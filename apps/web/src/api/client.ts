import { storedLanguage } from '../texts/language';
import { Problem, problemOf } from './problem';

let token: string | null = null;

/** The token that came with the session, for what is not sent by `send`. */
export const csrfToken = (): string | null => token;

/** Remembers the token that came with the session; sent with every command. */
export function rememberCsrfToken(given: string | null): void {
  token = given;
}

/** Called when the session has ended; set by the router. */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** In which language answers are wanted. */
export const language = (): string => (storedLanguage() === 'en' ? 'en' : 'vi');

async function answerOf<T>(request: Promise<Response>, path: string): Promise<T> {
  let answer: Response;
  try {
    answer = await request;
  } catch {
    throw new Problem(0, 'network', '');
  }
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && path !== '/api/session') onSignedOut();
    throw problem;
  }
  if (answer.status === 204) return undefined as T;
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Reads. Undefined and empty parameters are left out. */
export function read<T>(path: string, params: Readonly<Record<string, string | number | boolean | null | undefined>> = {}): Promise<T> {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const query = search.size > 0 ? `?${search.toString()}` : '';
  return answerOf<T>(fetch(`${path}${query}`, { headers: { 'accept-language': language() } }), path);
}

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Sends one act of a person. The key names the act: sent again after a lost answer, it gets the first answer and nothing happens twice.
 */
export function send<T>(method: Method, path: string, body: unknown, key: string): Promise<T> {
  const headers: Record<string, string> = { 'accept-language': language(), 'idempotency-key': key };
  if (token) headers['x-csrf-token'] = token;
  let payload: BodyInit | undefined;
  if (body instanceof FormData) payload = body;
  else if (body !== undefined) {
    headers['content-type'] = 'application/json';
    payload = JSON.stringify(body);
  }
  return answerOf<T>(fetch(path, { method, headers, body: payload }), path);
}
