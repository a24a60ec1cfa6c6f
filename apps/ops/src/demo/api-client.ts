import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** A problem document (RFC 9457) that the system answered with: the command was refused, asking again would not help. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly path: string,
    readonly fields: readonly string[] = [],
  ) {
    super(`${path}: ${status} ${code}: ${detail}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`);
    this.name = 'Refusal';
  }
}

/** For `catch`: what is not there yet is null; every other refusal is thrown on. */
export function nullWhereMissing(error: unknown): null {
  if (error instanceof Refusal && error.status === 404) return null;
  throw error;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}

const PATIENCE_MS = 90_000;
/** The reading of one file, on a machine with much else to do. */
const READING_MS = 300_000;

/**
 * One person at the public door, as a careful program should use it: signs in, keeps the session, sends every command with an
 * Idempotency-Key and asks again with the same key when the answer was lost (connection dropped, service restarting, "not now").
 */
export class PersonClient {
  private cookie: string | null = null;
  private csrf = '';

  constructor(
    private readonly origin: string,
    readonly login: string,
    private readonly password: string,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path, null, null);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.ask<T>('POST', path, JSON.stringify(body), randomUUID());
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.ask<T>('PUT', path, JSON.stringify(body), randomUUID());
  }

  /** Fields stand before the file. */
  upload<T>(path: string, bytes: Uint8Array, fileName: string, fields: Readonly<Record<string, string>> = {}): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
    return this.ask<T>('POST', path, form, randomUUID());
  }

  /** Hands in a document file and waits until it is read, also where the answer was lost on the way. */
  async handIn<T extends object>(bytes: Uint8Array, fileName: string): Promise<T> {
    const { id } = await this.upload<{ id: string }>('/api/documents/imports?wait=0', bytes, fileName);
    for (const end = Date.now() + READING_MS; Date.now() < end;) {
      const file = await this.get<T & { readonly status: string }>(`/api/documents/imports/${id}`);
      if (file.status !== 'waiting') return file;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error(`${fileName}: not read within ${READING_MS / 1_000} s`);
  }

  /** The bytes of a file, for downloads. */
  async download(path: string): Promise<Uint8Array> {
    return this.withPatience<Uint8Array>(path, async () => {
      await this.signedIn();
      const response = await fetch(this.origin + path, { headers: this.headers(null, null) });
      if (!response.ok) return { again: await this.judge(response, path) };
      return { value: new Uint8Array(await response.arrayBuffer()) };
    });
  }

  private ask<T>(method: string, path: string, body: string | FormData | null, key: string | null): Promise<T> {
    return this.withPatience<T>(path, async () => {
      await this.signedIn();
      const response = await fetch(this.origin + path, { method, headers: this.headers(body, key), body });
      if (!response.ok) return { again: await this.judge(response, path) };
      const text = await response.text();
      return { value: (text === '' ? null : JSON.parse(text)) as T };
    });
  }

  private headers(body: string | FormData | null, key: string | null): Record<string, string> {
    return {
      cookie: this.cookie ?? '',
      'x-csrf-token': this.csrf,
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(key === null ? {} : { 'idempotency-key': key }),
    };
  }

  private async signedIn(): Promise<void> {
    if (this.cookie !== null) return;
    const response = await fetch(`${this.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: this.login, password: this.password }),
    });
    if (!response.ok) {
      await this.judge(response, '/api/session');
      throw new LostAnswer(`sign-in of ${this.login}: ${response.status}`);
    }
    this.csrf = ((await response.json()) as { csrfToken: string }).csrfToken;
    this.cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  }

  /** How long to wait before asking again; throws where that would not help. */
  private async judge(response: Response, path: string): Promise<number> {
    const problem = (await response.json().catch(() => ({}))) as Problem;
    const after = response.headers.get('retry-after');
    if (response.status === 401 && this.cookie !== null) {
      this.cookie = null;
      return 50;
    }
    if ([429, 502, 503, 504].includes(response.status) || after !== null) return Math.min(Number(after ?? '0.3') * 1000, 2000);
    throw new Refusal(
      response.status,
      problem.code ?? 'unknown',
      problem.detail ?? '',
      path,
      (problem.problems ?? []).map((one) => `${one.field}: ${one.code}`),
    );
  }

  private async withPatience<T>(path: string, attempt: () => Promise<{ readonly value: T } | { readonly again: number }>): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      let waitMs = 250;
      try {
        const result = await attempt();
        if ('value' in result) return result.value;
        waitMs = result.again;
      } catch (error) {
        if (!answerWasLost(error)) throw error;
        if (Date.now() > until) throw new Error(`${path}: no answer for ${PATIENCE_MS / 1000} s`, { cause: error });
      }
      if (Date.now() > until) throw new Error(`${path}: no answer for ${PATIENCE_MS / 1000} s`);
      await pause(Math.max(waitMs, 50));
    }
  }
}

class LostAnswer extends Error {}

/**
 * fetch throws a TypeError when the connection could not be made or broke, and JSON a SyntaxError for half an answer: the answer is lost, the
 * key makes asking again safe. Told by name: under Jest fetch's errors belong to another realm.
 */
function answerWasLost(error: unknown): boolean {
  return (
    error instanceof LostAnswer ||
    (typeof error === 'object' && error !== null && 'name' in error && ['TypeError', 'SyntaxError'].includes(String(error.name)))
  );
}

/** Asks until the answer satisfies, for what happens behind a queue; says what was waited for when it does not come. */
export async function waitFor<T>(what: string, ask: () => Promise<T>, satisfies: (answer: T) => boolean, limitMs = 60_000): Promise<T> {
  const until = Date.now() + limitMs;
  for (let waitMs = 40; ; waitMs = Math.min(waitMs * 1.5, 400)) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > until) throw new Error(`waited ${limitMs / 1000} s in vain for: ${what}`);
    await pause(waitMs);
  }
}

/** Runs the work over all items, `width` at a time, and keeps the order of the results. */
export async function inParallel<A, B>(items: readonly A[], width: number, work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as A);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}
