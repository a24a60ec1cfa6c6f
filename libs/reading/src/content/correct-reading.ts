import { invalid } from '@app/kernel';
import { type HeadField, type ReadDocument, type ReadSignature, type RecipientKind } from '../read-document.js';
import { keyOf } from '../text/key.js';
import { recipientKinds, verdicts } from '../vocabulary/answers.js';
import { CAPACITIES } from '../vocabulary/kinds.js';
import { partyVocabulary } from '../vocabulary/party-vocabulary.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { dayIn, isOrderPart, withPart } from './order-parts.js';

/** What a person wrote in place of a value of the reading; `path` names it, as a question does: `title`, `obligations.3.due`. */
export interface Correction {
  readonly path: string;
  readonly text: string;
}

const UNSIGNED: ReadSignature = { capacity: null, onBehalfOf: null, position: '', name: '', at: { from: 0, to: 0, confidence: 1 } };

/**
 * The reading with what a person corrected in it. An empty text says that there is none.
 * @throws DomainError `import.no-such-value`; `import.not-a-day` and the like where a text is no value of that kind
 */
export function correctReading(
  read: ReadDocument,
  corrections: readonly Correction[],
  vocabulary: Vocabulary = partyVocabulary,
): ReadDocument {
  // What a deadline without its year goes by comes first.
  const inOrder = [...corrections].sort((a, b) => Number(b.path === 'date') - Number(a.path === 'date'));
  return inOrder.reduce((left, { path, text }) => corrected(left, path, text.normalize('NFC').trim(), vocabulary), read);
}

function corrected(read: ReadDocument, path: string, text: string, vocabulary: Vocabulary): ReadDocument {
  const [list = '', at = '', part = ''] = path.split('.');
  switch (list) {
    case 'meeting':
      if (read.meeting === null) throw unknown(path);
      return { ...read, meeting: { ...read.meeting, ...ofMeeting(at, text, path) } };
    case 'signature':
      return { ...read, signature: { ...(read.signature ?? UNSIGNED), ...ofSignature(at, text, path, vocabulary) } };
    case 'references':
      return { ...read, references: changed(read.references, at, path, () => ofReference(part, text, path, vocabulary)) };
    case 'sections':
      return { ...read, sections: changed(read.sections, at, path, () => ofSection(part, text, path)) };
    case 'figures':
      return { ...read, figures: changed(read.figures, at, path, () => ofFigure(part, text, path)) };
    case 'recipients':
      return { ...read, recipients: changed(read.recipients, at, path, () => ofRecipient(part, text, path)) };
    case 'obligations':
      if (!isOrderPart(part)) throw unknown(path);
      if (part === 'due') noSuchDay(text);
      return {
        ...read,
        obligations: changed(read.obligations, at, path, (order) =>
          withPart(order, part, text, { year: null, issued: read.date }, vocabulary),
        ),
      };
    default:
      return { ...read, ...ofHead(path, text, vocabulary) };
  }
}

const unknown = (path: string): Error => invalid('import.no-such-value', { field: path });
const unlike = (code: string, text: string): Error => invalid(code, { field: 'text', params: { text: text.slice(0, 100) } });

function changed<T>(list: readonly T[], at: string, path: string, change: (one: T) => Partial<T>): readonly T[] {
  const index = /^\d{1,5}$/.test(at) ? Number(at) : -1;
  if (list[index] === undefined) throw unknown(path);
  return list.map((one, place) => (place === index ? { ...one, ...change(one) } : one));
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const HEAD: readonly HeadField[] = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'];

function ofHead(path: string, text: string, vocabulary: Vocabulary): Partial<ReadDocument> {
  const field = HEAD.find((one) => one === path);
  if (field === undefined) throw unknown(path);
  if (text === '') return { [field]: null };
  if (field === 'type') return { type: typeOf(text, vocabulary) };
  if (field === 'number') return { number: numberOf(text) };
  if (field === 'date') return { date: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : dayOf(text) };
  return { [field]: text };
}

function ofMeeting(part: string, text: string, path: string): Partial<NonNullable<ReadDocument['meeting']>> {
  if (part === 'body') return { body: text };
  if (part === 'term') return { term: orNull(text) };
  if (part === 'date') return { date: text === '' ? null : dayOf(text) };
  if (part === 'ordinal') return { ordinal: text === '' ? null : numberOf(text) };
  throw unknown(path);
}

function ofSignature(part: string, text: string, path: string, { capacities }: Vocabulary): Partial<ReadSignature> {
  if (part === 'name' || part === 'position') return { [part]: text };
  if (part === 'onBehalfOf') return { onBehalfOf: orNull(text) };
  if (part !== 'capacity') throw unknown(path);
  if (text === '') return { capacity: null };
  const code = CAPACITIES.find((one) => one === text.toUpperCase());
  const word = capacities.find((one) => one.word === keyOf(text))?.code;
  const capacity = code ?? CAPACITIES.find((one) => one === word);
  if (capacity === undefined) throw unlike('import.not-a-capacity', text);
  return { capacity };
}

function ofReference(part: string, text: string, path: string, vocabulary: Vocabulary): Partial<ReadDocument['references'][number]> {
  if (part === 'type') return { type: typeOf(text, vocabulary) };
  if (part === 'number') return { number: numberOf(text) };
  if (part === 'symbol') return { symbol: orNull(text) };
  if (part === 'date') return { date: text === '' ? null : dayOf(text) };
  throw unknown(path);
}

function ofSection(part: string, text: string, path: string): Partial<ReadDocument['sections'][number]> {
  if (part === '' || part === 'heading') return { heading: text };
  throw unknown(path);
}

function ofFigure(part: string, text: string, path: string): Partial<ReadDocument['figures'][number]> {
  if (part === 'actual') return { actual: text };
  if (part === 'target') return { target: orNull(text) };
  if (part !== 'met') throw unknown(path);
  if (text === '' || text === verdicts.open) return { met: null };
  if (text !== verdicts.met && text !== verdicts.missed) throw unlike('import.not-a-verdict', text);
  return { met: text === verdicts.met };
}

function ofRecipient(part: string, text: string, path: string): Partial<ReadDocument['recipients'][number]> {
  if (part === '' || part === 'line') return { line: text };
  if (part === 'tag') return { tag: orNull(text.replace(/^\((.*)\)$/, '$1')) };
  if (part !== 'kind') throw unknown(path);
  const kind = (Object.keys(recipientKinds) as RecipientKind[]).find((one) => one === text || recipientKinds[one] === text);
  if (kind === undefined) throw unlike('import.not-a-kind', text);
  return { kind };
}

function dayOf(text: string): string {
  const day = dayIn(text);
  if (day === null) throw unlike('import.not-a-day', text);
  return day;
}

/** A deadline may be any words, but not a day that no calendar has. */
function noSuchDay(text: string): void {
  for (const one of text.split(';')) if (/^\s*(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$/iu.test(one)) dayOf(one);
}

function numberOf(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw unlike('import.not-a-number', text);
  return Number(text);
}

/** By its code or its word. */
function typeOf(text: string, { types }: Vocabulary): string {
  const key = keyOf(text);
  const type = types.find(({ code, words }) => code === text || keyOf(code) === key || words.includes(key));
  if (type === undefined) throw unlike('import.not-a-type', text);
  return type.code;
}
