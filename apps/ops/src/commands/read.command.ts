import { DomainError, type Translations } from '@app/kernel';
import { Texts } from '@app/platform';
import { extract, read, readingMessages } from '@app/reading';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { OperatorError } from '../system/operator-error.js';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'read FILE [--text]             đọc một văn bản thành cấu trúc, in JSON / read a document into structure, as JSON';

/** Shows what the reader makes of a file; nothing is stored. `--text` prints the plain text instead. */
export const readCommand: OpsCommand = {
  name: 'read',
  usage: USAGE,
  async run(args) {
    const { flags, rest } = readArguments(args, { text: { type: 'boolean' } }, USAGE);
    const [file] = rest;
    if (file === undefined) throw new OperatorError('Thiếu tệp.', `The file is missing. Usage: ${USAGE}`);
    const { text } = await extract(await readFile(file), basename(file)).catch((error: unknown) => {
      throw error instanceof DomainError ? inWords(error, readingMessages) : error;
    });
    process.stdout.write(flags['text'] === true ? `${text}\n` : `${JSON.stringify(read(text), null, 2)}\n`);
    return 0;
  },
};

function inWords(error: DomainError, translations: Translations): OperatorError {
  const texts = new Texts([translations]);
  return new OperatorError(texts.of('vi', error.code, error.detail.params), texts.of('en', error.code, error.detail.params));
}
