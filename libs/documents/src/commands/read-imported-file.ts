import { DomainError, localDateOf, newId } from '@app/kernel';
import { Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { type FileRead, LARGEST_FILE, type PageRead, read, ReadingFailed, ReadingPool, ReadingStopped, toContent } from '@app/reading';
import { Injectable } from '@nestjs/common';
import {
  forgetWaiting,
  importRead,
  importRefused,
  loadWaiting,
  noteProgress,
  type Refusal,
  stillWaiting,
  type WaitingImport,
  type WhatWasRead,
} from '../storage/import-store.js';
import { DocumentsRows } from '../storage/rows.js';
import { FileKeeper } from './file-keeper.js';
import { officeWords } from './office-words.js';
import { refuseSecret } from './refuse-secret.js';

/** As often as this the reading is looked after: whether it is still wanted, and that the database does not give up its transaction. */
const LOOK_MS = 2_000;
/** A page is told of at most this often. */
const TELL_MS = 700;

type Outcome = { readonly kind: 'read'; readonly what: WhatWasRead } | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Reads a file that was handed in, in a thread under limits. File, text and what was recognised are kept whole, so that nothing is lost
 * whatever becomes of the draft. A file that breaks the limits is kept unread: a person can see it and type what it says. One that is refused
 * is judged before it reaches the store of files, and leaves nothing behind but why.
 */
@Injectable()
export class ReadImportedFile {
  constructor(
    private readonly rows: DocumentsRows,
    private readonly files: FileKeeper,
    private readonly reader: ReadingPool,
    private readonly directory: Directory,
  ) {}

  async run(tx: Tx, importId: string): Promise<void> {
    const waiting = await loadWaiting(tx, importId);
    if (waiting === null) return;
    const outcome = await this.attended(tx, importId, waiting);
    if (outcome === null) return;
    if (outcome.kind === 'refused') {
      await tx.commit<string>({
        ...importRefused(importId, waiting.version, outcome.refusal),
        about: null,
        kind: 'file.refused',
        payload: { code: outcome.refusal.code },
      });
    } else {
      const { sha256, size } = await this.files.put(waiting.bytes, { maxBytes: LARGEST_FILE });
      const { ocr, failure } = outcome.what;
      await tx.commit<string>({
        ...importRead(importId, waiting.version, outcome.what),
        about: null,
        kind: 'file.imported',
        payload: { sha256, size, ocr, failure },
      });
    }
    await forgetWaiting(tx, importId);
  }

  /** Null: it was taken back meanwhile. */
  private async attended(tx: Tx, importId: string, waiting: WaitingImport): Promise<Outcome | null> {
    const unwanted = new AbortController();
    let told = 0;
    let telling: Promise<unknown> = Promise.resolve();
    const tell = (at: PageRead): void => {
      // The first word of a new count, and the last, are told in any case.
      if (at.page > 0 && at.page < at.pages && Date.now() - told < TELL_MS) return;
      told = Date.now();
      // Behind one another, so that the last word is the last page; a lost one is no harm.
      telling = telling.then(() => noteProgress(this.rows, importId, at)).catch(() => undefined);
    };
    let looking: Promise<unknown> = Promise.resolve();
    const look = setInterval(() => {
      looking = stillWaiting(tx, importId).then(
        (wanted) => wanted || unwanted.abort(),
        () => unwanted.abort(),
      );
    }, LOOK_MS);
    try {
      return await this.read(tx, waiting, tell, unwanted.signal);
    } catch (error) {
      if (error instanceof ReadingStopped) return null;
      throw error;
    } finally {
      clearInterval(look);
      await looking;
      await telling;
    }
  }

  private async read(tx: Tx, waiting: WaitingImport, tell: (at: PageRead) => void, stop: AbortSignal): Promise<Outcome> {
    const { bytes, fileName } = waiting;
    const overlay = await officeWords(this.directory.using(tx), waiting.organisationId);
    try {
      const file = await this.reader.run({ bytes: new Uint8Array(bytes), fileName, overlay, on: localDateOf(tx.now) }, tell, stop);
      refuseSecret(file.content);
      return { kind: 'read', what: { ...file, ...namedIn(file), failure: null } };
    } catch (error) {
      if (error instanceof ReadingFailed) return { kind: 'read', what: unread() };
      // What is at fault is the file; anything else is tried again.
      if (error instanceof DomainError && error.category === 'invalid')
        return { kind: 'refused', refusal: { category: error.category, code: error.code, detail: error.detail } };
      throw error;
    }
  }
}

/** A file whose reading was stopped is kept with nothing read. */
function unread(): WhatWasRead {
  const nothing: FileRead['read'] = read('');
  return {
    text: '',
    ocr: false,
    printed: null,
    read: nothing,
    content: toContent(nothing, '', () => newId<'node'>()),
    failure: 'import.unreadable',
    answers: null,
    corrected: null,
  };
}

/** Names of the office stand among the answers; the reading remembers which they were. */
const namedIn = ({ read: found, named }: FileRead): Pick<WhatWasRead, 'read' | 'answers'> =>
  named.length === 0
    ? { read: found, answers: null }
    : { read: { ...found, named }, answers: Object.fromEntries(named.map(({ path, text }) => [path, text])) };
