import { type Stretch } from '../text/stretch.js';
import { type Word, wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { type CompareWord } from '../vocabulary/vocabulary.js';
import { type Measure, measuresIn } from './measure.js';

/** What was set: where its words begin and end, and the number printed for it. */
export interface Yard {
  readonly from: number;
  readonly to: number;
  readonly value: Measure | null;
  /** It sets something only where its number is printed: `yêu cầu 95%`. */
  readonly demand: boolean;
}

export interface Compared {
  readonly from: number;
  readonly to: number;
  readonly says: CompareWord['says'];
}

/** A piece of a clause between commas, dashes and brackets, with what it holds of numbers, yardsticks and words of comparing. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly brackets: boolean;
  /** Its words: index of the first, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Where its words begin, behind `và`, `nhưng`. */
  readonly first: number;
  readonly measures: readonly Measure[];
  readonly yards: readonly Yard[];
  readonly compared: readonly Compared[];
}

const EN_DASH = 0x2013;
const SEMICOLON = 0x3b;
/** All other marks that part pieces, and the blank, come before the figures. */
const LAST_MARK = 0x2f;
const CONTRASTS = new Set(['nhưng', 'song']);
const OPENERS = new Set(['và', 'nhưng', 'song', 'mà', 'tuy', 'nhiên', 'trong', 'khi', 'đã', 'cơ', 'bản', 'theo', 'do', 'cũng', 'thì']);
/** How far from its words the number of a yardstick may stand. */
const FARTHEST = 16;
const CLOSEST = 3;

/** The pieces of a clause, in order; none where nothing is measured. */
export function piecesOf(clause: Stretch, tables: Tables): Piece[] {
  const words = clause.words;
  const measures = measuresIn(clause, tables);
  if (measures.length === 0) return [];
  const cuts = cutsOf(clause, words, tables);
  let m = 0;
  return cuts.map(({ from, to, brackets }) => {
    const [start, end] = [wordFrom(words, from), wordFrom(words, to)];
    const inside: Measure[] = [];
    for (; m < measures.length && (measures[m]?.from ?? to) < to; m += 1) {
      const measure = measures[m];
      if (measure !== undefined && measure.to <= to) inside.push(measure);
    }
    let first = start;
    while (first < end && OPENERS.has(words[first]?.key ?? '')) first += 1;
    return {
      from,
      to,
      brackets,
      start,
      end,
      first: words[first]?.from ?? from,
      measures: inside,
      compared: comparedIn(words, start, end, tables),
      yards: yardsIn(words, start, end, inside, tables),
    };
  });
}

function cutsOf(
  clause: Stretch,
  words: readonly Word[],
  { compared, achieved }: Tables,
): { from: number; to: number; brackets: boolean }[] {
  const { key } = clause;
  const out: { from: number; to: number; brackets: boolean }[] = [];
  let start = 0;
  let brackets = false;
  const cut = (at: number, next: number): void => {
    if (/[\p{L}\d]/u.test(key.slice(start, at))) out.push({ from: start, to: at, brackets });
    start = next;
  };
  let depth = 0;
  let next = 0;
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    if (code > LAST_MARK && code !== EN_DASH && code !== SEMICOLON) continue;
    const char = key.charAt(i);
    if (char === ' ') {
      while ((words[next]?.from ?? key.length) <= i) next += 1;
      if (depth === 0 && words[next]?.from === i + 1 && contrasts(words, next)) cut(i, i + 1);
    } else if (char === '(') {
      if (depth === 0) {
        cut(i, i + 1);
        brackets = true;
      }
      depth += 1;
    } else if (char === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        cut(i, i + 1);
        brackets = false;
      }
    } else if (depth > 0) continue;
    else if (code === SEMICOLON) cut(i, i + 1);
    else if (char === '.' && /^[\p{L}]\.\s\d/u.test(key.slice(i - 1, i + 3))) cut(i, i + 1);
    else if (char === ',' && key.charAt(i + 1) === ' ' && !/^\s(?:ngày\s\d|khoá\s|nhiệm kỳ\s)/.test(key.slice(i + 1, i + 10)))
      cut(i, i + 1);
    else if ((char === '-' || char === '–') && key.charAt(i - 1) === ' ' && key.charAt(i + 1) === ' ') {
      const behind = wordFrom(words, i + 2);
      if (words[behind]?.from === i + 2 && (compared.match(words, behind) !== null || achieved.match(words, behind) !== null))
        cut(i, i + 1);
    }
  }
  cut(key.length, key.length);
  return out;
}

/** `… là 43,7% trong khi kế hoạch giao là 44%` */
const contrasts = (words: readonly Word[], i: number): boolean =>
  CONTRASTS.has(words[i]?.key ?? '') || (words[i]?.key === 'trong' && words[i + 1]?.key === 'khi');

/** The words of comparing in order, none inside another. */
export function comparedIn(words: readonly Word[], start: number, end: number, { compared }: Tables): Compared[] {
  const out: Compared[] = [];
  for (let k = start; k < end;) {
    const hit = compared.match(words, k);
    if (hit !== null && hit.next <= end) out.push({ from: words[k]?.from ?? 0, to: words[hit.next - 1]?.to ?? 0, says: hit.value });
    k = hit?.next ?? k + 1;
  }
  return out;
}

function yardsIn(words: readonly Word[], start: number, end: number, measures: readonly Measure[], tables: Tables): Yard[] {
  const out: Yard[] = [];
  let opens = true;
  for (let k = start, m = 0; k < end; k += 1) {
    opens = k === start || (words[k]?.gap.includes(':') ?? false) || (opens && OPENERS.has(words[k - 1]?.key ?? ''));
    const strong = tables.yardsticks.match(words, k);
    const hit = strong ?? demandAt(words, k, tables);
    // `-KH/ĐU` is a document's symbol
    if (
      hit === null ||
      ((words[k]?.key.length ?? 0) <= 2 && /^[^%]*[-–/]/.test(words[k]?.gap ?? '') && /^\d+$/.test(words[k - 1]?.key ?? ''))
    )
      continue;
    const from = words[k]?.from ?? 0;
    while (m < measures.length && ((measures[m]?.from ?? from) < from || measures[m]?.excess === true)) m += 1;
    const value = valueOf(words, hit.next, measures[m], strong === null ? CLOSEST : FARTHEST, opens && strong !== null ? tables : null);
    const yard = { from, to: words[hit.next - 1]?.to ?? from, value, demand: strong === null };
    // `kế hoạch năm theo Nghị quyết` is one
    const before = out[out.length - 1];
    const parted = before === undefined || measures.some((measure) => measure.from >= before.to && measure.to <= from);
    if (parted) out.push(yard);
    else out[out.length - 1] = { ...yard, from: before.from, value: value ?? before.value, demand: before.demand && yard.demand };
    k = hit.next - 1;
  }
  return out;
}

/** `bàn giao`, `chuyển giao`, `giao nộp`: a word of demanding inside a verb of its own demands nothing. */
function demandAt(words: readonly Word[], k: number, { demands, verbs }: Tables): { readonly next: number } | null {
  const hit = demands.match(words, k);
  if (hit === null) return null;
  const inside = (words[k]?.gap === ' ' && verbs.match(words, k - 1)?.next === hit.next) || (verbs.match(words, k)?.next ?? 0) > hit.next;
  return inside ? null : hit;
}

/**
 * The number printed for a yardstick: at most some words behind it, none of them beginning what was reached. Where the piece opens with it
 * and says that it sets (`Nghị quyết đề ra tỷ lệ hộ nghèo còn dưới 3%`), the words before the number tell what was set.
 */
function valueOf(words: readonly Word[], next: number, measure: Measure | undefined, most: number, opening: Tables | null): Measure | null {
  if (measure === undefined) return null;
  let sets = false;
  for (let i = next; i <= next + most; i += 1) {
    if ((words[i]?.from ?? 0) >= measure.from || (words[i]?.to ?? 0) > measure.from) return measure;
    sets ||= opening !== null && opening.demands.match(words, i) !== null;
    // `Nghị quyết giảm còn dưới 3%`
    sets ||= opening !== null && i === next && (words[i]?.key === 'giảm' || words[i]?.key === 'còn');
    if (words[i] === undefined || (!sets && endsYard(words, i))) return null;
  }
  return null;
}

/** Behind these a number is not the yardstick's any more; `phải đạt`, `đề ra là đạt` still tell what was set. */
function endsYard(words: readonly Word[], i: number): boolean {
  const key = words[i]?.key ?? '';
  if (key === 'đạt') return !SETS.has(words[i - 1]?.key ?? '');
  return ENDS.has(key);
}

const ENDS = new Set(['vượt', 'bằng', 'còn', 'và', 'với']);
const SETS = new Set(['phải', 'là', 'ra', 'giao', 'cần', 'cầu', 'đấu']);
