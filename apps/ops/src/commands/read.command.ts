import { printReadings } from '@app/reading';
import { OperatorError } from '../system/operator-error.js';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'read FILE… [--json|--lines|--text]  đọc văn bản thành cấu trúc, in JSON / read documents into structure, as JSON';

/**
 * Shows what the reader makes of files; nothing is stored, nothing is started. `--json` prints on one line; `--lines`, and several files,
 * print a line `{"file","read"}` each; `--text` prints the plain text instead. Exit code 1 where a file could not be read.
 */
export const readCommand: OpsCommand = {
  name: 'read',
  usage: USAGE,
  async run(args) {
    const { flags, rest } = readArguments(
      args,
      { text: { type: 'boolean' }, json: { type: 'boolean' }, lines: { type: 'boolean' } },
      USAGE,
    );
    if (rest.length === 0) throw new OperatorError('Thiếu tệp.', `The file is missing. Usage: ${USAGE}`);
    const failed = await printReadings(rest, {
      lines: flags['lines'] === true || rest.length > 1,
      text: flags['text'] === true,
      indent: flags['json'] !== true,
      out: (text) => process.stdout.write(text),
      complain: (text) => process.stderr.write(text),
    });
    return failed > 0 ? 1 : 0;
  },
};
