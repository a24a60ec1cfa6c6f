import { type Tables, tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { keyOf } from './key.js';
import { isLetterUnit, isLowerUnit, isUpperUnit } from './letters.js';
import { mend, type Line } from './mend.js';
import { type Stretch } from './stretch.js';

/** The zones of a file: head, title, body and tail of the first document, and whatever further document is printed after it. */
export interface Layout {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly tables: Tables;
  /** Index of the line with the type word; -1 in a công văn or where it is lost. */
  readonly typeLine: number;
  readonly typeCode: string | null;
  /** Lines [0, bodyFrom) are head and title, [bodyFrom, tailFrom) the body, [tailFrom, end) the tail, [end, …) annexes. */
  readonly titleFrom: number;
  readonly titleTo: number;
  readonly bodyFrom: number;
  readonly tailFrom: number;
  readonly end: number;
}

const HEAD_LINES = 40;
/** Words of a body's name behind its kind. */
const LONGEST_NAME = 9;
const SEPARATOR = /^[-–—_=*~.\s]{3,}$|^[-–—]+$/;
const LABEL_START =
  /^(?:[ivxl]{1,6}\s?[.\-–,/)]|\d{1,2}(?:\.\d{1,2})*\s?[.)\-/]?\s\p{L}|điều\s+\d|phần\s+th|chương\s+[ivx\d]|[-+•–]\s|\(\d\))/u;

export const isSeparator = (line: Line): boolean => (line.stretch.length === 0 ? line.star : SEPARATOR.test(line.stretch.text));

/** Two capitals at least and no small letter. */
export function isUpper(text: string): boolean {
  let capital = false;
  let two = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isLowerUnit(code)) return false;
    if (isUpperUnit(code)) {
      two ||= capital;
      capital = true;
    } else if (isLetterUnit(code)) capital = false;
  }
  return two;
}

export function layOut(source: string, vocabulary: Vocabulary): Layout {
  const lines = mend(source);
  const tables = tablesOf(vocabulary);
  const { typeLine, typeCode } = findType(lines, vocabulary, tables);
  const letter = typeLine < 0 ? letterHead(lines, tables) : null;
  const titleFrom = letter?.titleFrom ?? typeLine + 1;
  const titleTo = letter?.titleTo ?? titleEnd(lines, titleFrom, vocabulary, tables);
  let bodyFrom = letter?.bodyFrom ?? titleTo;
  while (bodyFrom < lines.length && isBetween(lines, bodyFrom)) bodyFrom += 1;
  const tailFrom = tailStart(lines, bodyFrom, tables);
  const end = documentEnd(lines, tailFrom, vocabulary, tables);
  return { source, lines, tables, typeLine, typeCode, titleFrom, titleTo, bodyFrom, tailFrom, end };
}

function isBetween(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  return line !== undefined && isSeparator(line);
}

/** The type word stands before the recipients: of a letter (`Kính gửi` under a number of its own) or of the foot. */
function headEnd(lines: readonly Line[], { frame }: Tables): number {
  const limit = Math.min(lines.length, HEAD_LINES);
  for (let i = 0; i < limit; i += 1) {
    const key = lines[i]?.stretch.key ?? '';
    if (frame.recipientHeadAlone.test(key)) return i;
    if (frame.salutation.test(key) && lines.slice(0, i).some(({ stretch }) => LETTER_NUMBER.test(stretch.key))) return i;
  }
  return limit;
}

/** The type word alone on its line, in capitals or as a title; else a line in capitals that begins with it. */
function findType(lines: readonly Line[], vocabulary: Vocabulary, tables: Tables): { typeLine: number; typeCode: string | null } {
  const own = vocabulary.types.filter((type) => type.citedOnly !== true && type.code !== 'CV');
  const limit = headEnd(lines, tables);
  for (const whole of [true, false]) {
    for (let i = 0; i < limit; i += 1) {
      const line = lines[i]?.stretch;
      if (line === undefined || line.length > 400) continue;
      const key = line.key.replace(/[\s:*]+$/, '');
      for (const type of own) {
        for (const word of type.words) {
          if (
            whole
              ? key === word && isUpper(line.text)
              : key.startsWith(`${word} `) && isUpper(line.text.slice(0, word.length)) && isUpper(line.text)
          ) {
            return { typeLine: i, typeCode: type.code };
          }
        }
      }
    }
  }
  return { typeLine: -1, typeCode: null };
}

/** A công văn has no type word: its subject stands under the number, and `Kính gửi` opens it. */
function letterHead(lines: readonly Line[], { frame }: Tables): { titleFrom: number; titleTo: number; bodyFrom: number } | null {
  const limit = Math.min(lines.length, HEAD_LINES);
  let addressed = -1;
  for (let i = 0; i < limit && addressed < 0; i += 1) if (frame.addressed.test(lines[i]?.stretch.key ?? '')) addressed = i;
  const number = lines.findIndex((line, i) => i < limit && NUMBER_LINE.test(line.stretch.key));
  const before = addressed < 0 ? limit : addressed;
  let titleFrom = lines.findIndex((line, i) => i < before && frame.subject.test(line.stretch.key));
  if (titleFrom < 0) titleFrom = number >= 0 && number + 1 < before ? number + 1 : before;
  let titleTo = titleFrom;
  while (titleTo < before && !isHeadLine(lines[titleTo])) titleTo += 1;
  if (addressed < 0) {
    if (number < 0) return { titleFrom: 0, titleTo: 0, bodyFrom: 0 };
    let bodyFrom = Math.max(titleTo, number + 1);
    while (bodyFrom < limit && isHeadLine(lines[bodyFrom])) bodyFrom += 1;
    return { titleFrom, titleTo, bodyFrom };
  }
  return { titleFrom, titleTo, bodyFrom: addressed };
}

const LETTER_NUMBER = /^số\s*:?\s*\d{0,5}\s*[-–/]\s*cv(?!\p{L})/u;
/** Scanning changes the marks of these words. */
export const NUMBER_LINE = /^s[oôốồổỗộ]\s*:?\s*\d{0,5}\s*[-–/]\s*\p{L}/u;
const DATE_LINE = /ng[aàảáạ]y\s*[\d.…]{0,4}\s*th[aáàảạ]ng\s*[\d.…]{0,4}\s*n[aăâ]m/;

function isHeadLine(line: Line | undefined): boolean {
  if (line === undefined) return true;
  const key = line.stretch.key;
  return (
    isSeparator(line) ||
    DATE_LINE.test(key) ||
    /^đảng cộng sản việt nam$|^cộng hoà xã hội|^độc lập\s*[-–]/.test(key) ||
    NUMBER_LINE.test(key) ||
    isUpper(line.stretch.text)
  );
}

/** `nhiệm kỳ 2025 - 2030, năm`, `(khoá`: what comes next is a number, not a label. */
const NUMBER_AHEAD = /(?:^|[\s(])(?:số|năm|khóa|khoá|tháng|quý|ngày|lần thứ|giai đoạn|nhiệm kỳ|kỳ họp thứ|điều|thứ|đến|-|–)$/iu;

const PART_OF_YEAR = /^\d{1,2}\stháng\s/;

/** The kind of a body, whose name the line broke: `của Ban` / `Chấp hành Đảng bộ`. */
const NAME_AHEAD = /\s(?:Ban|[UỦ][ỷy] ban|Hội đồng|Bộ|Thường trực)$/u;

/** The title ends at a rule, an empty line, a label, or where the body's first sentence opens. */
function titleEnd(lines: readonly Line[], from: number, vocabulary: Vocabulary, tables: Tables): number {
  let i = from;
  // a rule or empty line between type word and title
  while (i < lines.length && i < from + 2 && isBetween(lines, i)) i += 1;
  const first = i;
  for (; i < lines.length && i < first + 12; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const { key, text } = line.stretch;
    if (isSeparator(line)) break;
    const before = i > first ? (lines[i - 1]?.stretch.text ?? '') : '';
    if (NUMBER_AHEAD.test(before) && /^[\divxl]/.test(key) && !/^[\divxl]{1,6}\.\s/.test(key)) continue;
    // `… trọng tâm` / `3 tháng cuối năm`
    if (i > first && PART_OF_YEAR.test(key)) continue;
    if (NAME_AHEAD.test(before) && /^\p{L}/u.test(text) && !isUpper(text)) continue;
    if (/\d$/.test(before) && /^[-–]\s?\d/.test(key)) continue;
    if (i > first && vocabulary.forewords.some((word) => key.replace(/[\s:.]+$/, '') === keyOf(word))) break;
    if (
      tables.frame.addressed.test(key) ||
      tables.frame.particular.test(key) ||
      LABEL_START.test(key) ||
      /^[A-H]\s?[.–-]\s*\p{Lu}{2}/u.test(text)
    )
      break;
    if (i > first && line.afterBlank && !isUpper(text) && !/^\p{Ll}|^\(/u.test(text)) break;
    if (i > first && opensBody(line.stretch, vocabulary, tables) && !endsOpen(lines[i - 1]?.stretch.text ?? '')) break;
    // a title in small letters does not go on in capitals: a heading
    if (i > first && isUpper(text) && !isUpper(lines[i - 1]?.stretch.text ?? '') && !endsOpen(lines[i - 1]?.stretch.text ?? '')) break;
    if (i > first && text.length > 160) break;
  }
  return i;
}

/** A ground or time, or a body that reports or decides: `Ban Thường vụ Đảng uỷ thống nhất …`. */
function opensBody(stretch: Stretch, vocabulary: Vocabulary, tables: Tables): boolean {
  if (!/^\p{Lu}\p{Ll}|^Để/u.test(stretch.text)) return false;
  if (vocabulary.openers.some((opener) => stretch.key.startsWith(opener) && !/\p{L}/u.test(stretch.key.charAt(opener.length)))) return true;
  const words = stretch.words;
  const body = tables.bodies.match(words, 0);
  if (body === null) return false;
  const told = tables.reporting.find(words, body.next, Math.min(words.length, body.next + LONGEST_NAME));
  return told !== null && words.slice(body.next, told.index).every((word) => word.gap === ' ');
}

/** A line that ends in the middle of a phrase goes on, whatever its length. */
export const endsOpen = (text: string): boolean => /(?:,|\s(?:và|của|các|về|theo|do|với|cho|là|tại|trong|từ|đến|để))$/iu.test(text);

function tailStart(lines: readonly Line[], bodyFrom: number, tables: Tables): number {
  const said = lines.findIndex((line, i) => i >= bodyFrom && tables.frame.recipientHeadAlone.test(line.stretch.key));
  const signed = lines.findIndex((line, i) => i >= bodyFrom && isSigned(line, tables));
  if (said >= 0 && (signed < 0 || said < signed)) return said;
  if (signed >= 0) return said < 0 ? listBefore(lines, signed, bodyFrom, tables) : signed;
  // neither words nor capacity: a list that ends with Lưu near the end
  for (let i = lines.length - 1; i > bodyFrom && i > lines.length - 25; i -= 1) {
    if (tables.frame.archiveLine.test(lines[i]?.stretch.key ?? '')) return listBefore(lines, i + 1, bodyFrom, tables);
  }
  // minutes: those who sign stand side by side, each under the post he signs in
  for (let i = lines.length - 1; i > bodyFrom && i > lines.length - 12; i -= 1) {
    const line = lines[i];
    if (line !== undefined && line.gaps.length > 0 && isUpper(line.stretch.text) && tables.positions.match(line.stretch.words, 0) !== null)
      return i;
  }
  return lines.length;
}

/** A signature block begins in the line, alone or in one of two columns. */
function isSigned(line: Line, tables: Tables): boolean {
  if (isCapacityLine(line.stretch, tables)) return true;
  return line.gaps.some((at) => isCapacityLine(line.stretch.slice(at).trim(), tables)) && isUpper(line.stretch.text);
}

export function isCapacityLine(stretch: Stretch, { capacity }: Tables): boolean {
  if (stretch.length > 120) return false;
  const said = capacity.exec(stretch.key);
  return said !== null && isUpper(stretch.text.slice(said[0].length));
}

/** The dash list that ends right before line `end`: `Nơi nhận` whose words are lost. Only short entries, and one of them `Lưu`. */
function listBefore(lines: readonly Line[], end: number, bodyFrom: number, { frame }: Tables): number {
  let start = end;
  let archived = false;
  for (let i = end - 1; i >= bodyFrom; i -= 1) {
    const key = lines[i]?.stretch.key ?? '';
    const text = lines[i]?.stretch.text ?? '';
    if (frame.archiveItem.test(key)) archived = true;
    if (/[./]\s?\/\s?\.?$|\/\.$/.test(key) || text.length > 160) break;
    if (/^[-–+]\s*\p{L}/u.test(text)) start = i;
    else if (archived && /\.$/.test(text) && !frame.archive.test(key)) break;
    else if (archived && end - i > 40) break;
  }
  return archived ? start : end;
}

/** A further document begins with its own head, the word Phụ lục or Đề cương, or another type word in capitals. */
function documentEnd(lines: readonly Line[], tailFrom: number, vocabulary: Vocabulary, tables: Tables): number {
  let signed = false;
  for (let i = tailFrom; i < lines.length; i += 1) {
    const line = lines[i]?.stretch;
    if (line === undefined) break;
    if (isCapacityLine(line, tables) || (isUpper(line.text) && tables.positions.match(line.words, 0) !== null)) {
      signed = true;
      continue;
    }
    if (i === tailFrom) continue;
    if (tables.frame.annex.test(line.key) && isUpper(line.text.slice(0, 7))) return i;
    if (!signed) continue;
    const key = line.key.replace(/[\s:]+$/, '');
    if (key === 'đảng cộng sản việt nam') return backToHead(lines, i, tailFrom);
    if (isUpper(line.text) && vocabulary.types.some((type) => type.words.includes(key))) return i;
  }
  return lines.length;
}

/** The head of a further document may print its bodies above the words ĐẢNG CỘNG SẢN VIỆT NAM. */
function backToHead(lines: readonly Line[], found: number, tailFrom: number): number {
  let i = found;
  while (i - 1 > tailFrom && found - i < 4) {
    const line = lines[i - 1];
    if (
      line === undefined ||
      (!isSeparator(line) &&
        !NUMBER_LINE.test(line.stretch.key) &&
        !/^(?:ĐẢNG BỘ|ĐẢNG U|TỈNH U|HUYỆN U|BAN |VĂN PHÒNG|U.{1,2} BAN)/.test(line.stretch.text))
    )
      break;
    i -= 1;
  }
  return i;
}
