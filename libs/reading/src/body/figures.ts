import { FIGURE_CONFIDENCE } from '../confidence.js';
import { isTaskPart } from '../obligations/task-parts.js';
import { type ReadFigure } from '../read-document.js';
import { clausesOf, sentencesOf } from '../text/sentences.js';
import { keyOf, type Stretch } from '../text/stretch.js';
import { tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { type Comparing, type Comparison, comparingOf, comparisonsIn } from './comparisons.js';
import { type Measure, measuresIn, satisfies, withUnit } from './measure.js';
import { type Paragraph } from './paragraphs.js';
import { targetIn } from './targets.js';

/** Words that show that the year or term is not over. */
const PART_YEAR = /(?:0?[369]|sáu|ba|chín) tháng|quý (?:i|ii|iii|[123])(?![\p{L}\d])|giữa nhiệm kỳ|sơ kết|nửa nhiệm kỳ|nữa nhiệm kỳ/u;
const SO_FAR = /đến nay|từ đầu năm|(?:0?[369]|sáu|ba|chín) tháng|quý (?:i|ii|iii)(?!\p{L})/u;
const AHEAD = /phấn đấu|mục tiêu (?:đến|là|năm|cụ thể|chung)|dự kiến|dự ước|chỉ tiêu năm \d{4} là/;
/** No sentence is longer; what is lost its full stops, and is read up to here only. */
const LONGEST_CLAUSE = 6000;

export interface FigureFacts {
  readonly title: string | null;
  readonly type: string | null;
}

/** Numbers reached that the same sentence sets against something set beforehand. */
export function readFigures(paragraphs: readonly Paragraph[], facts: FigureFacts, vocabulary: Vocabulary): ReadFigure[] {
  const reader = new FigureReader(comparingOf(tablesOf(vocabulary)), PART_YEAR.test(keyOf(facts.title ?? '')));
  for (const paragraph of paragraphs) {
    if (!/\d/.test(paragraph.rest.text)) continue;
    const own = paragraph.heading === null ? paragraph : { ...paragraph, path: [...paragraph.path, paragraph.index] };
    // a directive opens with what was reached; its labelled paragraphs say what is to be reached
    const opening = paragraph.label === null && paragraph.path.length === 0;
    if (!isTaskPart(own, paragraphs, vocabulary, opening ? null : facts.type)) reader.paragraph(paragraph.rest);
  }
  return reader.found;
}

class FigureReader {
  readonly found: ReadFigure[] = [];
  private running = false;

  constructor(
    private readonly comparing: Comparing,
    private readonly partYear: boolean,
  ) {}

  paragraph(text: Stretch): void {
    let before = false;
    for (const sentence of sentencesOf(text)) {
      const count = this.found.length;
      if (/\d/.test(sentence.key)) this.sentence(sentence, before);
      before = this.found.length > count;
    }
  }

  private sentence(sentence: Stretch, goesOn: boolean): void {
    this.running = this.partYear || SO_FAR.test(sentence.key);
    const several = this.severalTargets(sentence);
    if (several !== null) {
      this.found.push(...several);
      return;
    }
    const inner = this.nested(sentence);
    for (const bracket of inner) for (const clause of clausesOf(bracket)) this.clause(clause, false);
    for (const clause of clausesOf(sentence)) {
      if (!inner.some((bracket) => bracket.from >= clause.from && bracket.to <= clause.to)) this.clause(clause, goesOn);
    }
  }

  /** Brackets that hold figures of their own, indicator and all, are read by themselves. */
  private nested(sentence: Stretch): Stretch[] {
    const out: Stretch[] = [];
    for (const match of sentence.key.matchAll(/\(([^()]*)\)/g)) {
      const inside = match[1] ?? '';
      const at = inside.search(this.comparing.inline);
      if (at > 0 && !/^(?:\s|thực hiện|đạt|vượt|chưa|không|bằng|tỷ lệ|so với|tương đương|hơn)*$/.test(inside.slice(0, at))) {
        out.push(sentence.slice(match.index + 1, match.index + 1 + inside.length));
      }
    }
    return out;
  }

  private clause(whole: Stretch, goesOn: boolean): void {
    const clause = whole.length > LONGEST_CLAUSE ? whole.slice(0, LONGEST_CLAUSE) : whole;
    let start = 0;
    for (const comparison of comparisonsIn(clause, goesOn, this.comparing)) {
      const figure = this.figureAt(clause, start, comparison);
      if (figure !== null) this.found.push(figure);
      if (figure !== null || comparison.kind === 'brackets') start = comparison.to;
    }
  }

  private figureAt(clause: Stretch, start: number, comparison: Comparison): ReadFigure | null {
    const said = clause.key.slice(comparison.from, comparison.to);
    if (AHEAD.test(clause.key.slice(start, comparison.to))) return null;
    const target =
      comparison.kind === 'completed' || comparison.kind === 'goes-on'
        ? null
        : targetIn(clause.text.slice(comparison.from, comparison.to), said, this.comparing.yardsticks);
    const all = measuresIn(clause.text, clause.key).filter((measure) => measure.from >= start && measure.to <= comparison.to);
    const actual = actualOf(clause, all, comparison, target);
    if (actual === null) return null;
    const from = comparison.kind === 'yardstick-first' ? start + leadLength(clause, start) : startOf(clause, start, actual);
    const quoted = trim(
      clause.slice(Math.min(from, Math.max(start, comparison.from)), comparison.kind === 'goes-on' ? clause.length : comparison.to),
    );
    const counted = (target !== null && !target.includes('%')) || comparison.kind === 'completed' || !actual.percent;
    return {
      quote: quoted.text,
      actual: counted ? withUnit(clause.text, actual) : actual.text,
      target,
      met: this.verdict(clause.key.slice(from, comparison.to), said, actual, target),
      at: { from: quoted.from, to: quoted.to, confidence: FIGURE_CONFIDENCE[comparison.kind] },
    };
  }

  private verdict(whole: string, said: string, actual: Measure, target: string | null): boolean | null {
    const { missed, reached } = this.comparing;
    if (missed.test(said) || /(?:chưa|không) đạt so với/.test(whole)) return false;
    if (reached.test(said) || reached.test(whole)) return true;
    if (/đạt\s(?:chỉ|nghị|kế)|^\(\s*đạt\s*\)|[-–,]\s*đạt\s*\)?$/.test(said)) return true;
    if (target !== null) return this.running && satisfies(actual.value, target) === false ? null : satisfies(actual.value, target);
    if (!actual.percent) return null;
    if (actual.value >= 100) return true;
    return this.running ? null : false;
  }

  /** `(Nghị quyết trên 80% tổ chức và trên 85% đảng viên …)`: a target for each of several figures before it. */
  private severalTargets(sentence: Stretch): ReadFigure[] | null {
    const brackets = /\(([^()]*)\)\s*$/.exec(sentence.text);
    if (brackets?.[1] === undefined) return null;
    const insideFrom = brackets.index + 1;
    const inside = sentence.slice(insideFrom, insideFrom + brackets[1].length);
    if (!this.comparing.yard.test(inside.key)) return null;
    const targets = measuresIn(inside.text, inside.key).filter((measure) => measure.percent);
    if (targets.length < 2 || /vượt|chưa|không đạt|thực hiện/.test(inside.key)) return null;
    const values = measuresIn(sentence.text, sentence.key).filter(
      (measure) => measure.percent && measure.to < insideFrom && !measure.excess,
    );
    const nounOf = (key: string, measure: Measure): string => key.slice(measure.to).trim().split(/\s+/).slice(0, 2).join(' ');
    const figures: ReadFigure[] = [];
    for (const target of targets) {
      const noun = nounOf(inside.key, target);
      const value = values.find((measure) => nounOf(sentence.key, measure) === noun);
      if (value === undefined || noun.length < 3) return null;
      const quoted = trim(sentence.slice(values[0]?.from ?? 0));
      figures.push({
        quote: quoted.text,
        actual: value.text,
        target: target.text,
        met: boundedBy(value, target),
        at: { from: quoted.from, to: quoted.to, confidence: FIGURE_CONFIDENCE.several },
      });
    }
    return figures;
  }
}

/** The value reached: a percentage before a count, unless the target is a count; never the excess. */
function actualOf(clause: Stretch, all: readonly Measure[], comparison: Comparison, target: string | null): Measure | null {
  const before = all.filter((measure) => measure.to <= comparison.from);
  const inside = all.filter((measure) => measure.from >= comparison.from);
  const usable = before.filter((measure) => !measure.excess);
  if (comparison.kind === 'completed') return inside.find((measure) => measure.fraction) ?? null;
  if (comparison.kind === 'over') return inside[0] ?? null;
  if (comparison.kind === 'yardstick-first') return inside[inside.length - 1] ?? null;
  const [compared] = inside;
  if (
    comparison.kind === 'inline' &&
    target !== null &&
    compared?.excess === false &&
    /^\S+\s?%?\sso/.test(clause.key.slice(comparison.from, comparison.to))
  )
    return compared;
  if (comparison.kind === 'goes-on') return usable.find((measure) => measure.percent) ?? usable[0] ?? null;
  if (target !== null && !target.includes('%') && !/^\D*0?[.,]\d|^\D*\d[\d.,]{0,20}$/.test(target))
    return [...usable].reverse().find((measure) => !measure.percent) ?? null;
  const own =
    comparison.kind === 'inline' || /đạt(?:\stỷ lệ|\stỉ lệ)?\s\d[\d.,]{0,20}\s?%/.test(clause.key.slice(comparison.from, comparison.to))
      ? inside.find((measure) => measure.percent && !measure.excess)
      : undefined;
  if (own !== undefined && target === null) return own;
  const percents = usable.filter((measure) => measure.percent);
  const last = percents[percents.length - 1];
  if (last !== undefined) return last;
  const inBrackets = inside.find((measure) => measure.percent && !measure.excess);
  if (target === null && inBrackets !== undefined && comparison.kind !== 'appended') return inBrackets;
  const said = usable.filter((measure) =>
    /(?:đạt|được|là|có)\s(?:\p{L}+\s)?$/u.test(clause.key.slice(Math.max(0, measure.from - 12), measure.from)),
  );
  return said[said.length - 1] ?? usable[usable.length - 1] ?? null;
}

const leadLength = (clause: Stretch, start: number): number => /^[\s,.;]*(?:và\s)?/.exec(clause.key.slice(start))?.[0].length ?? 0;

/** The name of the indicator begins where the clause does, behind the comma after the figure before, or at `100% cơ quan …` behind `và`. */
function startOf(clause: Stretch, start: number, actual: Measure): number {
  const joined = /%\s?(?:và|,)\s$/.test(clause.key.slice(start, actual.from));
  return joined && actual.percent ? actual.from : start + leadLength(clause, start);
}

/** `trên 90%` against `trên 85%`: the bound reached is compared with the bound wanted. */
const boundedBy = (value: Measure, target: Measure): boolean | null =>
  satisfies(/trên|hơn/.test(value.text) ? value.value + 0.01 : value.value, target.text);

const trim = (stretch: Stretch): Stretch => stretch.slice(0, stretch.text.replace(/[\s.,;:]+$/, '').length).trim();
