import { subjectOf } from '../content/subject.js';
import { type Due } from '../read-document.js';
import { keyOf } from '../text/key.js';
import { type Stretch } from '../text/stretch.js';
import { type Tables, tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { type Calendar, duesIn } from './due.js';

/** What is known of the document from its head. */
export interface DocumentFacts {
  readonly type: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly superior: string | null;
  /** Day or month the document is dated; null where it is not known. */
  readonly issued: string | null;
}

export interface ObligationContext extends DocumentFacts {
  readonly vocabulary: Vocabulary;
  readonly lexicons: Tables;
  /** The body concluded on, or null. */
  readonly subject: string | null;
  readonly calendar: Calendar;
  dueOf(stretch: Stretch): Due[];
  /** True where the name is the body concluded on, its committee or its head. */
  isSubject(name: string): boolean;
  /** True where the name is a body of a higher level than the issuer. */
  isAbove(name: string): boolean;
}

/** Recognises what belongs to the body concluded on, as its committee, part or head. */
const committeeOf = (subjectKey: string, { committees }: Tables): RegExp | null =>
  committees.find(({ of }) => of.test(subjectKey))?.names ?? null;

export function contextOf(facts: DocumentFacts, vocabulary: Vocabulary): ObligationContext {
  const subject = subjectOf(facts);
  const years = new Set((facts.title ?? '').match(/20\d{2}/g) ?? []);
  const year = years.size === 1 ? ([...years][0] ?? null) : null;
  const calendar: Calendar = { year, issued: facts.issued };
  const tables = tablesOf(vocabulary);
  const subjectKey = subject === null ? '' : keyOf(subject);
  // a board or office is told by the committee it belongs to
  const own = levelOf(keyOf(facts.issuer ?? ''), tables) || levelOf(keyOf(facts.superior ?? ''), tables);
  const committee = subject === null ? null : committeeOf(subjectKey, tables);
  const on = /\sđối với\s.*/.exec(keyOf(facts.title ?? ''))?.[0] ?? '';
  const proper = subject === null ? '' : keyOf(properName(subject));
  return {
    ...facts,
    vocabulary,
    lexicons: tables,
    subject,
    calendar,
    dueOf: (stretch) => duesIn(stretch, calendar, tables).map(({ due }) => due),
    isAbove: (name) => own > 0 && levelOf(keyOf(name), tables) > own,
    isSubject: (name) => {
      if (subject === null) return false;
      const key = keyOf(name).replace(/^(?:các )?đồng chí /, '');
      if (key === subjectKey || (proper.length > 3 && key.includes(proper) && !/phụ trách/.test(key))) return true;
      // the others the title names beside it: `… và đồng chí Phó Bí thư, Chủ tịch UBND xã`
      if (key.length > 8 && on.includes(key)) return true;
      return committee?.test(key) === true;
    },
  };
}

/** How high a body stands, by the words of its name; 0 where they do not tell. */
export function levelOf(key: string, { levels }: Tables): number {
  const name = key.slice(0, 60);
  return levels.find(({ of }) => of.test(name))?.level ?? 0;
}

/** The capitalised words at the end of a name: what tells this body from others of its kind. */
function properName(name: string): string {
  const words = name.split(' ');
  let from = words.length;
  while (from > 0 && /^[\p{Lu}\d]/u.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}
