import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../../apps/ops/src/system/free-ports.js';
import { build, eventually, type Program, startOps } from '../../support/processes.js';

const SECRET = 'Bí danh Hoa Lau Trắng';

describe('the logs of a running system', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'banhanh-logs-'));
  let program: Program;
  let origin = '';

  const logs = (): { service: string; line: string }[] =>
    readdirSync(join(dataDir, 'logs')).flatMap((file) =>
      readFileSync(join(dataDir, 'logs', file), 'utf8')
        .split('\n')
        .map((line) => ({ service: file.replace(/-\d+\.log$/, ''), line })),
    );
  const ask = async (method: string, path: string, headers: Record<string, string>, body?: object | FormData) => {
    const form = body instanceof FormData;
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return { headers: answer.headers, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };

  beforeAll(async () => {
    build();
    const [port = 0] = await freePorts(1);
    program = startOps(['start'], { DATA_DIR: dataDir, PORT: String(port) });
    const [, token = ''] = await program.said(/\?token=([\w-]+)/);
    origin = `http://localhost:${port}`;
    await ask('POST', '/api/setup', {}, { token, mode: 'demo' });
  }, 120_000);

  afterAll(async () => {
    program.child.kill('SIGTERM');
    await program.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }, 30_000);

  it('carry one correlation id through every service that took part, and nothing of what was written', async () => {
    const session = await ask('POST', '/api/session', {}, { login: 'soanthao', password: 'banhanh-demo' });
    const signedIn = {
      cookie: session.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0] ?? '')
        .join('; '),
      'x-csrf-token': String(session.body['csrfToken']),
      'x-correlation-id': 'follow-this-document-1',
    };
    const form = new FormData();
    form.append(
      'file',
      new Blob([`TỈNH ỦY LAM SƠN\n*\nTHÔNG BÁO\nkết luận về ${SECRET}\n-----\n1. Giao các xã báo cáo về ${SECRET}.\n`]),
      'van-ban.txt',
    );
    const imported = await ask('POST', '/api/documents/imports', signedIn, form);
    const { items } = (await ask('GET', '/api/demo/accounts', {})).body as { items: { login: string; organisationId: string }[] };
    const organisationId = items.find((account) => account.login === 'bithu')?.organisationId;
    const { id } = (
      await ask('POST', '/api/documents', signedIn, {
        organisationId,
        type: 'TB',
        content: imported.body['content'],
        importId: imported.body['id'],
      })
    ).body as { id: string };
    await ask('POST', `/api/documents/${id}/submit`, signedIn);
    await ask('GET', `/api/documents?q=${encodeURIComponent(SECRET)}`, signedIn);

    const who = (): string[] =>
      [
        ...new Set(
          logs()
            .filter(({ line }) => line.includes('follow-this-document-1'))
            .map(({ service }) => service),
        ),
      ].sort();
    // The gateway took it, documents did it, dissemination tells the reviewers, followup looks whether it answers a report.
    await eventually(
      () => who().join() === 'dissemination,documents,followup,gateway',
      20_000,
      `all four services to log it: ${who().join()}`,
    );
    await ask('POST', '/api/session', {}, { login: 'soanthao', password: `${SECRET}!` }).catch(() => undefined);
    const everything = logs().map(({ line }) => line);
    for (const kept of [SECRET, encodeURIComponent(SECRET), 'banhanh-demo', signedIn.cookie.split('=')[1] ?? '-', signedIn['x-csrf-token']])
      expect(everything.filter((line) => line.includes(kept))).toEqual([]);
    expect(everything.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 60_000);
});
