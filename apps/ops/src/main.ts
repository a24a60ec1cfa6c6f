import 'reflect-metadata';
import { ConfigError } from '@app/platform';
import { COMMANDS } from './commands/index.js';
import { OperatorError } from './system/operator-error.js';

const [name = 'help', ...args] = process.argv.slice(2);
const command = COMMANDS.find((candidate) => candidate.name === name);

if (command === undefined) {
  const lines = COMMANDS.map((each) => `  ${each.usage}`);
  process.stdout.write(`banhanh — lệnh vận hành / operator's commands:\n${lines.join('\n')}\n`);
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = await command.run(args);
  } catch (error) {
    const known = error instanceof OperatorError || error instanceof ConfigError;
    process.stderr.write(`${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
