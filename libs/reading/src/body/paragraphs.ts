import { addressedLines } from '../tail/recipients.js';
import { endsOpen, isSeparator, isUpper, type Layout } from '../text/layout.js';
import { type Line } from '../text/mend.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { DoerReader } from '../obligations/doers.js';
import { type Label, labelOf } from './labels.js';

/** A paragraph of the body: its printed label, and the heading it opens with, if it names what follows. */
export interface Paragraph {
  readonly index: number;
  readonly whole: Stretch;
  readonly label: Label | null;
  /** The heading after the label, without closing colon; null where the paragraph begins with its sentence. */
  readonly heading: Stretch | null;
  /** What stands after label and heading. */
  readonly rest: Stretch;
  /** 1 + the number of labelled headings that enclose it; of a heading, its own level. */
  readonly level: number;
  /** Indexes of the headings that enclose it, outermost first. */
  readonly path: readonly number[];
}

const MARKS = '.;:!?…';
/** What closes behind the mark, and the raised number of a note. */
const CLOSERS = '"”’\')⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A sentence, whatever number of a note or of a page is printed behind it. */
const CLOSED = /[.;,!?]["”)]*(?:[⁰¹²³⁴-⁹]+|\s\d{1,3})?$/;
const WRAPPED_AT_MOST = 135;

/** The lines of the body joined to paragraphs: wrapped lines and words torn by a page break belong together. */
export function paragraphsOf(layout: Layout): Paragraph[] {
  const from = Math.max(layout.bodyFrom, addressedLines(layout).to);
  return structure(joinLines(layout.lines.slice(from, layout.tailFrom)), layout.tables);
}

/** The same for text that is already one paragraph a line. */
export function structure(blocks: readonly Stretch[], tables: Tables): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: { rank: number; index: number; tasks: boolean }[] = [];
  blocks.forEach((whole, index) => {
    const label = labelOf(whole.text);
    const { heading, rest } = headingOf(
      whole,
      label,
      blocks[index + 1],
      tables,
      open.some((entry) => entry.tasks),
    );
    if (label !== null && heading !== null) {
      while (open.length > 0 && (open[open.length - 1]?.rank ?? 0) >= label.rank) open.pop();
      paragraphs.push({ index, whole, label, heading, rest, level: open.length + 1, path: open.map((entry) => entry.index) });
      open.push({ rank: label.rank, index, tasks: tables.taskHeadings.some((word) => heading.key.includes(word)) });
      return;
    }
    const path = label === null || label.rank > 8 ? open : open.filter((entry) => entry.rank < label.rank);
    paragraphs.push({ index, whole, label, heading: null, rest, level: path.length + 1, path: path.map((entry) => entry.index) });
  });
  return paragraphs;
}

/** A mark ends the text, with what closes behind it; `./.` ends a whole document. */
function isEnded(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end -= 1;
  return (end > 0 && MARKS.includes(text.charAt(end - 1))) || text.endsWith('./');
}

/** How many characters a line takes in the file. */
const printed = (line: Line): number => line.stretch.to - line.stretch.from;

/**
 * The width at which lines were broken, where they were broken strictly: a line that goes on in small letters is never so short that the
 * next word would have fitted. Null for text out of a proportional page, whose lines vary.
 */
function strictWidth(lines: readonly Line[]): number | null {
  const torn = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || next.afterBlank || line.merged || next.merged || isEnded(line.stretch.text)) return [];
    return /^\p{Ll}/u.test(next.stretch.text) ? [{ line, next }] : [];
  });
  if (torn.length < 4) return null;
  const width = Math.max(...torn.map(({ line }) => printed(line)));
  const loose = torn.filter(({ line, next }) => printed(line) + 1 + firstWord(next) < width - 2);
  return loose.length <= torn.length * 0.04 ? width : null;
}

const firstWord = (line: Line): number => /^\S+/.exec(line.stretch.text)?.[0].length ?? 0;

function joinLines(lines: readonly Line[]): Stretch[] {
  const lengths = lines
    .filter((line) => !line.merged && line.stretch.length > 25)
    .map((line) => line.stretch.length)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 80;
  const wrapped = width <= WRAPPED_AT_MOST && goesOn(lines);
  const strict = strictWidth(lines);
  const blocks: Stretch[][] = [];
  let before: Line | null = null;
  let opened: Label | null = null;
  const order = new LabelOrder();
  for (const line of lines) {
    if (line.stretch.length === 0 || isSeparator(line)) {
      before = null;
      continue;
    }
    const last = blocks[blocks.length - 1];
    // the number of a page, alone on its line behind a full sentence: kept with it, and what follows is read as if it were not there
    if (last !== undefined && /^\d{1,3}$/.test(line.stretch.text) && isEnded(last[last.length - 1]?.text ?? '')) {
      last.push(line.stretch);
      continue;
    }
    const first = last?.[0];
    const label = labelOf(line.stretch.text);
    const joins =
      last !== undefined &&
      first !== undefined &&
      before !== null &&
      continues(line, before, first, { wrapped, width, strict, label, opened, next: label !== null && order.isNext(label) });
    if (joins) last.push(line.stretch);
    else {
      blocks.push([line.stretch]);
      opened = label;
      if (label !== null) order.take(label);
    }
    before = line;
  }
  return blocks.map((block) => Stretch.join(block));
}

/** Lines broken at the width of the page: some of them end inside a sentence and go on in small letters on the next. */
function goesOn(lines: readonly Line[]): boolean {
  let full = 0;
  let torn = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.stretch.length < 40 || next === undefined || next.afterBlank) return;
    full += 1;
    if (!isEnded(line.stretch.text) && (/^[\p{Ll}\d(]/u.test(next.stretch.text) || /[\p{Ll},]$/u.test(line.stretch.text))) torn += 1;
  });
  return torn >= 2 && torn > full * 0.15;
}

/** Knows which number comes next, so that `2.2` behind a full line is told from a figure that happens to begin a line. */
class LabelOrder {
  private arabic = 0;
  private dotted = '';

  isNext({ kind, label }: Label): boolean {
    if (kind === 'arabic') return this.arabic > 0 && Number(label) === this.arabic + 1;
    if (kind !== 'dotted') return false;
    const parts = this.dotted.split('.');
    const last = Number(parts.pop());
    return label === [...parts, String(last + 1)].join('.') || label === `${this.arabic}.1`;
  }

  take({ kind, label }: Label): void {
    if (kind === 'arabic') this.arabic = Number(label);
    else if (kind === 'dotted') this.dotted = label;
    else if (kind === 'roman' || kind === 'part') this.arabic = 0;
  }
}

interface Flow {
  /** Lines are broken at the width of the page, so a line is no paragraph. */
  readonly wrapped: boolean;
  readonly width: number;
  readonly strict: number | null;
  /** The label of the line, and of the paragraph it may go on with. */
  readonly label: Label | null;
  readonly opened: Label | null;
  /** The line's label is the one that comes next. */
  readonly next: boolean;
}

/** `Thông báo số` / `44-TB/TU`, `Thông báo số 44-` / `TB/TU`: the number of what was named, not of a part. */
const NUMBER_AHEAD = /(?:^|\s)số$/iu;
const SYMBOL = /^\d{1,5}\s?[-–/]\s?(?:\d{4}\s?[-–/]\s?)?\p{Lu}/u;
const SYMBOL_AHEAD = /(?:^|\s)số\s\d{1,5}\s?[-–/]$/iu;
const SYMBOL_ALONE = /^\p{Lu}\p{L}{0,5}\s?[-–/]/u;

function continues(line: Line, before: Line, first: Stretch, { wrapped, width, strict, label, opened, next }: Flow): boolean {
  if (line.star) return false;
  const text = line.stretch.text;
  const last = before.stretch.text;
  if (!line.afterBlank && ((SYMBOL.test(text) && NUMBER_AHEAD.test(last)) || (SYMBOL_ALONE.test(text) && SYMBOL_AHEAD.test(last))))
    return true;
  const ended = isEnded(last);
  const lower = /^[\p{Ll}]/u.test(text);
  const part = opened?.kind === 'part' || opened?.kind === 'chapter';
  if (part && !line.afterBlank && label === null && !ended && text.length < 120 && !isEnded(text)) {
    return labelOf(last)?.kind === 'part' || labelOf(last)?.kind === 'chapter' || !isUpper(last) || isUpper(text);
  }
  if (part && !ended && label === null && isUpper(last)) return false;
  if (
    label !== null &&
    (label.kind !== 'letter' || (/^[a-zđ]\)/.test(text) && (ended || !wrapped || line.afterBlank || last.length < width * 0.85)))
  ) {
    // a figure or dash at the beginning of a wrapped line is no label
    const full = wrapped && !before.merged && last.length >= width * 0.85;
    const inside =
      full &&
      !next &&
      !ended &&
      !line.afterBlank &&
      (label.kind === 'arabic' || label.kind === 'dotted' || label.kind === 'article' || /^[-–]\s?\p{Ll}/u.test(text));
    return inside;
  }
  if (/^(?:\(?\^|⁽)/.test(text)) return false;
  // a heading in capitals wraps before the width of the small letters is reached
  if (wrapped && !line.afterBlank && !ended && isUpper(text) && isUpper(last) && opened !== null) return true;
  // the next word would have fitted: the line ended because the paragraph did
  const fitted = strict !== null && !before.merged && printed(before) + 1 + firstWord(line) < strict - 2;
  if (fitted && !lower && !/^[,;.)]/.test(text)) return false;
  if (wrapped) {
    if (line.afterBlank && (ended || !lower)) return false;
    if (lower || /^[,;.)]/.test(text)) return !ended || !line.afterBlank;
    if (ended && /[.:;]["”]?$|\/\.$/.test(last) && last.length < width * 0.88) return false;
    if (/:$/.test(last) && (before.merged || last.length < width * 0.93)) return false;
    // how long a mended line was is not known; a number behind an open sentence goes on with it
    if (before.merged) return /^\d/.test(text) && !ended && last.includes(', ');
    const short = last.length < width * 0.8;
    if (short && !ended) return !/^\p{Lu}/u.test(text) || endsOpen(last);
    return !short;
  }
  if (ended) return false;
  if (lower) return true;
  if (opened !== null && opened.kind !== 'bullet' && first.text === last) return false;
  return last.length > 100 && !isUpper(text);
}

const HEADING_LIMIT = 320;
const RUN_IN_LIMIT = 220;
const PERSONS = /^(?:các\s)?(?:đồng chí|đ\/c)$|(?:như|cụ thể|nội dung|nhiệm vụ|công việc|vấn đề|giải pháp|việc)?\s?(?:như )?sau(?: đây)?$/u;

/**
 * A run-in heading before a small letter must be a name, not the beginning of a sentence (`Về biên chế: hiện có …`); in a part that sets
 * tasks a verb opens a direction (`Đầu tư hạ tầng: trang bị …`).
 */
const isName = (before: Stretch, { clause, verbs }: Tables, inTasks: boolean): boolean =>
  before.length <= 70 && !clause.sentence.test(before.key) && !(inTasks && verbs.match(before.words, 0) !== null);

/** Where the first colon stands that is in no brackets; -1 where none does. */
function colonIn(text: string): number {
  let colon = text.indexOf(':');
  while (colon >= 0 && colon <= RUN_IN_LIMIT && text.lastIndexOf('(', colon) > text.lastIndexOf(')', colon))
    colon = text.indexOf(':', colon + 1);
  return colon;
}

/** `2. Hộ dùng nước sạch đạt 98%; chỉ tiêu: 97%` */
const tellsSet = ({ text, words }: Stretch, { sets }: Tables): boolean => text.includes('%') && sets.endingAt(words, words.length, 3) >= 0;

/** `3.1. Báo cáo tháng: đảng uỷ cơ sở gửi …`: behind the colon a doer begins its own sentence. */
function opensWithDoer(after: Stretch, tables: Tables): boolean {
  const reader = new DoerReader(after.slice(0, 300), tables);
  const list = reader.list(0);
  return list !== null && reader.isTask(list.next);
}

/** Section rule: the words after the label name what follows, alone on their lines or run-in and closed by a colon. */
function headingOf(
  whole: Stretch,
  label: Label | null,
  following: Stretch | undefined,
  tables: Tables,
  inTasks: boolean,
): { heading: Stretch | null; rest: Stretch } {
  if (label === null) return { heading: null, rest: whole };
  const words = whole.slice(label.next);
  if (label.kind === 'letter' || label.kind === 'bullet') return { heading: null, rest: words };
  if (label.kind === 'article') {
    const stop = /[.:]/.exec(words.text)?.index ?? words.length;
    const heading = words.slice(0, stop).trim();
    return heading.length === 0
      ? { heading: whole.slice(0, 0), rest: words }
      : { heading, rest: words.slice(Math.min(stop + 1, words.length)).trim() };
  }
  const colon = colonIn(words.text);
  if (colon >= 0 && colon <= RUN_IN_LIMIT) {
    const before = words.slice(0, colon).trim();
    const after = words.slice(colon + 1).trim();
    const named =
      !/[.!?]\s/.test(before.text) &&
      !tellsSet(before, tables) &&
      !PERSONS.test(before.key) &&
      !/^(?:đồng chí|đ\/c)\s/.test(before.key) &&
      before.length > 1;
    if (
      named &&
      (after.length === 0 ||
        /^[\p{Lu}\d“"(+–-]/u.test(after.text) ||
        isName(before, tables, inTasks) ||
        (inTasks && opensWithDoer(after, tables)))
    )
      return { heading: before, rest: after };
  }
  const alone = words.length <= HEADING_LIMIT && !CLOSED.test(words.text) && !/[.!?]\s+\p{Lu}/u.test(words.text) && colon < 0;
  if (alone && words.length > 1 && following !== undefined) return { heading: words.trim(), rest: words.slice(words.length) };
  if (label.kind === 'roman' && isUpper(words.text) && words.length <= HEADING_LIMIT)
    return { heading: words.slice(0, words.text.replace(/[.:;\s]+$/, '').length), rest: words.slice(words.length) };
  if (label.kind === 'part' && words.length === 0) return { heading: words, rest: words };
  return { heading: null, rest: words };
}
