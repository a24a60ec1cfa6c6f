import { readFile } from 'node:fs/promises';
import { extract } from './extract/extract.js';
import { read } from './read.js';

/**
 * `node cli.js FILE…`: reads documents and prints what is in them. One file gives the bare object, several give a JSON line
 * `{"file","read"}` each. Needs neither server nor database.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: cli.js FILE...\n');
  process.exitCode = 2;
}
for (const file of files) {
  try {
    const { text } = await extract(new Uint8Array(await readFile(file)), file);
    const answer = read(text);
    process.stdout.write(`${JSON.stringify(files.length === 1 ? answer : { file, read: answer })}\n`);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
