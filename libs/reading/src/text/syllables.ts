import { lowered } from './key.js';
import { isLowerUnit, isPlainCapital, isUpperUnit } from './letters.js';
import { Memory } from './memory.js';

/**
 * The shape of a Vietnamese syllable: onset, rhyme, at most one tone mark. Vietnamese words are written syllable by syllable, so a run of
 * letters that is no syllable but a chain of syllables has lost its spaces.
 */
const ONSETS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'ngh',
  'nh',
  'p',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ' +
  'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
).split(' ');

/** `k`, `gh`, `ngh` stand before e, ê, i and y only; `c`, `g`, `ng` before all others. */
const fits = (onset: string, rhyme: string): boolean => {
  const front = /^[eêiy]/.test(rhyme);
  if (/^(?:k|gh|ngh)$/.test(onset)) return front;
  if (onset === 'g') return !front || rhyme.startsWith('i');
  return /^(?:c|ng)$/.test(onset) ? !front : true;
};

const SHAPES = new Set<string>();
for (const onset of ONSETS) {
  for (const rhyme of RHYMES) {
    if (!fits(onset, rhyme)) continue;
    SHAPES.add(onset + rhyme);
    if (onset === 'gi' && rhyme.startsWith('i')) SHAPES.add('g' + rhyme);
  }
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;
const LONGEST = 7;

/** A syllable, and the last document that was found to hold it alone. */
export interface Syllable {
  met: number;
}

/** Whether a syllable stands alone elsewhere in the same document. */
export type Seen = (syllable: Syllable) => boolean;

/** One object for a syllable, however often it is looked up; there are no more of them than the language has. */
const syllables = new Map<string, Syllable>();
const memory = new Memory((word) => (isShaped(word) ? only(word) : null));

function only(word: string): Syllable {
  const known = syllables.get(word) ?? { met: 0 };
  syllables.set(word, known);
  return known;
}

/** What the lower-cased word is where it has the shape of one Vietnamese syllable. */
export const syllableOf = (word: string): Syllable | null => syllableAt(word, 0, word.length);

export const isSyllable = (word: string): boolean => syllableOf(word) !== null;

const syllableAt = (text: string, from: number, to: number): Syllable | null =>
  to > from && to - from <= LONGEST ? memory.at(text, from, to) : null;

function isShaped(word: string): boolean {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONES);
  const shape = apart.replace(TONES, '').normalize('NFC');
  const stopped = /(?:c|ch|p|t)$/.test(shape);
  return SHAPES.has(shape) && (tones?.length ?? 0) <= 1 && (!stopped || SHARP_OR_HEAVY.test(tones?.[0] ?? ''));
}

/** Syllables of one letter that stand alone; others are pieces of a foreign name (`Niê`). */
const ALONE = new Set(['ở', 'ý', 'à', 'ô', 'y', 'ạ']);
/** How a syllable is cased: all small, one capital first, or all capitals. */
export const CASED = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const LONGEST_PIECE = 12;

/** A piece that a run of letters may be parted into: a syllable, or an abbreviation. */
interface RunPiece {
  readonly from: number;
  readonly to: number;
  /** Null for an abbreviation. */
  readonly syllable: Syllable | null;
}

/** Glued words. What they may be parted into is the same in every document; which of the ways is taken is not. */
export class Run {
  /** In the order of their ends. */
  private readonly pieces: readonly RunPiece[];
  /** The only way there is, or null for none; undefined where there are several. */
  private readonly only: readonly string[] | null | undefined;

  constructor(
    private readonly text: string,
    abbreviations: boolean,
  ) {
    this.pieces = piecesOf(text).filter(({ syllable }) => abbreviations || syllable !== null);
    const ways = new Array<number>(text.length + 1).fill(0);
    ways[0] = 1;
    for (const { from, to } of this.pieces) ways[to] = Math.min(2, (ways[to] ?? 0) + (ways[from] ?? 0));
    this.only = ways[text.length] === 2 ? undefined : this.cheapest(() => false);
  }

  /** Of two ways to part it, the one with syllables that the document knows. Null where it is no such chain. Time linear in the run. */
  split(seen: Seen): readonly string[] | null {
    return this.only === undefined ? this.cheapest(seen) : this.only;
  }

  private cheapest(seen: Seen): string[] | null {
    const size = this.text.length;
    const cost = new Array<number>(size + 1).fill(Infinity);
    const back = new Array<number>(size + 1).fill(0);
    cost[0] = 0;
    for (const piece of this.pieces) {
      const before = cost[piece.from] ?? Infinity;
      if (before === Infinity) continue;
      const price = before + priceOf(piece, seen);
      if (price < (cost[piece.to] ?? Infinity)) {
        cost[piece.to] = price;
        back[piece.to] = piece.from;
      }
    }
    if (cost[size] === Infinity) return null;
    const parts: string[] = [];
    for (let end = size; end > 0; end = back[end] ?? 0) parts.push(this.text.slice(back[end] ?? 0, end));
    return parts.reverse();
  }
}

const runs = new Memory((run) => new Run(run, true));

/** Splits a run of letters into syllables and abbreviations, or gives null where it is no such chain. */
export const splitSyllables = (run: string, seen: Seen): readonly string[] | null => runs.of(run).split(seen);

function priceOf({ from, to, syllable }: RunPiece, seen: Seen): number {
  if (syllable === null) return 2;
  return (to - from === 1 ? 2 : 0) + (seen(syllable) ? 1 : 3);
}

function piecesOf(run: string): RunPiece[] {
  const lower = lowered(run);
  const pieces: RunPiece[] = [];
  for (let to = 1; to <= run.length; to += 1) {
    for (let from = Math.max(0, to - LONGEST_PIECE, beginOf(run, to)); from < to; from += 1) {
      const syllable = syllableIn(run, lower, from, to);
      if (syllable !== null || isAbbreviationApart(run, from, to)) pieces.push({ from, to, syllable });
    }
  }
  return pieces;
}

/** Letters that never stand alone are no syllable, but may abbreviate. */
function syllableIn(run: string, lower: string, from: number, to: number): Syllable | null {
  const stray = to - from === 1 && !isAbbreviation(run, from, to) && !ALONE.has(lower.charAt(from));
  return stray ? null : syllableAt(lower, from, to);
}

/** An abbreviation ends where lower case begins and begins where lower case ended: `vụUBND`. */
function isAbbreviationApart(run: string, from: number, to: number): boolean {
  const small = (at: number): boolean => isLowerUnit(run.charCodeAt(at));
  if (!isAbbreviation(run, from, to) || (to - from === 1 && small(to))) return false;
  return (from === 0 || small(from - 1)) && (to === run.length || small(to) || small(to + 1));
}

/** Where the longest piece begins that ends before `end` and is cased like a syllable; `end` where none does. */
function beginOf(run: string, end: number): number {
  const last = run.charCodeAt(end - 1);
  const small = isLowerUnit(last);
  if (!small && !isUpperUnit(last)) return end;
  let start = end - 1;
  while (start > 0 && end - start < LONGEST_PIECE && (small ? isLowerUnit : isUpperUnit)(run.charCodeAt(start - 1))) start -= 1;
  return small && start > 0 && isUpperUnit(run.charCodeAt(start - 1)) ? start - 1 : start;
}

function isAbbreviation(run: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (!isPlainCapital(run.charCodeAt(i))) return false;
  return true;
}
