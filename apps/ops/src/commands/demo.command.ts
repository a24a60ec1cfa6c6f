import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '@app/platform';
import { playInspection } from '../demo/inspection/play-inspection.js';
import { playDemo } from '../demo/play-demo.js';
import { OperatorError } from '../system/operator-error.js';
import { type OpsCommand } from './command.js';
import { OpsConfig } from './ops.config.js';
import { readArguments } from './read-arguments.js';

const USAGE =
  'demo [inspection] [FILE] [--json] [--redis]  diễn toàn bộ con đường của một văn bản, hoặc một cuộc kiểm tra / play the whole road of one document, or an inspection';

/** The invented notice of conclusion that ships with the project; the same place seen from the sources and from `dist`. */
const DEFAULT_FILE = join('apps', 'ops', 'demo', 'thong-bao-ket-luan.docx');

/** Plays the road on a system of its own; with `--json` the last line is one object, counted from the database. */
export const demoCommand: OpsCommand = {
  name: 'demo',
  usage: USAGE,
  async run(args) {
    const { flags, rest } = readArguments(args, { json: { type: 'boolean' }, redis: { type: 'boolean' } }, USAGE);
    const ops = readConfig(OpsConfig);
    const inspection = rest[0] === 'inspection';
    const file = resolve(rest[inspection ? 1 : 0] ?? DEFAULT_FILE);
    if (!existsSync(file)) throw new OperatorError(`Không có tệp ${file}`, `There is no file ${file}`);
    const options = {
      file,
      queue: ops.queue,
      redisUrl: ops.redisUrl,
      ownRedis: flags['redis'] === true,
      say: (line: string) => void process.stdout.write(`${line}\n`),
    };
    const result = inspection ? await playInspection({ ...options, ownFile: resolve(DEFAULT_FILE) }) : await playDemo(options);
    if (flags['json'] === true) process.stdout.write(`${JSON.stringify(result)}\n`);
    return result.journal.verified && result.duplicates === 0 && result.lost === 0 ? 0 : 1;
  },
};
