import { unaccentedText } from '@app/kernel';
import { ABBREVIATIONS, EMPTY_WORDS, WEAK_WORDS } from './vocabulary.js';

/** A line as it is compared: no accents, no marks, abbreviations written out, "đồng chí" and empty words gone. */
export function plainLine(text: string): string {
  let plain = unaccentedText(text.replace(/\([^)]*\)/g, ' '));
  for (const [pattern, words] of ABBREVIATIONS) plain = plain.replace(pattern, words);
  return plain
    .replace(/\bdong chi\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export type Level = 'province' | 'district' | 'committee' | 'commune';

/** Which level of the Party a plain line names, or null. `committee` is a bare "đảng ủy", whose level the line does not say. */
export function levelOf(plain: string): Level | null {
  if (/\b(huyen|thi uy|thi xa|quan uy|thanh uy)\b/.test(plain)) return 'district';
  if (/\b(xa|phuong|thi tran|thon|chi bo)\b/.test(plain)) return 'commune';
  if (/\btinh\b/.test(plain)) return 'province';
  return /\bdang uy\b/.test(plain) ? 'committee' : null;
}

const weight = (word: string): number => (WEAK_WORDS.has(word) ? 0.4 : 1);

/**
 * How alike a plain line and a plain name are, 0 … 1: shared words (Dice), frequent ones counting less. Different levels or numbers are never
 * alike, nor is a name that leaves out a telling word of the line: a recipient must not be lost silently. `nameLevel` is the level where the
 * name itself does not say it.
 */
export function likeness(line: string, name: string, nameLevel: Level | null = null): number {
  const [a, b] = [levelOf(line), levelOf(name) ?? nameLevel];
  if (a !== null && b !== null && a !== b) return 0;
  if (line === name) return 1;
  const numbers = (plain: string): string => (plain.match(/\d+/g) ?? []).join();
  if (numbers(line) !== numbers(name)) return 0;
  const words = (plain: string): string[] => plain.split(' ').filter((word) => word !== '' && !EMPTY_WORDS.has(word));
  const left = words(line);
  const right = words(name);
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weight(word), 0);
  const whole = sum(left) + sum(right);
  if (whole === 0) return 0;
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  const score = (2 * sum(shared)) / whole;
  return left.some((word) => !WEAK_WORDS.has(word) && !right.includes(word)) ? score * 0.75 : score;
}

/** Parts of a line that lists several bodies; a part takes over the level that only the last one names ("HĐND, UBND xã"). */
export function partsOfLine(line: string): string[] {
  const parts = line
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;:]|\s+và\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = plainLine(parts.at(-1) ?? '');
  const tail = /\b(xa|phuong|huyen|thi xa|tinh|tinh uy|huyen uy|dang uy)$/.exec(last)?.[0];
  return parts.map((part) => (tail !== undefined && levelOf(plainLine(part)) === null ? `${part} ${tail}` : part));
}

/** The name in a line that addresses one comrade ("Đ/c Nguyễn Văn A – UVTV …"), or null. */
export function personOfLine(line: string): { readonly name: string; readonly charge: string } | null {
  const found = /^(?:đ\/c|đồng chí)\s+([^,–(—-]+?)\s*(?:[-–—,(]\s*(.*))?$/iu.exec(line.normalize('NFC').trim());
  const name = found?.[1]?.trim() ?? '';
  // A name has two to six words that begin with a capital.
  if (!/^(\p{Lu}[\p{L}']*\s+){1,5}\p{Lu}[\p{L}']*$/u.test(name)) return null;
  return { name, charge: (found?.[2] ?? '').trim() };
}
