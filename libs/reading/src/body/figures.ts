import { CONFIDENCE, FIGURE_CONFIDENCE, SURE } from '../confidence.js';
import { doubt, seen, thought } from '../hesitation.js';
import { isTaskPart } from '../obligations/task-parts.js';
import { type Candidate, type Doubt, type Place, type ReadFigure } from '../read-document.js';
import { Stretch } from '../text/stretch.js';
import { type Lexicon, type Word } from '../text/words.js';
import { type Tables, tablesOf } from '../vocabulary/tables.js';
import { verdicts } from '../vocabulary/answers.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { type Comparison, comparisonsIn, mayCompare } from './comparisons.js';
import { type Span, toldBefore } from './looking-back.js';
import { type Measure, measuresIn, satisfies, withUnit, wordingOf } from './measure.js';
import { comparedIn, type Piece, piecesOf } from './pieces.js';
import { actualOf, indicatorOf, isExcess, startOf } from './reached.js';
import { type Paragraph } from './paragraphs.js';
import { respectiveIn } from './respective.js';
import { clausesWithAnswers } from './told-apart.js';

/** Months or quarters that are not the whole year. */
const PART_YEAR = /(?:0?[369]|sáu|ba|chín) tháng|quý (?:i|ii|iii|[123])(?![\p{L}\d])/u;
const YEAR = /20\d\d/;
/** Of these words the thing itself is to grow less: `số hộ thoát nghèo`, `xoá 12 nhà tạm của hộ nghèo`. */
const LESSENS = /(?<!\p{L})(?:giảm|thoát|xo[áa])(?!\p{L})/u;
/** From what is done to what it is done about: `kiểm tra khi có dấu hiệu vi phạm` */
const ABOUT = 4;
/** `(đạt)`, `… - đạt` */
const MET = /(?:^|[-–,(])\s*đạt\s*\)?$/;
/** No sentence is longer; what is lost its full stops, and is read up to here only. */
const LONGEST_CLAUSE = 6000;
/** Between two numbers nearer than this no indicator is named. */
const SHARED_NAME = 14;

/** A clause by itself, behind a sentence that compared, or in a list that is judged as a whole. */
type Stands = 'alone' | 'going-on' | 'list';

export interface FigureFacts {
  readonly title: string | null;
  readonly type: string | null;
  /** The day or month of the document, `YYYY-MM` at least. */
  readonly issued: string | null;
}

/** Numbers reached that the same sentence sets against something set beforehand. */
export function readFigures(paragraphs: readonly Paragraph[], facts: FigureFacts, vocabulary: Vocabulary): ReadFigure[] {
  const tables = tablesOf(vocabulary);
  const reader = new FigureReader(tables, facts.issued, facts.title === null ? null : Stretch.of(facts.title.normalize('NFC')));
  for (const paragraph of paragraphs) {
    if (!/\d/.test(paragraph.rest.text)) continue;
    const own = paragraph.heading === null ? paragraph : { ...paragraph, path: [...paragraph.path, paragraph.index] };
    // a directive opens with what was reached; its labelled paragraphs say what is to be reached
    const opening = paragraph.label === null && paragraph.path.length === 0;
    const tasks = isTaskPart(own, paragraphs, vocabulary, opening ? null : facts.type);
    reader.paragraph(paragraph.rest, tasks || isAims(own.path, paragraphs, tables));
  }
  return reader.found;
}

/** A heading that names nothing but what is set, and none above it that looks back: `II. MỤC TIÊU`. */
function isAims(path: readonly number[], paragraphs: readonly Paragraph[], { ahead, yardsticks, pastHeadings }: Tables): boolean {
  const headings = path.flatMap((index) => paragraphs[index]?.heading ?? []);
  if (headings.some(({ key }) => pastHeadings.some((word) => key.includes(word)))) return false;
  return headings.some(
    ({ words }) => words.length > 0 && (yardsticks.match(words, 0)?.next === words.length || ahead.match(words, 0) !== null),
  );
}

const ALL: Span = { from: 0, to: Infinity };

class FigureReader {
  readonly found: ReadFigure[] = [];
  private running = false;
  /** Where in the source the numbers stand that were reached. */
  private told = ALL;
  private readonly partYear: boolean;

  constructor(
    private readonly tables: Tables,
    private readonly issued: string | null,
    title: Stretch | null,
  ) {
    this.partYear = title !== null && this.isUnderway(title);
  }

  /** What is ahead is left out: of a part that tells what is to be reached, only what an earlier time reached counts. */
  paragraph(text: Stretch, ahead: boolean): void {
    let before = false;
    for (const sentence of text.sentences) {
      const count = this.found.length;
      // without its year no time is told to be over
      const may = ahead ? YEAR.test(sentence.key) : /\d/.test(sentence.key);
      if (may && (before || mayCompare(sentence, this.tables))) {
        const back = ahead ? toldBefore(sentence, this.issued, this.tables) : null;
        this.told = back === null ? ALL : { from: sentence.place(back.from), to: sentence.place(back.to - 1) };
        const told = back === null ? sentence : sentence.slice(back.from, back.to);
        this.running = (this.partYear && !ahead) || this.isUnderway(told);
        if (!ahead || back !== null) this.sentence(sentence, before);
      }
      before = this.found.length > count;
    }
  }

  private isTold(clause: Stretch, { from }: Measure): boolean {
    const at = clause.place(from);
    return this.told.from <= at && at <= this.told.to;
  }

  private isUnderway(text: Stretch): boolean {
    return PART_YEAR.test(text.key) || (this.says(text, this.tables.underway) && !/31\/12|tháng 12(?!\d)/.test(text.key));
  }

  private says(text: Stretch, list: Lexicon<unknown>): boolean {
    return list.find(text.words) !== null;
  }

  private sentence(sentence: Stretch, goesOn: boolean): void {
    const several = this.severalTargets(sentence);
    if (several !== null) {
      this.found.push(...several);
      return;
    }
    const list = this.listOf(sentence);
    for (const whole of clausesWithAnswers(sentence, this.tables)) {
      const clause = whole.from < list && list < whole.to ? whole.slice(whole.before(list)).trim() : whole;
      const inner = this.nested(clause);
      for (const bracket of inner) for (const piece of bracket.clauses) this.clause(piece, 'alone');
      if (inner.length === 0) this.clause(clause, list > 0 ? 'list' : goesOn ? 'going-on' : 'alone');
    }
  }

  /** `Các chỉ tiêu đạt và vượt kế hoạch: …, vượt 9%; …`: where the list of figures begins that the words before the colon judge; 0 where none does. */
  private listOf(sentence: Stretch): number {
    const colon = sentence.key.indexOf(': ');
    if (colon < 0) return 0;
    const lead = sentence.slice(0, colon);
    const judged = comparedIn(lead.words, 0, lead.words.length, this.tables).some(({ says }) => says === 'reached');
    if (!judged || !this.says(lead, this.tables.yardsticks) || this.says(lead, this.tables.ahead)) return 0;
    return measuresIn(lead, this.tables).every(({ counts }) => counts) ? sentence.slice(colon + 1).from : 0;
  }

  /** Brackets that hold figures of their own, indicator and all, are read by themselves. */
  private nested(clause: Stretch): Stretch[] {
    if (!clause.key.includes('(')) return [];
    return [...clause.key.matchAll(/\(([^()]*)\)/g)].flatMap((match) => {
      const inside = match[1] ?? '';
      if (!/\d/.test(inside)) return [];
      const stretch = clause.slice(match.index + 1, match.index + 1 + inside.length);
      const [first] = comparisonsIn(stretch, this.tables).comparisons;
      const told = first?.kind === 'over' ? first.actual : first?.share;
      if (told == null) return [];
      // more than a word of comparing before the number: an indicator
      const lead = stretch.slice(0, told.from).words;
      let k = 0;
      while (k < lead.length) {
        const hit = [this.tables.compared, this.tables.achieved].map((list) => list.match(lead, k)).find((found) => found !== null);
        if (hit === undefined || hit === null) break;
        k = hit.next;
      }
      return lead.length - k > 1 ? [stretch] : [];
    });
  }

  private clause(whole: Stretch, stands: Stands): void {
    const clause = whole.length > LONGEST_CLAUSE ? whole.slice(0, LONGEST_CLAUSE) : whole;
    const several = this.severalTargets(clause);
    if (several !== null) {
      this.found.push(...several);
      return;
    }
    const { comparisons, pieces } = comparisonsIn(clause, this.tables);
    let start = this.respective(clause, pieces);
    for (const comparison of comparisons) {
      if (comparison.from < start) continue;
      const figure = this.figureAt(clause, pieces, start, comparison);
      if (figure !== null) this.found.push(figure);
      start = comparison.to;
    }
    if (comparisons.length === 0 && start === 0 && stands !== 'alone') this.goingOn(clause, pieces, stands);
  }

  /** Numbers set for each of several figures, in their order; answers where they end. */
  private respective(clause: Stretch, pieces: readonly Piece[]): number {
    const list = respectiveIn(clause, pieces, this.tables);
    const [first] = list?.each ?? [];
    if (
      list === null ||
      first === undefined ||
      !this.isTold(clause, first.actual) ||
      this.says(clause.slice(0, first.actual.from), this.tables.ahead)
    )
      return 0;
    const quoted = trim(clause.slice(startOf(clause, pieces, 0, first.actual, this.tables), list.to));
    // a verdict behind the last number holds for all
    const end = list.each[list.each.length - 1] ?? first;
    const last = end.target ?? end.actual;
    for (const { actual, target, named } of list.each) {
      // `41 hộ và 67 hộ` share the words before the first
      const indicator = clause.key.slice(actual.from - named < SHARED_NAME ? 0 : named, actual.from);
      const wording = target === null ? null : wordingOf(clause, target, this.tables);
      this.found.push({
        quote: quoted.text,
        actual: withUnit(clause, actual, this.tables),
        target: wording,
        met: this.verdict(clause.slice(last.to, list.to).trim(), indicator, actual, wording),
        at: { from: quoted.from, to: quoted.to, confidence: FIGURE_CONFIDENCE.several },
      });
    }
    return list.to;
  }

  /** `Về tiền đạt 63%, vượt 23%`: behind a sentence that compared, a number with its excess. */
  private goingOn(clause: Stretch, pieces: readonly Piece[], stands: Stands): void {
    if (stands !== 'list' && !/^(?:về|riêng)\s/.test(clause.key)) return;
    const measures = pieces.flatMap((piece) => (piece.brackets ? [] : piece.measures));
    const beyond = measures.find((measure) => measure.excess);
    const reached = measures.filter((measure) => !measure.excess && measure.to <= (beyond?.from ?? 0));
    const actual = reached.find((measure) => measure.percent) ?? reached[0];
    if (beyond === undefined || actual === undefined || !this.isTold(clause, actual) || this.says(clause, this.tables.earlier)) return;
    const quoted = trim(clause);
    this.found.push({
      quote: quoted.text,
      actual: withUnit(clause, actual, this.tables),
      target: null,
      met: this.verdict(clause.slice(actual.to), '', actual, null),
      at: { from: quoted.from, to: quoted.to, confidence: FIGURE_CONFIDENCE['goes-on'] },
    });
  }

  private figureAt(clause: Stretch, pieces: readonly Piece[], start: number, comparison: Comparison): ReadFigure | null {
    const said = clause.slice(comparison.from, comparison.to);
    if (this.says(clause.slice(start, comparison.from), this.tables.ahead)) return null;
    const all = pieces.flatMap((piece) => piece.measures).filter((measure) => measure.from >= start && measure.to <= comparison.to);
    const actual = comparison.actual ?? actualOf(all, comparison, comparison.target);
    if (actual === null || actual.counts || actual === comparison.target || !this.isTold(clause, actual)) return null;
    const target = isExcess(actual, comparison.target, said.key, clause.key) ? null : comparison.target;
    const from = comparison.kind === 'yardstick-first' ? comparison.from : startOf(clause, pieces, start, actual, this.tables);
    const quoted = trim(clause.slice(Math.min(from, Math.max(start, comparison.from)), comparison.to));
    const wording = target === null ? null : wordingOf(clause, target, this.tables);
    return {
      quote: quoted.text,
      actual: withUnit(clause, actual, this.tables),
      target: wording,
      met: this.verdict(this.judged(clause, comparison, actual), indicatorOf(clause, from, comparison.from, actual), actual, wording),
      at: { from: quoted.from, to: quoted.to, ...this.sureness(clause, comparison, all, actual, target) },
    };
  }

  /** `48% - không đạt (Nghị quyết 50%)`: a verdict may stand between the number and the brackets that tell what was set. */
  private judged(clause: Stretch, { kind, from, to }: Comparison, actual: Measure): Stretch {
    return clause.slice(kind === 'brackets' && actual.to < from ? actual.to : from, to).trim();
  }

  /** How sure the shape is; where it is not, the other numbers it could be, the nearest first. */
  private sureness(
    clause: Stretch,
    { kind, from, to, either }: Comparison,
    all: readonly Measure[],
    actual: Measure,
    target: Measure | null,
  ): Pick<Place, 'confidence' | 'doubts'> {
    const doubts: Doubt[] = [];
    const confidence = FIGURE_CONFIDENCE[kind];
    const offered = (measure: Measure): Candidate => seen(clause, measure.from, measure.to, withUnit(clause, measure, this.tables));
    const others = all
      .filter((measure) => measure !== actual && measure !== target && !measure.excess && !measure.counts)
      .sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from));
    if (confidence < SURE && others.length > 0) doubts.push(doubt('actual', 'ambiguous', confidence, others.map(offered)));
    if (either !== null) doubts.push(doubt('target', 'ambiguous', CONFIDENCE.eitherCount, [offered(either)]));
    if (this.onlyByDirection(clause.slice(from, to), target))
      doubts.push(doubt('met', 'ambiguous', CONFIDENCE.byDirection, [verdicts.met, verdicts.missed].map(thought)));
    return { confidence, ...(doubts.length > 0 ? { doubts } : {}) };
  }

  /** `thấp hơn kế hoạch` without a number: whether that is met lies in what the indicator counts. */
  private onlyByDirection(said: Stretch, target: Measure | null): boolean {
    if (target !== null) return false;
    const words = said.words;
    const judged = words.flatMap((_, k) => this.tables.compared.match(words, k)?.value ?? []);
    return judged.some((says) => says === 'above' || says === 'below') && !judged.some((says) => says === 'missed' || says === 'reached');
  }

  /** What the text says; else arithmetic with the printed target, or with 100 for a share; a part-year figure it does not judge is null. */
  private verdict(said: Stretch, indicator: string, actual: Measure, target: string | null): boolean | null {
    const judged = comparedIn(said.words, 0, said.words.length, this.tables).map(({ says }) => says);
    if (judged.includes('missed')) return false;
    if (judged.includes('reached')) return true;
    // what stands in quotation marks is a name
    const counted = Stretch.of(indicator.replace(/[“"][^”"]*[”"]/g, ''));
    const falls = this.falls(counted.words, actual) && (!LESSENS.test(indicator) || /còn|xuống/.test(indicator));
    const saidMet = MET.test(said.key) || this.saysMet(said.words);
    if (target !== null) {
      const met = satisfies(actual.fraction && target.includes('%') ? actual.part * 100 : actual.value, target, falls);
      const bound = saidMet || met;
      // a plan for part of the year is judged by its own number
      return this.running && !this.isUnderway(said) && bound === false ? null : bound;
    }
    // more or fewer of what should be few: neither the count nor the text says whether that is good
    if (falls && /(?:^|\s)(?:tăng|giảm)\s/.test(said.key)) return null;
    if (saidMet) return true;
    if (judged.includes('above')) return !falls;
    if (judged.includes('below')) return falls;
    if (actual.fraction && judged.every((says) => says === 'even')) return actual.part >= 1 ? true : this.running ? null : false;
    if (!actual.percent) return judged.includes('even') && /hoàn thành|đạt/.test(said.key) ? true : null;
    if (actual.value >= 100) return true;
    return this.running ? null : false;
  }

  /** `tỷ lệ hộ nghèo`; more of `hộ nghèo được vay vốn` is better, and of what is done: `hỗ trợ 42 hộ nghèo`, `xử lý vi phạm đối với 5 hộ`. */
  private falls(words: readonly Word[], { percent }: Measure): boolean {
    const { falling, verbs, achieved } = this.tables;
    const bad = words.findIndex((_, k) => words[falling.match(words, k)?.next ?? 0]?.key !== 'được' && falling.match(words, k) !== null);
    if (bad < 0) return false;
    return !words.some((_, k) => {
      const act = achieved.match(words, k) === null ? verbs.match(words, k) : null;
      if (act === null) return false;
      const counts = /^\d/.test(words[words[act.next]?.key === 'được' ? act.next + 1 : act.next]?.key ?? '');
      return counts || (!percent && act.next <= bad && bad - act.next <= ABOUT);
    });
  }

  /** `đạt chỉ tiêu đề ra`, `bằng so với kế hoạch`: a word of reaching and what was set, no number between or right behind. */
  private saysMet(words: readonly Word[]): boolean {
    const { compared, nearly, shares, yardsticks } = this.tables;
    return words.some((_, k) => {
      const said = (shares.match(words, k) ?? nearly.match(words, k)) ? null : compared.match(words, k);
      if (said?.value !== 'even') return false;
      const set = yardsticks.match(words, shares.match(words, said.next)?.next ?? said.next);
      const behind = words[set?.next ?? -1];
      return set !== null && !(behind?.gap === ' ' && /^\d/.test(behind.key));
    });
  }

  /** `(Nghị quyết trên 80% tổ chức và trên 85% đảng viên …)`: a target for each of several figures before it. */
  private severalTargets(sentence: Stretch): ReadFigure[] | null {
    if (!/\)\s{0,3}$/.test(sentence.text.slice(-4))) return null;
    const brackets = /\(([^()]*)\)\s*$/.exec(sentence.text);
    if (brackets?.[1] === undefined) return null;
    const insideFrom = brackets.index + 1;
    const inside = sentence.slice(insideFrom, insideFrom + brackets[1].length);
    if (!/%.*%/.test(inside.key)) return null;
    const targets = measuresIn(inside, this.tables).filter((measure) => measure.percent && !measure.excess);
    if (targets.length < 2 || piecesOf(inside, this.tables).every(({ yards }) => yards.length === 0)) return null;
    const values = measuresIn(sentence, this.tables).filter((measure) => measure.percent && measure.to < insideFrom && !measure.excess);
    const nounOf = (key: string, measure: Measure): string =>
      key
        .slice(measure.to)
        .trim()
        .split(/[\s,;]+/)
        .slice(0, 2)
        .join(' ');
    const figures: ReadFigure[] = [];
    for (const target of targets) {
      const noun = nounOf(inside.key, target);
      const value = values.find((measure) => nounOf(sentence.key, measure) === noun);
      if (value === undefined || noun.length < 3 || !this.isTold(sentence, value)) return null;
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

/** `trên 90%` against `trên 85%`: the bound reached is compared with the bound wanted. */
const boundedBy = (value: Measure, target: Measure): boolean | null =>
  satisfies(/trên|hơn/.test(value.text) ? value.value + 0.01 : value.value, target.text);

const trim = (stretch: Stretch): Stretch => stretch.slice(0, stretch.text.replace(/[\s.,;:]+$/, '').length).trim();
