import { type BodyNode, type DocumentContent, isWorkingDay, type LocalDate, type SigningCapacity, type WorkingCalendar } from '@app/kernel';
import { unresolvedLines } from './recipients.js';

/** Rule `appraisal.checks`: the list a reviewer goes through. Which hints the system gives under a check, and by which words, is data too. */
export interface CheckRule {
  readonly checks: readonly AppraisalCheck[];
}

export interface AppraisalCheck {
  readonly code: string;
  /** Vietnamese, shown to people. */
  readonly label: string;
  /** What a finding under it is by default. */
  readonly class: 'form' | 'content';
  readonly hints: readonly string[];
  /** What the hints look for: words that introduce a legal basis, that name a follower-up, that make a date a deadline, old names. */
  readonly words?: readonly string[];
}

export type CheckOutcome = 'met' | 'not-met' | 'not-applicable';

/** Something the system noticed: where, and in which words of the translation files (`hint.<name>`). */
export interface Hint {
  readonly name: string;
  readonly nodeId: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly quote: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What hints are judged by besides the text: loaded before, as of today. */
export interface HintGround {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  /** Names in the text of organisations that are called otherwise by now, or no more; and by what. */
  readonly formerNames: readonly { readonly name: string; readonly now: string | null }[];
  /** Organisations named in the title that do not receive. */
  readonly namedButNotSent: readonly string[];
  readonly capacities: readonly (SigningCapacity | null)[];
}

type Finder = (content: DocumentContent, words: readonly string[], ground: HintGround) => Hint[];

const FINDERS: Readonly<Record<string, Finder>> = {
  'no-title': ({ head }) => (head.title.trim() === '' ? [whole('no-title', 'head')] : []),
  'no-legal-basis': ({ body }, words) =>
    words.length === 0 || body.some(({ heading, text }) => words.some((word) => `${heading ?? ''} ${text}`.trimStart().startsWith(word)))
      ? []
      : [whole('no-legal-basis')],
  'no-follow-up-unit': ({ body }, words) =>
    words.length === 0 || body.some(({ text }) => words.some((word) => text.toLowerCase().includes(word)))
      ? []
      : [whole('no-follow-up-unit')],
  'former-unit': (content, words, { formerNames }) =>
    nodesOf(content).flatMap((node) =>
      longestOnly(
        [...formerNames, ...words.map((name) => ({ name, now: null }))].flatMap(({ name, now }) =>
          placesIn(node.text, name).map((from) => span('former-unit', node, from, from + name.length, { name, now: now ?? '–' })),
        ),
      ),
    ),
  'no-signature': ({ signature }) => (signature === null ? [whole('no-signature', 'signature')] : []),
  'signer-not-allowed': ({ signature }, _, { capacities }) =>
    signature === null || capacities.includes(signature.capacity)
      ? []
      : [whole('signer-not-allowed', 'signature', { capacity: signature.capacity ?? '–' })],
  'no-recipients': ({ recipients }) => (recipients.length === 0 ? [whole('no-recipients', 'recipients')] : []),
  'unresolved-recipient': ({ recipients }) =>
    unresolvedLines(recipients).map(({ line }) => whole('unresolved-recipient', 'recipients', { line: line.line })),
  'named-unit-missing': (_, __, { namedButNotSent }) => namedButNotSent.map((name) => whole('named-unit-missing', 'recipients', { name })),
  'deadline-day-off': (content, words, { calendar, today }) =>
    deadlinesIn(content, words).flatMap(({ node, from, to, day }) =>
      day < today || isWorkingDay(calendar, day) ? [] : [span('deadline-day-off', node, from, to, { day })],
    ),
  'deadline-past': (content, words, { today }) =>
    deadlinesIn(content, words).flatMap(({ node, from, to, day }) =>
      day >= today ? [] : [span('deadline-past', node, from, to, { day })],
    ),
};

/** Every hint under a check, in the order of the text. A hint the rule names and this version does not know gives none. */
export function hintsUnder(check: AppraisalCheck, content: DocumentContent, ground: HintGround): Hint[] {
  return check.hints.flatMap((name) => FINDERS[name]?.(content, check.words ?? [], ground) ?? []);
}

const nodesOf = (content: DocumentContent): readonly BodyNode[] => [...content.body, ...content.annexes.flatMap(({ body }) => body)];

const whole = (name: string, nodeId: string | null = null, params: Hint['params'] = {}): Hint => ({
  name,
  nodeId,
  from: null,
  to: null,
  quote: null,
  params,
});

const span = (name: string, node: BodyNode, from: number, to: number, params: Hint['params']): Hint => ({
  name,
  nodeId: node.id,
  from,
  to,
  quote: node.text.slice(from, to),
  params,
});

function placesIn(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

/** Of hints that lie within one another the longest: `Ban Dân vận Huyện ủy` says more than `Huyện ủy`. */
function longestOnly(hints: readonly Hint[]): Hint[] {
  const within = (a: Hint, b: Hint): boolean => a !== b && (a.from ?? 0) >= (b.from ?? 0) && (a.to ?? 0) <= (b.to ?? 0);
  return hints
    .filter((hint, index) => !hints.some((other, at) => within(hint, other) && (!within(other, hint) || at < index)))
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
}

const DATE = /(?:ngày\s+)?(\d{1,2})(?:[/.-](\d{1,2})[/.-](\d{4})|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))/gu;
/** How far before a date the word may stand that makes it a deadline. */
const REACH = 40;

/** Days in the text that something is to be done by: dates that one of the words introduces. */
function deadlinesIn(content: DocumentContent, words: readonly string[]): { node: BodyNode; from: number; to: number; day: LocalDate }[] {
  return nodesOf(content).flatMap((node) =>
    [...node.text.matchAll(DATE)].flatMap((found) => {
      const lead = node.text.slice(Math.max(0, found.index - REACH), found.index).toLowerCase();
      // The words of the clause that the date ends, not of one before it.
      const clause = lead.slice(Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('.')) + 1);
      const [text, d, m, y, monthInWords, yearInWords] = found;
      const day = `${y ?? yearInWords}-${(m ?? monthInWords ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`;
      if (Number.isNaN(Date.parse(day)) || !words.some((word) => `${clause}${text}`.toLowerCase().includes(word))) return [];
      return [{ node, from: found.index, to: found.index + text.length, day }];
    }),
  );
}
