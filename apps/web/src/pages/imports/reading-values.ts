import { typeName } from '../../api/content';
import { type Candidate, type Due, type Place, type Question, type Reading, type WordKind } from '../../api/imports';
import { dayText } from '../../ui/dates';

export type Group = 'head' | 'sections' | 'references' | 'figures' | 'obligations' | 'recipients' | 'signature';
export const GROUPS: readonly Group[] = ['head', 'references', 'figures', 'obligations', 'recipients', 'signature', 'sections'];

/** What can be corrected of a value: the value itself (`part` empty), or one of what it is made of. */
export interface Part {
  readonly path: string;
  readonly part: string;
  readonly text: string;
}

/** One recognised value as a line of the page. */
export interface Value {
  readonly path: string;
  readonly group: Group;
  /** Key of its label in the texts: the field, or the list it is of. */
  readonly label: string;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly place: Place | null;
  /** What a correction of it teaches the reader; null: nothing that holds for another document. */
  readonly teaches: WordKind | null;
}

const HEAD = ['type', 'number', 'symbol', 'issuer', 'superior', 'place', 'date', 'title'] as const;
const TEACHES: Readonly<Partial<Record<string, WordKind>>> = { type: 'type', issuer: 'body', superior: 'body' };

export interface Saying {
  readonly due: (due: Due) => string;
  /** Before the deadlines of an order. */
  readonly dueBy: (dues: string) => string;
  /** A figure: what was reached, and what was set for it where that is printed. */
  readonly reached: (actual: string, target: string | null) => string;
  /** On a figure, by whether the target was met. */
  readonly verdict: (met: boolean | null) => string;
}

/** All values in the order of the page. */
export function valuesOf(read: Reading, say: Saying): readonly Value[] {
  const values: Value[] = HEAD.map((field) => {
    const text = headText(field, read[field]);
    return {
      path: field,
      group: 'head',
      label: field,
      text,
      parts: [{ path: field, part: '', text }],
      place: read.positions[field] ?? null,
      teaches: TEACHES[field] ?? null,
    };
  });
  if (read.meeting !== null) {
    const { body, date, at } = read.meeting;
    values.push(line('meeting', 'head', 'meeting', [body, dayText(date)], at, { body, date: dayText(date) }));
  }
  read.references.forEach(({ type, number, symbol, date, at }, index) =>
    values.push(
      line(
        `references.${index}`,
        'references',
        'reference',
        [`${typeName(type)} ${number}${symbol === null ? '' : `-${symbol}`}`, dayText(date)],
        at,
        { type: typeName(type), number: String(number), symbol: symbol ?? '', date: dayText(date) },
      ),
    ),
  );
  read.figures.forEach(({ quote, actual, target, met, at }, index) =>
    values.push(
      line(`figures.${index}`, 'figures', 'figure', [quote, say.reached(actual, target), say.verdict(met)], at, {
        actual,
        target: target ?? '',
        met: say.verdict(met),
      }),
    ),
  );
  read.obligations.forEach(({ lead, support, task, reportTo, due, at }, index) => {
    const dues = due.map(say.due).join('; ');
    const parts = { lead: lead.join('; '), support: support.join('; '), task, due: dues, reportTo: reportTo ?? '' };
    values.push(
      line(
        `obligations.${index}`,
        'obligations',
        'obligation',
        [`${lead.join(', ')}: ${task}`, dues === '' ? '' : say.dueBy(dues)],
        at,
        parts,
      ),
    );
  });
  read.recipients.forEach(({ line: text, tag, at }, index) => {
    const path = `recipients.${index}`;
    const value = line(path, 'recipients', 'recipient', [text, tag === null ? null : `(${tag})`], at, { tag: tag ?? '' }, 'body');
    values.push({ ...value, parts: [{ path, part: '', text }, ...value.parts] });
  });
  const { capacity, onBehalfOf, position, name, at } = read.signature ?? UNSIGNED;
  values.push(
    line('signature', 'signature', 'signature', [[capacity, onBehalfOf].filter(Boolean).join(' '), position, name], at, {
      capacity: capacity ?? '',
      onBehalfOf: onBehalfOf ?? '',
      position,
      name,
    }),
  );
  read.sections.forEach(({ label, heading, at }, index) => {
    const path = `sections.${index}`;
    // The heading is text of the draft: it is mended there.
    values.push(line(path, 'sections', 'section', [`${label}. ${heading}`], at, {}));
  });
  return values;
}

const UNSIGNED = { capacity: null, onBehalfOf: null, position: '', name: '', at: null } as const;

const headText = (field: (typeof HEAD)[number], value: string | number | null): string => {
  if (value === null) return '';
  const text = String(value);
  if (field === 'type') return typeName(text);
  return field === 'date' && text.length === 10 ? dayText(text) : text;
};

const line = (
  path: string,
  group: Group,
  label: string,
  shown: readonly (string | null)[],
  place: Place | null,
  parts: Readonly<Record<string, string>>,
  teaches: WordKind | null = null,
): Value => ({
  path,
  group,
  label,
  text: shown.filter((part) => part !== null && part !== '').join(' · '),
  parts: Object.entries(parts).map(([part, text]) => ({ path: `${path}.${part}`, part, text })),
  place,
  teaches,
});

const paths = new WeakMap<readonly Value[], ReadonlyMap<string, Value>>();

/** The value a question is about: a question on a part (`obligations.3.due`) belongs to its whole. */
export function valueAsked({ path }: Question, values: readonly Value[]): Value | undefined {
  let known = paths.get(values);
  if (known === undefined) paths.set(values, (known = new Map(values.map((value) => [value.path, value]))));
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const value = known.get(at);
    if (value !== undefined) return value;
  }
  return undefined;
}

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
