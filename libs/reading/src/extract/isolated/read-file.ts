import { type DocumentContent } from '@app/kernel';
import { correctContent } from '../../content/correct-content.js';
import { type Correction, correctReading } from '../../content/correct-reading.js';
import { namesOfOffice } from '../../content/names-of-office.js';
import { draftOf, type MakeId } from '../../content/to-content.js';
import { type ReadDocument } from '../../read-document.js';
import { dateOf, readWhole } from '../../read.js';
import { type VocabularyOverlay, withOverlay } from '../../vocabulary/overlay.js';
import { partyVocabulary } from '../../vocabulary/party-vocabulary.js';
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
  /** Values that the office calls by another name; the draft follows them. */
  readonly named: readonly Correction[];
  /** The reading with these names; null where there are none. */
  readonly corrected: ReadDocument | null;
  readonly content: DocumentContent;
}

/** Reads a file from bytes to draft. May take long and much memory on a file made to do so: a service runs it through `ReadingPool`. */
export async function readFile(file: FileToRead, makeId: MakeId, onPage: OnPage = () => {}): Promise<FileRead> {
  const extracted = await extract(file.bytes, file.fileName, onPage);
  const { text } = extracted;
  const on = dayOf(text, file);
  const vocabulary = withOverlay(partyVocabulary, file.overlay, on);
  const reading = readWhole(text, vocabulary);
  const recognised = reading.read;
  const draft = draftOf(reading, makeId);
  const named = namesOfOffice(recognised, file.overlay, on);
  if (named.length === 0) return { ...extracted, read: recognised, named, corrected: null, content: draft };
  const corrected = correctReading(recognised, named, vocabulary);
  return { ...extracted, read: recognised, named, corrected, content: correctContent(draft, recognised, corrected, named) };
}

/** A document is read in the words of its own day: names of before a reorganisation in a document of before it. */
function dayOf(text: string, { overlay, on }: FileToRead): string {
  if (overlay.entries.length === 0) return on;
  const date = dateOf(text);
  return date === null ? on : date.length === 7 ? `${date}-01` : date;
}
