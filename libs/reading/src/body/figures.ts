import { isTaskPart } from '../obligations/task-parts.js';
import { type ReadFigure } from '../read-document.js';
import { clausesOf, sentencesOf } from '../text/sentences.js';
import { keyOf, type Stretch } from '../text/stretch.js';

import { type Tables, tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { type Measure, measuresIn, satisfies, withUnit } from './measure.js';
import { type Paragraph } from './paragraphs.js';

/** Words that show that the year or term is not over. */
const PART_YEAR = /(?:0?[369]|sáu|ba|chín) tháng|quý (?:i|ii|iii|[123])(?![\p{L}\d])|giữa nhiệm kỳ|sơ kết|nửa nhiệm kỳ|nữa nhiệm kỳ/u;

interface Patterns {
  readonly missed: RegExp;
  readonly reached: RegExp;
  readonly yard: RegExp;
  /** `đạt 41% kế hoạch`, `vượt 3% so với chỉ tiêu được giao`: the yardstick stands right behind the number, brackets may come between. */
  readonly inline: RegExp;
}

const made = new WeakMap<Tables, Patterns>();

function patternsOf(tables: Tables): Patterns {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const patterns: Patterns = {
    missed: new RegExp(`(?:${tables.missed})`),
    reached: new RegExp(`(?:${tables.reached})`),
    yard: new RegExp(`(?<!\\p{L})(?:${tables.yardsticks})(?!\\p{L})|^\\s*(?:được\\s)?giao\\s\\d`, 'u'),
    inline: new RegExp(
      `(?<![\\d.,])\\d[\\d.,]{0,20}(?:\\s?%|\\s\\p{L}+)(?:\\s\\([^()]{0,40}\\))?(?:\\s(?:so với|so|của|theo))?(?:\\s(?:tiến độ|mức|các))?\\s(?:${tables.yardsticks})(?!\\p{L})(?:(?!\\s(?:và|so|đạt|vượt)\\s)[^,;.()]){0,60}`,
      'gu',
    ),
  };
  made.set(tables, patterns);
  return patterns;
}

const COMPLETED = /hoàn thành (?:vượt )?(?:kế hoạch|chỉ tiêu)[^;]{0,90}?\d[\d.,]{0,20}\s?\/\s?\d[\d.,]{0,20}(?:\s\p{L}+){0,2}/gu;
const COUNTS_TARGETS = /^\s*\d[\d.,]{0,20}(?:\s?\/\s?\d+)?\s(?:chỉ tiêu|nhiệm vụ)/;
const AHEAD = /phấn đấu|mục tiêu|dự kiến|dự ước|chỉ tiêu năm \d{4} là/;
const EARLIER = /cùng kỳ|năm trước|so với năm/;
const GOES_ON = /^(?:về|riêng)\s[^;]{0,120}\sđạt\s[^;]{0,120}(?:,\s)(?:vượt|đạt)\s\d/;

/** A comparison found in a clause: where the words of the comparison stand. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'brackets' | 'inline' | 'completed' | 'goes-on';
}

export interface FigureFacts {
  readonly title: string | null;
  readonly type: string | null;
}

/** Numbers reached that the same sentence sets against something set beforehand. */
export function readFigures(paragraphs: readonly Paragraph[], facts: FigureFacts, vocabulary: Vocabulary): ReadFigure[] {
  const out: ReadFigure[] = [];
  const patterns = patternsOf(tablesOf(vocabulary));
  const running = PART_YEAR.test(keyOf(facts.title ?? ''));
  for (const paragraph of paragraphs) {
    if (!/\d/.test(paragraph.rest.text) || isTaskPart(paragraph, paragraphs, vocabulary, facts.type)) continue;
    let before = false;
    for (const sentence of sentencesOf(paragraph.rest)) {
      const count = out.length;
      figuresOf(sentence, running || /đến nay|từ đầu năm/.test(sentence.key), before, out, patterns);
      before = out.length > count;
    }
  }
  return out;
}

function figuresOf(sentence: Stretch, running: boolean, goesOn: boolean, out: ReadFigure[], patterns: Patterns): void {
  if (!/\d/.test(sentence.key)) return;
  const several = severalTargets(sentence, patterns);
  if (several !== null) {
    out.push(...several);
    return;
  }
  const inner = nested(sentence, patterns);
  for (const bracket of inner) for (const clause of clausesOf(bracket)) take(clause, running, false, out, patterns);
  for (const clause of clausesOf(sentence)) {
    if (!inner.some((bracket) => bracket.from >= clause.from && bracket.to <= clause.to)) take(clause, running, goesOn, out, patterns);
  }
}

/** Brackets that hold figures of their own, indicator and all, are read by themselves. */
function nested(sentence: Stretch, patterns: Patterns): Stretch[] {
  const out: Stretch[] = [];
  for (const match of sentence.key.matchAll(/\(([^()]*)\)/g)) {
    const inside = match[1] ?? '';
    const at = inside.search(patterns.inline);
    if (at > 0 && !/^(?:\s|thực hiện|đạt|vượt|chưa|không|bằng|tỷ lệ|so với|tương đương|hơn)*$/.test(inside.slice(0, at))) {
      out.push(sentence.slice(match.index + 1, match.index + 1 + inside.length));
    }
  }
  return out;
}

/** No sentence is longer; what is lost its full stops, and is read up to here only. */
const LONGEST_CLAUSE = 6000;

function take(whole: Stretch, running: boolean, goesOn: boolean, out: ReadFigure[], patterns: Patterns): void {
  const clause = whole.length > LONGEST_CLAUSE ? whole.slice(0, LONGEST_CLAUSE) : whole;
  let start = 0;
  for (const mark of marksIn(clause, goesOn, patterns)) {
    const figure = figureAt(clause, start, mark, running, patterns);
    if (figure !== null) out.push(figure);
    if (figure !== null || mark.kind === 'brackets') start = mark.to;
  }
}

function marksIn(clause: Stretch, goesOn: boolean, patterns: Patterns): Mark[] {
  const { key } = clause;
  const marks: Mark[] = [];
  for (const match of key.matchAll(/\(([^()]*)\)/g)) {
    const inside = match[1] ?? '';
    if (!patterns.yard.test(inside)) continue;
    const judged = patterns.missed.test(inside) || patterns.reached.test(inside) || /đạt/.test(inside);
    if (!judged && (targetIn(inside, inside) === null || /số\s\d/.test(inside))) continue;
    marks.push({ from: match.index, to: match.index + match[0].length, kind: 'brackets' });
  }
  for (const match of key.matchAll(patterns.inline)) {
    if (COUNTS_TARGETS.test(match[0]) || EARLIER.test(match[0])) continue;
    if (marks.some((mark) => match.index >= mark.from && match.index < mark.to)) continue;
    marks.push({ from: match.index, to: match.index + match[0].trimEnd().length, kind: 'inline' });
  }
  for (const match of key.matchAll(COMPLETED)) marks.push({ from: match.index, to: match.index + match[0].length, kind: 'completed' });
  if (marks.length === 0 && goesOn && GOES_ON.test(key)) marks.push({ from: clause.length, to: clause.length, kind: 'goes-on' });
  return merge(marks.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** `đạt 100% chỉ tiêu giao năm 2027 (giao 14 người)`: brackets right behind an inline comparison belong to it. */
function merge(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out[out.length - 1];
    if (last !== undefined && mark.from <= last.to + 2 && last.kind !== 'completed')
      out[out.length - 1] = { ...last, to: Math.max(mark.to, last.to) };
    else out.push(mark);
  }
  return out;
}

function figureAt(clause: Stretch, start: number, mark: Mark, running: boolean, patterns: Patterns): ReadFigure | null {
  const judgedKey = clause.key.slice(mark.from, mark.to);
  if (AHEAD.test(clause.key.slice(start, mark.to))) return null;
  const target = mark.kind === 'completed' || mark.kind === 'goes-on' ? null : targetIn(clause.text.slice(mark.from, mark.to), judgedKey);
  const span = reachedSpan(clause, start, mark);
  const all = measuresIn(clause.text, clause.key).filter((measure) => measure.from >= start && measure.to <= mark.to);
  const actual = actualOf(clause, all, mark, target);
  if (actual === null) return null;
  const from = startOf(clause, start, actual);
  const quoted = trim(clause.slice(Math.min(from, span), mark.kind === 'goes-on' ? clause.length : mark.to));
  const actualText =
    target !== null && !target.includes('%')
      ? withUnit(clause.text, actual)
      : mark.kind === 'completed' || !actual.percent
        ? withUnit(clause.text, actual)
        : actual.text;
  return {
    quote: quoted.text,
    actual: actualText,
    target,
    met: verdict(clause.key.slice(from, mark.to), judgedKey, actual, target, running, patterns),
    at: { from: quoted.from, to: quoted.to, confidence: target === null ? 0.75 : 0.9 },
  };
}

const reachedSpan = (_clause: Stretch, start: number, mark: Mark): number => Math.max(start, Math.min(mark.from, mark.from));

/** The value reached: a percentage before a count, unless the target is a count; never the excess. */
function actualOf(clause: Stretch, all: readonly Measure[], mark: Mark, target: string | null): Measure | null {
  const before = all.filter((measure) => measure.to <= mark.from);
  const inside = all.filter((measure) => measure.from >= mark.from);
  const usable = before.filter((measure) => !measure.excess);
  if (mark.kind === 'completed') return inside.find((measure) => measure.fraction) ?? null;
  if (mark.kind === 'goes-on') return usable.find((measure) => measure.percent) ?? usable[0] ?? null;
  if (target !== null && !target.includes('%') && !/^\D*0?[.,]\d|^\D*\d[\d.,]{0,20}$/.test(target))
    return usable.find((measure) => !measure.percent) ?? null;
  const own =
    mark.kind === 'inline' || /đạt(?:\stỷ lệ|\stỉ lệ)?\s\d[\d.,]{0,20}\s?%/.test(clause.key.slice(mark.from, mark.to))
      ? inside.find((measure) => measure.percent && !measure.excess)
      : undefined;
  if (own !== undefined && target === null) return own;
  const percents = usable.filter((measure) => measure.percent);
  const last = percents[percents.length - 1];
  if (last !== undefined) return last;
  const inBrackets = inside.find((measure) => measure.percent && !measure.excess);
  if (target === null && inBrackets !== undefined) return inBrackets;
  const said = usable.filter((measure) =>
    /(?:đạt|được|là|có)\s(?:\p{L}+\s)?$/u.test(clause.key.slice(Math.max(0, measure.from - 12), measure.from)),
  );
  return said[said.length - 1] ?? usable[usable.length - 1] ?? null;
}

/** The target as printed: behind `là`, behind the yardstick or `giao`, never the number that says how much of it was reached. */
function targetIn(text: string, key: string): string | null {
  const patterns = [
    /(?:là|:|giao)\s((?:(?:trên|dưới|từ|hơn|ít nhất|tối thiểu|không quá|tối đa|đạt từ|đạt)\s)?\d[\d.,]{0,20}\s?(?:%|[\p{L}\s]{0,16})?(?:\s?(?:trở lên|trở xuống))?)/u,
    /(?:nghị quyết|chỉ tiêu|kế hoạch|dự toán|nq|kh)(?:\s(?:tỉnh uỷ|huyện uỷ|đảng uỷ|năm|giao|đề ra|đại hội))?\s((?:(?:trên|dưới|từ|hơn|ít nhất|tối thiểu|không quá|tối đa)\s)?\d[\d.,]{0,20}\s?(?:%|(?:tỷ|triệu|đồng|người|xã|hộ|đảng viên)[\p{L}\s]{0,12})?(?:\s?(?:trở lên|trở xuống))?)/u,
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(key);
    if (match?.[1] === undefined) continue;
    const from = match.index + match[0].length - match[1].length;
    const printed = text
      .slice(from, from + match[1].length)
      .trim()
      .replace(/[.,;–-]+$/, '')
      .trim();
    if (!/\/20\d\d|^20\d\d$/.test(printed)) return printed.replace(/\s(?:thực hiện|đã|so với|trong|năm|vượt|đạt|chưa).*$/, '');
  }
  return null;
}

function verdict(
  whole: string,
  judged: string,
  actual: Measure,
  target: string | null,
  running: boolean,
  patterns: Patterns,
): boolean | null {
  if (patterns.missed.test(judged) || /(?:chưa|không) đạt so với/.test(whole)) return false;
  if (patterns.reached.test(judged) || patterns.reached.test(whole)) return true;
  if (/đạt\s(?:chỉ|nghị|kế)/.test(judged)) return true;
  if (target !== null) return running && satisfies(actual.value, target) === false ? null : satisfies(actual.value, target);
  if (!actual.percent) return null;
  if (actual.value >= 100) return true;
  return running ? null : false;
}

/** The name of the indicator begins where the clause does, behind the comma after the figure before, or at `100% cơ quan …` behind `và`. */
function startOf(clause: Stretch, start: number, actual: Measure): number {
  const lead = /^[\s,.;]*(?:và\s)?/.exec(clause.key.slice(start))?.[0].length ?? 0;
  const joined = /%\s?(?:và|,)\s$/.test(clause.key.slice(start, actual.from));
  return joined && actual.percent ? actual.from : start + lead;
}

/** `(Nghị quyết trên 80% tổ chức và trên 85% đảng viên …)`: a target for each of several figures before it. */
function severalTargets(sentence: Stretch, patterns: Patterns): ReadFigure[] | null {
  const brackets = /\(([^()]*)\)\s*$/.exec(sentence.text);
  if (brackets?.[1] === undefined) return null;
  const insideFrom = brackets.index + 1;
  const inside = sentence.slice(insideFrom, insideFrom + brackets[1].length);
  if (!patterns.yard.test(inside.key)) return null;
  const targets = measuresIn(inside.text, inside.key).filter((measure) => measure.percent);
  if (targets.length < 2 || /vượt|chưa|không đạt|thực hiện/.test(inside.key)) return null;
  const values = measuresIn(sentence.text, sentence.key).filter((measure) => measure.percent && measure.to < insideFrom && !measure.excess);
  const nounOf = (key: string, measure: Measure): string => key.slice(measure.to).trim().split(/\s+/).slice(0, 2).join(' ');
  const figures: ReadFigure[] = [];
  for (const target of targets) {
    const noun = nounOf(inside.key, target);
    const value = values.find((measure) => nounOf(sentence.key, measure) === noun);
    if (value === undefined || noun.length < 3) return null;
    const first = values[0]?.from ?? 0;
    const quoted = trim(sentence.slice(first));
    figures.push({
      quote: quoted.text,
      actual: value.text,
      target: target.text,
      met: boundedBy(value, target),
      at: { from: quoted.from, to: quoted.to, confidence: 0.75 },
    });
  }
  return figures;
}

/** `trên 90%` against `trên 85%`: the bound reached is compared with the bound wanted. */
const boundedBy = (value: Measure, target: Measure): boolean | null =>
  satisfies(/trên|hơn/.test(value.text) ? value.value + 0.01 : value.value, target.text);

const trim = (stretch: Stretch): Stretch => stretch.slice(0, stretch.text.replace(/[\s.,;:]+$/, '').length).trim();
