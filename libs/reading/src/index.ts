/**
 * Reads a real document of a Party office (.docx, .pdf with a text layer, .txt) into structure: number and symbol, bodies, date, subject,
 * headings, references, figures against targets, who must do what by when, recipients, signer; and makes a draft of it that loses nothing.
 * A small grammar with named rules; the words of the field are data and an argument. Pure: no database, no clock, no network.
 */
export * from './read-document.js';
export { read } from './read.js';
export { toContent, type MakeId } from './content/to-content.js';
export { correctReading, type Correction } from './content/correct-reading.js';
export { correctContent } from './content/correct-content.js';
export { requirementsOf, type ObligationCandidate, type RequirementCandidate, type Candidates } from './content/requirements.js';
export { subjectOf } from './content/subject.js';
export { extract, LARGEST_FILE, type Extracted, type SourceFormat, sourceFormatOf } from './extract/extract.js';
export { type Printed, type PrintedLine } from './extract/printed.js';
export { type FileRead, type FileToRead, readFile } from './extract/isolated/read-file.js';
export { printReadings, type PrintOptions } from './cli/print-readings.js';
export { type OnPage, type PageRead } from './extract/on-page.js';
export { ReadingFailed, type ReadingLimits, ReadingPool, ReadingStopped } from './extract/isolated/reading-pool.js';
export { partyVocabulary } from './vocabulary/party-vocabulary.js';
export {
  type CapacityWord,
  type NameWord,
  type RhythmWord,
  type SymbolWord,
  type TypeWord,
  type Vocabulary,
} from './vocabulary/vocabulary.js';
export {
  isWordKind,
  knownWords,
  meaningProblem,
  WORD_GROUPS,
  WORD_KINDS,
  type WordGroup,
  type WordKind,
  wordKinds,
} from './vocabulary/kinds.js';
export { nameOf, type OverlayEntry, type VocabularyOverlay, withOverlay } from './vocabulary/overlay.js';
export { SURE } from './confidence.js';
export { readingMessages } from './messages/index.js';
