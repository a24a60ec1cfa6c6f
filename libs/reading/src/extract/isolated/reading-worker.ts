import { DomainError, type DomainErrorDetail, type ErrorCategory, newId } from '@app/kernel';
import { parentPort } from 'node:worker_threads';
import { type PageRead } from '../on-page.js';
import { type FileRead, type FileToRead, readFile } from './read-file.js';

/** What a thread says of the file it was given: how far it is, then how it ended. */
export type WorkerSays =
  | { readonly kind: 'page'; readonly at: PageRead }
  | { readonly kind: 'read'; readonly file: FileRead }
  | { readonly kind: 'refused'; readonly category: ErrorCategory; readonly code: string; readonly detail: DomainErrorDetail }
  | { readonly kind: 'failed' };

/** The thread that reads files for `ReadingPool`, one after the other. */
parentPort?.on('message', (file: FileToRead) => {
  const say = (what: WorkerSays): void => parentPort?.postMessage(what);
  readFile(
    file,
    () => newId<'node'>(),
    (at) => say({ kind: 'page', at }),
  ).then(
    (read) => say({ kind: 'read', file: read }),
    (error: unknown) =>
      say(
        error instanceof DomainError
          ? { kind: 'refused', category: error.category, code: error.code, detail: error.detail }
          : { kind: 'failed' },
      ),
  );
});
