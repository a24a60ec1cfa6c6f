import { DomainError, fillMessage, newId } from '@app/kernel';
import { readFile as bytesOfFile } from 'node:fs/promises';
import { sourceFormatOf } from '../extract/extract.js';
import { type FileRead, type FileToRead, readFile } from '../extract/isolated/read-file.js';
import { ReadingFailed, ReadingPool } from '../extract/isolated/reading-pool.js';
import { readingMessages } from '../messages/index.js';

export interface PrintOptions {
  /** A line `{"file","read"}` a file; else the bare object. */
  readonly lines: boolean;
  /** The plain text instead of what was recognised in it. */
  readonly text: boolean;
  /** Spread over many lines for people. */
  readonly indent: boolean;
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Reads files one after the other and prints each as soon as it is read; one that cannot be read does not stop the rest. Answers how many could not. */
export async function printReadings(files: readonly string[], options: PrintOptions): Promise<number> {
  const pool = new ReadingPool({ threads: 1 });
  let failed = 0;
  try {
    for (const file of files) {
      try {
        options.out(`${printed(file, await readingOf(pool, file), options)}\n`);
      } catch (error) {
        failed += 1;
        options.complain(`${file}: ${wordsOf(error)}\n`);
      }
    }
  } finally {
    await pool.close();
  }
  return failed;
}

/** Text is read here and now; what must first be unpacked can do harm, and is read in a thread under limits. */
async function readingOf(pool: ReadingPool, path: string): Promise<FileRead> {
  const bytes = new Uint8Array(await bytesOfFile(path));
  const file: FileToRead = { bytes, fileName: path, overlay: { entries: [] }, on: '' };
  return sourceFormatOf(bytes) === 'txt' ? readFile(file, () => newId<'node'>()) : pool.run(file);
}

function printed(file: string, { text, ocr, read }: FileRead, options: PrintOptions): string {
  if (options.text) return text;
  const answer = ocr ? { ...read, ocr } : read;
  return JSON.stringify(options.lines ? { file, read: answer } : answer, null, options.indent && !options.lines ? 2 : 0);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof DomainError || error instanceof ReadingFailed)) return error instanceof Error ? error.message : String(error);
  const [code, params] = error instanceof DomainError ? [error.code, error.detail.params] : ['import.unreadable'];
  const { vi, en } = readingMessages;
  return `${[vi, en].map((messages) => fillMessage(messages[code] ?? code, params)).join(' / ')} (${code})`;
}
