import 'reflect-metadata';

const [name = 'help', ...args] = process.argv.slice(2);

// Reading files needs nothing of the system, whose parts take seconds to load.
const commands =
  name === 'read' ? [(await import('./commands/read.command.js')).readCommand] : (await import('./commands/index.js')).COMMANDS;
const command = commands.find((candidate) => candidate.name === name);

if (command === undefined) {
  const lines = commands.map((each) => `  ${each.usage}`);
  process.stdout.write(`banhanh — lệnh vận hành / operator's commands:\n${lines.join('\n')}\n`);
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2;
} else {
  try {
    process.exitCode = await command.run(args);
  } catch (error) {
    const known = error instanceof Error && ['OperatorError', 'ConfigError'].includes(error.name);
    process.stderr.write(`${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
