import { effectiveSettings, FilesConfig, HttpConfig, LogConfig, MailConfig, processEnvironment, readConfig } from '@app/platform';
import { type System } from '../system/system.js';
import { type OpsCommand } from './command.js';
import { OpsConfig } from './ops.config.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'start [--copies N] [--redis]   khởi động toàn bộ hệ thống / start the whole system';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs until Ctrl-C, SIGTERM, or something that starting again cannot mend. */
export const startCommand: OpsCommand = {
  name: 'start',
  usage: USAGE,
  async run(args) {
    const { texts, flags } = readArguments(args, { copies: { type: 'string' }, redis: { type: 'boolean' } }, USAGE);
    const http = readConfig(HttpConfig);
    const { dataDir } = readConfig(FilesConfig);
    const ops = readConfig(OpsConfig, { ...processEnvironment, COPIES: texts['copies'] ?? processEnvironment['COPIES'] });
    readConfig(MailConfig);
    readConfig(LogConfig);
    const given = Object.entries(effectiveSettings()).map(([name, value]) => `  ${name}=${value}`);
    say(`Cấu hình đang dùng / effective configuration:\n${given.join('\n')}`);

    const ending = signalled();
    // Only now: a wrong setting is told at once, without loading what migrates every context.
    const { startSystem } = await import('../system/start-system.js');
    const starting = startSystem({
      dataDir,
      port: http.gatewayPort,
      host: http.host,
      databaseUrl: ops.databaseUrl,
      databaseDirectUrl: ops.databaseDirectUrl,
      redisUrl: ops.redisUrl,
      ownRedis: flags['redis'] === true,
      queue: ops.queue,
      copies: ops.copies,
      say,
    });
    const outcome = await Promise.race([starting, ending]);
    if (outcome === 'ended') {
      // Asked to end while still starting: what has been started so far is stopped as soon as it is known.
      await starting.then(
        (system) => system.stop(),
        () => undefined,
      );
      return 0;
    }
    return untilEnd(outcome, ending);
  },
};

async function untilEnd(system: System, ending: Promise<'ended'>): Promise<number> {
  say(`Sẵn sàng / ready: ${system.url}`);
  // By number, so that one line only names the address people keep.
  if (system.setupUrl !== null)
    say(`Thiết lập lần đầu, liên kết dùng một lần / first run, one-time link: ${system.setupUrl.replace('localhost', '127.0.0.1')}`);
  const why = await Promise.race([ending, system.failed]);
  if (why === 'ended') say('Đang dừng … / stopping …');
  else process.stderr.write(`${why.message}\n`);
  await system.stop();
  return why === 'ended' ? 0 : 1;
}

/** Settles at the first Ctrl-C or SIGTERM; at the second the process ends at once, and its children with it. */
function signalled(): Promise<'ended'> {
  return new Promise((resolve) => {
    let count = 0;
    const heard = (): void => {
      count += 1;
      if (count > 1) process.exit(1);
      resolve('ended');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  });
}
