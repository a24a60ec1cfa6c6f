import { type ServiceName } from '@app/contracts';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrateAll } from '../migrations.js';
import { FolderLock } from './folder-lock.js';
import { Foundations } from './foundations.js';
import { freePorts, portIsFree } from './free-ports.js';
import { OperatorError } from './operator-error.js';
import { createServiceLogins, loginOf, offerSetup, setupLink } from './prepare-database.js';
import { removeRunningNote, writeRunningNote } from './running-note.js';
import { secretsOf } from './secrets.js';
import { environmentOf, type Wiring } from './service-environment.js';
import { ServiceProcess } from './service-process.js';
import { waitUntil } from './program-state.js';
import { SERVICES, type System, type SystemOptions } from './system.js';

const START_LIMIT_MS = 60_000;

/**
 * Starts a whole system on one data folder and answers when its page does: database and queue, migrations, every service, each as many
 * times as asked. Throws, with nothing left running, when it cannot.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const dataDir = resolve(options.dataDir);
  const say = options.say ?? (() => undefined);
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const lock = new FolderLock(dataDir);
  lock.take();
  const processes: ServiceProcess[] = [];
  let foundations: Foundations | null = null;
  const limit = options.stopLimitMs ?? 4500;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= stopAll());
  async function stopAll(): Promise<void> {
    await Promise.all(processes.map((process) => process.stop(limit * 0.65)));
    await foundations?.stop(limit * 0.25);
    removeRunningNote(dataDir);
    lock.release();
  }
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<Error>((resolveFailure) => (fail = resolveFailure));

  try {
    const port = await gatewayPort(options);
    const secrets = await secretsOf(dataDir);
    foundations = new Foundations({ ...options, dataDir }, secrets, say);
    foundations.onLost = fail;
    await foundations.start();
    const { databaseUrl, directUrl, redisUrl, queue } = foundations;
    say(`Hàng đợi / queue: BullMQ trên ${queue === 'redis' ? 'Redis' : 'PostgreSQL'}`);
    await migrateAll(directUrl);
    if (foundations.embedded) await createServiceLogins(databaseUrl, secrets.servicePassword);
    const token = await offerSetup(databaseUrl);

    const urls = await addresses(port, options.copies ?? 1);
    const url = `http://localhost:${port}`;
    const own = foundations;
    const urlOf = (service: ServiceName, given: string): string =>
      own.embedded ? own.urlOf(loginOf(service), secrets.servicePassword) : given;
    const wiring: Wiring = {
      databaseUrlOf: (service) => urlOf(service, databaseUrl),
      directUrlOf: (service) => urlOf(service, directUrl),
      redisUrl,
      queue,
      queuePrefix: secrets.queuePrefix,
      dataDir,
      host: options.host ?? '127.0.0.1',
      publicUrl: url,
      urls,
      publicKeys: secrets.identity.publicKeys,
      privateKey: secrets.identity.privateKey,
      further: options.environment ?? {},
    };
    for (const service of SERVICES)
      for (const [copy, address] of urls[service].entries()) {
        const one = new ServiceProcess({
          service,
          copy,
          url: address,
          environment: environmentOf(service, copy, wiring),
          logFile: join(dataDir, 'logs', `${service}-${copy + 1}.log`),
          say,
        });
        one.onGivenUp = fail;
        processes.push(one);
        one.start();
      }
    const ready = async (limitMs = START_LIMIT_MS): Promise<void> => {
      const waiting = allReady(processes, limitMs);
      const outcome = await Promise.race([waiting, failed]);
      if (outcome instanceof Error) throw outcome;
    };
    await ready();
    await pageAnswers(urls.gateway[0] ?? '');
    writeRunningNote(dataDir, { url, databaseUrl, redisUrl, queue });

    return {
      url,
      queue,
      dataDir,
      databaseUrl,
      redisUrl,
      setupUrl: token === null ? null : setupLink(url, token),
      services: () =>
        processes.map((one) => ({
          service: one.options.service,
          copy: one.options.copy,
          pid: one.pid,
          url: one.options.url,
          restarts: one.restarts,
          logFile: one.options.logFile,
        })),
      pids: () => [...processes.map((one) => one.pid).filter((pid) => pid !== null), ...own.pids()],
      kill: (service, copy = 0, signal = 'SIGKILL') =>
        processes.find((one) => one.options.service === service && one.options.copy === copy)?.kill(signal) ?? null,
      killServices: (signal = 'SIGKILL') => processes.forEach((one) => one.kill(signal)),
      killDatabase: (signal = 'SIGKILL') => own.killDatabase(signal),
      killRedis: () => own.killRedis(),
      ready,
      failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function gatewayPort(options: SystemOptions): Promise<number> {
  const { port = 0, host = '127.0.0.1' } = options;
  if (port === 0) return (await freePorts(1))[0] ?? 0;
  if (await portIsFree(port, host)) return port;
  throw new OperatorError(
    `Cổng ${port} đang có chương trình khác sử dụng. Dừng chương trình đó hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    `Port ${port} is taken by another program. Stop it or choose another port, for example: PORT=${port + 1} npm start`,
  );
}

async function addresses(port: number, copies: number): Promise<Record<ServiceName, string[]>> {
  const ports = await freePorts(SERVICES.length * copies);
  const urls: Record<ServiceName, string[]> = { gateway: [], documents: [], dissemination: [], followup: [], relay: [] };
  for (const service of SERVICES)
    for (let copy = 0; copy < copies; copy += 1)
      urls[service].push(`http://127.0.0.1:${service === 'gateway' && copy === 0 ? port : (ports.pop() ?? 0)}`);
  return urls;
}

async function allReady(processes: readonly ServiceProcess[], limitMs: number): Promise<void> {
  const waiting = new Set(processes);
  const done = await waitUntil(
    async () => {
      for (const one of waiting) if (await one.ready()) waiting.delete(one);
      return waiting.size === 0;
    },
    limitMs,
    50,
  );
  if (done) return;
  const [late] = waiting;
  throw new OperatorError(
    `Sau ${limitMs / 1000} giây dịch vụ ${late?.options.service ?? ''} vẫn chưa sẵn sàng.`,
    `After ${limitMs / 1000} s the service ${late?.options.service ?? ''} is still not ready. Log: ${late?.options.logFile ?? ''}\n${late?.logTail() ?? ''}`,
  );
}

async function pageAnswers(address: string): Promise<void> {
  const answered = await waitUntil(
    () =>
      fetch(`${address}/`, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(5000) }).then(
        (answer) => answer.ok,
        () => false,
      ),
    20_000,
    50,
  );
  if (!answered) throw new OperatorError('Trang web không trả lời.', 'The page does not answer: is the web app built (`npm run build`)?');
}
