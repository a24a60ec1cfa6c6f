import { CONFIDENCE } from '../confidence.js';
import { doubt, seen, thought } from '../hesitation.js';
import { type Candidate, type Doubt } from '../read-document.js';
import { isSeparator, type Layout } from '../text/layout.js';
import { Stretch } from '../text/stretch.js';

/** Several lines of one shape in the head: the first was taken, the others are offered. */
export function otherLines(lines: readonly Candidate[], taken: string): Doubt[] {
  const others = lines.filter(({ text }) => text !== taken);
  return others.length === 0 ? [] : [doubt('', 'ambiguous', CONFIDENCE.secondLine, others)];
}

/** Three bodies and more in the head, or the lower one standing higher: which issues and which is above it is asked. */
export function bodyDoubts(bodies: readonly Stretch[], taken: Stretch, inverted: boolean): Doubt[] {
  if (bodies.length < 3 && !inverted) return [];
  const others = [...bodies].reverse().filter((body) => body !== taken);
  return [
    doubt(
      '',
      'ambiguous',
      CONFIDENCE.severalBodies,
      others.map((body) => seen(body)),
    ),
  ];
}

/** The word and the symbol name different types. */
export function typeDoubts(byWord: string | null, bySymbol: string | undefined, symbolAt: Stretch | null): Doubt[] {
  // a Quy định carries the symbol of a Quyết định
  if (byWord === null || bySymbol === undefined || byWord === bySymbol || (byWord === 'QyĐ' && bySymbol === 'QĐ')) return [];
  return [doubt('', 'ambiguous', CONFIDENCE.otherType, [symbolAt === null ? thought(bySymbol) : { ...seen(symbolAt), text: bySymbol }])];
}

/**
 * A title ends surely at an empty line, a rule, a label. Where only the next line's first words ended it, the title with that line, and the one
 * without its last, are offered.
 */
export function titleDoubts(layout: Layout, title: Stretch): Doubt[] {
  const next = layout.lines[layout.titleTo];
  const before = layout.lines.slice(layout.titleFrom, layout.titleTo).filter((line) => line.stretch.length > 0 && !isSeparator(line));
  const last = before[before.length - 1];
  if (next === undefined || last === undefined || next.afterBlank || isSeparator(next)) return [];
  // a body's sentence is long, or ends; a title's line does neither
  const whole = next.stretch.text;
  const open =
    whole.length < SHORT_LINE &&
    !/[.;:]$/.test(whole) &&
    /^\p{Lu}\p{Ll}/u.test(whole) &&
    !layout.tables.frame.addressed.test(next.stretch.key);
  if (!open || /[.;:,]$/.test(last.stretch.text)) return [];
  const shorter = before.length < 2 ? [] : [seen(Stretch.join(before.slice(0, -1).map((line) => line.stretch)))];
  return [doubt('', 'ambiguous', CONFIDENCE.openTitle, [seen(Stretch.join([title, next.stretch])), ...shorter])];
}

const SHORT_LINE = 60;
