import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Stage } from '../../apps/ops/src/demo/open-stage.js';

interface Operation {
  readonly summary?: string;
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, { readonly content?: unknown }>>;
}

export function describedWhole(stage: () => Stage): void {
  describe('the description of the whole system', () => {
    let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    beforeAll(async () => {
      const document = (await (await fetch(`${stage().system.url}/api/openapi.json`)).json()) as { openapi: string; paths: typeof paths };
      expect(document.openapi).toMatch(/^3\.1/);
      paths = document.paths;
    });

    const operations = (): { name: string; method: string; operation: Operation }[] =>
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([method]) => !method.startsWith('x-'))
          .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, method, operation })),
      );

    it('covers every service', () => {
      for (const prefix of [
        '/api/session',
        '/api/directory',
        '/api/documents',
        '/api/dissemination',
        '/api/notifications',
        '/api/followup',
        '/api/system',
      ]) {
        expect(Object.keys(paths).some((path) => path.startsWith(prefix))).toBe(true);
      }
    });

    it('gives every route its summary, its answer and its errors', () => {
      const lacking = operations().flatMap(({ name, operation }) => [
        ...(operation.summary === undefined || operation.summary === '' ? [`${name}: no summary`] : []),
        ...(Object.keys(operation.responses ?? {}).some((code) => code.startsWith('2')) ? [] : [`${name}: no answer`]),
        ...(Object.keys(operation.responses ?? {}).some((code) => /^[45]|default/.test(code)) ? [] : [`${name}: no error`]),
      ]);
      expect(lacking).toEqual([]);
    });

    it('is readable as a page, and the page itself is HTML', async () => {
      for (const path of ['/', '/api/docs', '/viec-cua-toi']) {
        const response = await fetch(stage().system.url + path, { headers: { accept: 'text/html' } });
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain('text/html');
      }
    });

    it('is the same at every copy of the gateway', async () => {
      const gateways = stage()
        .system.services()
        .filter(({ service }) => service === 'gateway');
      expect(gateways).toHaveLength(2);
      for (const { url } of gateways) {
        const answer = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: typeof paths };
        expect(Object.keys(answer.paths).sort()).toEqual(Object.keys(paths).sort());
        expect(await (await fetch(`${url}/api/system`)).json()).toMatchObject({ initialised: true });
      }
    });

    it('says that this is a demo', async () => {
      expect(await (await fetch(`${stage().system.url}/api/docs`)).text()).toContain('Dữ liệu minh họa');
      expect(await (await fetch(`${stage().system.url}/api/system`)).json()).toMatchObject({ demo: true, initialised: true });
    });
  });
}
