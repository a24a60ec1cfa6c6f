import { child, children, type Element, valueOf } from './xml.js';
import { type Looks } from './styles.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** The level whose next number starts this one anew; 0 never. */
  readonly restart: number | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that start anew when this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Gives the items of automatic lists the labels that Word prints before them. Counts as it is asked, so it is asked in reading order. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  /** Level of a list by the style that is tied to it. */
  private readonly levelOfStyle = new Map<string, number>();

  constructor(numbering: Element | null) {
    const abstracts = new Map(
      children(numbering ?? undefined, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
    );
    for (const num of children(numbering ?? undefined, 'w:num')) {
      const abstractId = valueOf(num, 'w:abstractNumId') ?? '';
      const levels: (Level | undefined)[] = [];
      for (const level of children(abstracts.get(abstractId), 'w:lvl')) this.put(levels, level, num);
      const starts = new Map<number, number>();
      for (const override of children(num, 'w:lvlOverride')) {
        const index = Number(override.attributes['w:ilvl'] ?? 0);
        const own = child(override, 'w:lvl');
        if (own !== undefined) this.put(levels, own, num);
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(index, Number(start));
      }
      this.lists.set(num.attributes['w:numId'] ?? '', { abstractId, levels, starts });
    }
  }

  /** The label of the next item; null for a paragraph that is in no list. */
  next(list: NonNullable<Looks['list']>, styleId: string | undefined): string | null {
    const found = list.numId === undefined ? undefined : this.lists.get(list.numId);
    if (found === undefined || list.numId === undefined) return null;
    const index = Number(list.level ?? (styleId === undefined ? undefined : this.levelOfStyle.get(`${list.numId} ${styleId}`)) ?? 0);
    const level = found.levels[index];
    if (level === undefined) return null;
    const counters = this.counters.get(found.abstractId) ?? [];
    this.counters.set(found.abstractId, counters);
    const override = this.begun.has(`${list.numId} ${index}`) ? undefined : found.starts.get(index);
    this.begun.add(`${list.numId} ${index}`);
    const before = counters[index];
    counters[index] = override ?? (before === undefined ? level.start : before + 1);
    for (let deeper = index + 1; deeper < LEVELS; deeper += 1) {
      const { restart } = found.levels[deeper] ?? {};
      if (restart === undefined || index + 1 <= restart) counters[deeper] = undefined;
    }
    return this.label(found, index, counters);
  }

  private label(list: List, index: number, counters: readonly (number | undefined)[]): string {
    const level = list.levels[index];
    if (level === undefined) return '';
    if (level.format === 'bullet') return bulletOf(level.text);
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = list.levels[at] ?? {};
      return printed(counters[at] ?? start, level.legal ? 'decimal' : format);
    });
  }

  private put(levels: (Level | undefined)[], level: Element, num: Element): void {
    const index = Number(level.attributes['w:ilvl'] ?? 0);
    if (!(index >= 0 && index < LEVELS)) return;
    const restart = valueOf(level, 'w:lvlRestart');
    levels[index] = {
      start: Number(valueOf(level, 'w:start') ?? 1),
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      legal: child(level, 'w:isLgl') !== undefined,
      restart: restart === undefined ? undefined : Number(restart),
    };
    const style = valueOf(level, 'w:pStyle');
    if (style !== undefined) this.levelOfStyle.set(`${num.attributes['w:numId'] ?? ''} ${style}`, index);
  }
}

/** Signs of symbol fonts (private letters) print as dots, squares, arrows: to a reader all the same. */
const bulletOf = (text: string): string => (/^[-–—+*•]$/u.test(text.trim()) ? text.trim() : text.trim() === '' ? '' : '•');

function printed(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(value: number): string {
  if (!(value > 0 && value < 4000)) return String(value);
  let left = Math.floor(value);
  let out = '';
  for (const [sign, worth] of ROMAN)
    while (left >= worth) {
      out += sign;
      left -= worth;
    }
  return out;
}

/** Word goes on after z with aa, bb, …; the letter đ is not in its alphabet. */
function letters(value: number): string {
  if (!(value > 0 && value <= 26 * 20)) return String(value);
  const index = Math.floor(value) - 1;
  return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}
