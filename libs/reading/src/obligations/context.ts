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

/** The committee of a body that is concluded on, by the words of its name; its parts and its head are the same party. */
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:đảng bộ|đảng uỷ|ban thường vụ đảng uỷ|ban chấp hành đảng bộ)\s(?:xã|phường|đặc khu)/,
    'đảng uỷ(?:\\s(?:xã|phường|đặc khu))?|đảng bộ (?:xã|phường)',
  ],
  [/huyện/, 'huyện uỷ|đảng bộ huyện'],
  [/thị xã|thị uỷ/, 'thị uỷ|đảng bộ thị xã'],
  [/^(?:ban thường vụ )?thành uỷ/, 'thành uỷ'],
  [/^chi bộ|^chi uỷ|^đảng bộ bộ phận/, 'chi bộ(?:\\s.*)?|chi uỷ(?:\\s.*)?|cấp uỷ'],
];
const PART =
  '(?:ban thường vụ |ban chấp hành |thường trực |tập thể |bí thư |phó bí thư |người đứng đầu(?: cấp uỷ)?(?:,)? |lãnh đạo |các đồng chí uỷ viên ban thường vụ )?';

/** Recognises what belongs to the body concluded on, as its committee, part or head. */
function committeeOf(subjectKey: string): RegExp | null {
  const found = COMMITTEES.find(([of]) => of.test(subjectKey));
  return found === undefined ? null : new RegExp(`^${PART}(?:${found[1]})$`);
}

export function contextOf(facts: DocumentFacts, vocabulary: Vocabulary): ObligationContext {
  const subject = subjectOf(facts);
  const years = new Set((facts.title ?? '').match(/20\d{2}/g) ?? []);
  const year = years.size === 1 ? ([...years][0] ?? null) : null;
  const calendar: Calendar = { year, issued: facts.issued };
  const tables = tablesOf(vocabulary);
  const subjectKey = subject === null ? '' : keyOf(subject);
  // a board or office is told by the committee it belongs to
  const own = levelOf(keyOf(facts.issuer ?? '')) || levelOf(keyOf(facts.superior ?? ''));
  const committee = subject === null ? null : committeeOf(subjectKey);
  const on = /\sđối với\s.*/.exec(keyOf(facts.title ?? ''))?.[0] ?? '';
  const proper = subject === null ? '' : keyOf(properName(subject));
  return {
    ...facts,
    vocabulary,
    lexicons: tables,
    subject,
    calendar,
    dueOf: (stretch) => duesIn(stretch, calendar, tables).map(({ due }) => due),
    isAbove: (name) => own > 0 && levelOf(keyOf(name)) > own,
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
export function levelOf(key: string): number {
  const name = key.slice(0, 60);
  if (/^(?:chi bộ|chi uỷ)(?!\p{L})/u.test(name)) return 0.5;
  if (/^(?:đảng uỷ|đảng bộ|ban [\p{L}\s]+|chi bộ|văn phòng|uỷ ban [\p{L}\s]+)?\s?(?:xã|phường|đặc khu|thị trấn)(?!\p{L})/u.test(name))
    return 1;
  if (/trung ương|bộ chính trị|ban bí thư|chính phủ|quốc hội/.test(name)) return 4;
  if (/tỉnh uỷ|thành uỷ|(?<!p)\stỉnh(?!\p{L})|^sở\s|ubnd tỉnh|thành phố/u.test(name)) return 3;
  if (/huyện|quận uỷ|thị uỷ|thị xã/.test(name)) return 2;
  return /xã|phường|đặc khu|thị trấn|^đảng uỷ(?!\p{L})/u.test(name) ? 1 : 0;
}

/** The capitalised words at the end of a name: what tells this body from others of its kind. */
function properName(name: string): string {
  const words = name.split(' ');
  let from = words.length;
  while (from > 0 && /^[\p{Lu}\d]/u.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from).join(' ');
}
