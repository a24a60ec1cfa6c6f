import { jest } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { DEMO_PASSWORD, LoadDemoProvince } from '@app/directory';
import { Journal, UnitOfWork, WakeUps } from '@app/journal';
import { createIdentityKeys, createService, type Service } from '@app/platform';
import { GatewayModule } from '../../../apps/gateway/src/gateway.module.js';
import { gatewayOptions } from '../../../apps/gateway/src/options.js';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

// A busy machine takes its time to start a whole gateway and a database.
jest.setTimeout(60_000);

export interface Upstream {
  readonly url: string;
  readonly seen: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers']; readonly body: string }[];
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void;
  close(): Promise<void>;
}

/** A service behind the gateway that keeps what it was sent. */
export async function upstream(): Promise<Upstream> {
  const seen: Upstream['seen'] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      made.answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: Upstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (_request, response) => void response.setHeader('content-type', 'application/json').end('{"ok":true}'),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return made;
}

export interface Gateway {
  readonly origin: string;
  readonly database: TestDatabase;
  readonly publicKeys: string;
  readonly service: Service;
  /** A signed-in person's headers. */
  signIn(login: string, password?: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** A listening gateway on a database of its own, with the demo province unless `empty`. */
export async function openGateway(options: { readonly empty?: boolean; readonly documents?: readonly string[] } = {}): Promise<Gateway> {
  const database = await testDatabase({ contexts: ['journal', 'directory'] });
  const keys = await createIdentityKeys();
  if (options.empty !== true) {
    const dataSource = await database.dataSource('gateway');
    await new LoadDemoProvince(new Journal(new UnitOfWork(dataSource), new WakeUps()), new Rows(dataSource)).load();
  }
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    IDENTITY_PRIVATE_KEY: keys.privateKey,
    DOCUMENTS_URLS: (options.documents ?? ['http://127.0.0.1:9']).join(','),
    DISSEMINATION_URLS: 'http://127.0.0.1:9',
    FOLLOWUP_URLS: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
  });
  const service = await createService(GatewayModule, 'gateway', gatewayOptions);
  await service.app.listen(0, '127.0.0.1');
  const origin = (await service.app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    origin,
    database,
    publicKeys: keys.publicKeys,
    service,
    signIn: async (login, password = DEMO_PASSWORD) => {
      const answer = await fetch(`${origin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      });
      if (!answer.ok) throw new Error(`sign-in of ${login}: ${answer.status} ${await answer.text()}`);
      const { csrfToken } = (await answer.json()) as { csrfToken: string };
      return {
        cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
        'x-csrf-token': csrfToken,
        'content-type': 'application/json',
      };
    },
    close: async () => {
      await service.stop();
      await database.drop();
    },
  };
}
