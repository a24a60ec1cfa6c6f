import { type DocumentContent } from '@app/kernel';
import { toContent, type MakeId } from '../../content/to-content.js';
import { type ReadDocument } from '../../read-document.js';
import { read } from '../../read.js';
import { type VocabularyOverlay, withOverlay } from '../../vocabulary/overlay.js';
import { partyVocabulary } from '../../vocabulary/party-vocabulary.js';
import { type Vocabulary } from '../../vocabulary/vocabulary.js';
import { extract, type Extracted } from '../extract.js';
import { type OnPage } from '../on-page.js';

/** A file of somebody's, and the words of their office on the day it is read. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly overlay: VocabularyOverlay;
  /** `YYYY-MM-DD`: the day whose words are used where the document names no day of its own. */
  readonly on: string;
}

/** All that a file gives: its text, what was recognised in it, and the draft made of both. */
export interface FileRead extends Extracted {
  readonly read: ReadDocument;
  readonly content: DocumentContent;
}

/** Reads a file from bytes to draft. May take long and much memory on a file made to do so: a service runs it through `ReadingPool`. */
export async function readFile(file: FileToRead, makeId: MakeId, onPage: OnPage = () => {}): Promise<FileRead> {
  const extracted = await extract(file.bytes, file.fileName, onPage);
  const vocabulary = wordsFor(extracted.text, file);
  const recognised = read(extracted.text, vocabulary);
  return { ...extracted, read: recognised, content: toContent(recognised, extracted.text, makeId, vocabulary) };
}

/** A document is read in the words of its own day: names of before a reorganisation in a document of before it. */
function wordsFor(text: string, { overlay, on }: FileToRead): Vocabulary {
  if (overlay.entries.length === 0) return partyVocabulary;
  const { date } = read(text);
  return withOverlay(partyVocabulary, overlay, date === null ? on : date.length === 7 ? `${date}-01` : date);
}
