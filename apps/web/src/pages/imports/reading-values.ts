import { type Candidate, type Due, type Place, type Question, type Reading, type WordKind } from '../../api/imports';

export type Group = 'head' | 'sections' | 'references' | 'figures' | 'obligations' | 'recipients' | 'signature';
export const GROUPS: readonly Group[] = ['head', 'references', 'figures', 'obligations', 'recipients', 'signature', 'sections'];

/** One recognised value as a line of the page. */
export interface Value {
  readonly path: string;
  readonly group: Group;
  /** Key of its label in the texts: the field, or the list it is of. */
  readonly label: string;
  readonly text: string;
  readonly place: Place | null;
  /** What a correction of it teaches the reader; null: nothing that holds for another document. */
  readonly teaches: WordKind | null;
}

const HEAD = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'] as const;
const TEACHES: Readonly<Partial<Record<string, WordKind>>> = { type: 'type', issuer: 'body', superior: 'body' };

/** All values in the order of the page; `sayDue` puts a deadline into words. */
export function valuesOf(read: Reading, sayDue: (due: Due) => string): readonly Value[] {
  const values: Value[] = HEAD.map((field) => ({
    path: field,
    group: 'head',
    label: field,
    text: read[field] === null ? '' : String(read[field]),
    place: read.positions[field] ?? null,
    teaches: TEACHES[field] ?? null,
  }));
  if (read.meeting !== null) values.push(line('meeting', 'head', 'meeting', [read.meeting.body, read.meeting.date], read.meeting.at, null));
  read.references.forEach((one, index) =>
    values.push(
      line(
        `references.${index}`,
        'references',
        'reference',
        [`${one.type} ${one.number}${one.symbol === null ? '' : `-${one.symbol}`}`, one.date],
        one.at,
        null,
      ),
    ),
  );
  read.figures.forEach((one, index) =>
    values.push(line(`figures.${index}`, 'figures', 'figure', [one.quote, `${one.actual} / ${one.target ?? '–'}`], one.at, null)),
  );
  read.obligations.forEach((one, index) =>
    values.push(
      line(
        `obligations.${index}`,
        'obligations',
        'obligation',
        [`${one.lead.join(', ')}: ${one.task}`, one.due.map(sayDue).join('; ')],
        one.at,
        null,
      ),
    ),
  );
  read.recipients.forEach((one, index) =>
    values.push(
      line(`recipients.${index}`, 'recipients', 'recipient', [one.line, one.tag === null ? null : `(${one.tag})`], one.at, 'body'),
    ),
  );
  if (read.signature !== null) {
    const { capacity, onBehalfOf, position, name, at } = read.signature;
    values.push(line('signature', 'signature', 'signature', [[capacity, onBehalfOf].filter(Boolean).join(' '), position, name], at, null));
  }
  read.sections.forEach((one, index) =>
    values.push(line(`sections.${index}`, 'sections', 'section', [`${one.label}. ${one.heading}`], one.at, null)),
  );
  return values;
}

const line = (
  path: string,
  group: Group,
  label: string,
  parts: readonly (string | null)[],
  place: Place,
  teaches: WordKind | null,
): Value => ({ path, group, label, text: parts.filter((part) => part !== null && part !== '').join(' · '), place, teaches });

/** The value a question is about: a question on a part (`obligations.3.due`) belongs to its whole. */
export const valueAsked = (question: Question, values: readonly Value[]): Value | undefined =>
  values
    .filter(({ path }) => question.path === path || question.path.startsWith(`${path}.`))
    .sort((a, b) => b.path.length - a.path.length)[0];

/** Another reading that is offered, under the key of its number; without a place where it was not printed as such. */
export interface Choice {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly place: Place | null;
}

const MOST_CHOICES = 9;

/** With the text of the file, what is printed as it is offered has its place too: the nearest one. */
export const choicesOf = (question: Question, source = ''): readonly Choice[] =>
  question.candidates.slice(0, MOST_CHOICES).map((candidate, index) => {
    const { text, from, to }: Candidate = typeof candidate === 'string' ? nearest(candidate, question.from, source) : candidate;
    return { id: `chon-${index + 1}`, key: String(index + 1), text, place: to > from ? { from, to, confidence: 0 } : null };
  });

function nearest(text: string, to: number, source: string): Candidate {
  const [before, after] = [source.lastIndexOf(text, to), source.indexOf(text, to)];
  const at = after < 0 || (before >= 0 && to - before < after - to) ? before : after;
  return at < 0 ? { text, from: 0, to: 0 } : { text, from: at, to: at + text.length };
}
