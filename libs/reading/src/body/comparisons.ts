import { type Stretch } from '../text/stretch.js';
import { type Word, wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { isAlike, type Measure } from './measure.js';
import { PieceWords } from './piece-words.js';
import { type Piece, piecesOf, type Yard } from './pieces.js';

/** The shapes in which a number reached is set against something set beforehand. */
export type ComparisonKind =
  /** `… 91% (Nghị quyết là 95% - chưa đạt)` */
  | 'brackets'
  /** `đạt 41% kế hoạch`, `vượt 3% so với chỉ tiêu` */
  | 'inline'
  /** `…, đạt và vượt chỉ tiêu được giao 1.200`, `…, thấp hơn mức 60% đề ra` */
  | 'appended'
  /** `đạt 39,2 triệu đồng, Nghị quyết là 40 triệu đồng trở lên` */
  | 'beside'
  /** `7,9 tỷ đồng/dự toán năm 14,2 tỷ đồng` */
  | 'over'
  /** `chỉ tiêu 15 đảng viên, thực hiện 16` */
  | 'yardstick-first'
  /** `hoàn thành chỉ tiêu tuyển quân với 18/18` */
  | 'completed';

/** A comparison found in a clause: where its words stand, what they compare. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly from: number;
  readonly to: number;
  /** The number right before the yardstick, as its share: `41% kế hoạch`. */
  readonly share: Measure | null;
  readonly target: Measure | null;
  /** The number reached, where the shape says which it is. */
  readonly actual: Measure | null;
  /** A count in brackets behind a share: what was reached, or what was set. */
  readonly either: Measure | null;
}

/** Most sentences with a number name nothing that was set, and say in brackets nothing of comparing. */
export function mayCompare({ key, words }: Stretch, { sets, compared }: Tables): boolean {
  return sets.find(words) !== null || (key.includes('(') && compared.find(words) !== null);
}

/** Reads the pieces of one clause from left to right; what goes on with a comparison is added to it, anything else closes it. */
export function comparisonsIn(clause: Stretch, tables: Tables): { comparisons: Comparison[]; pieces: Piece[] } {
  const pieces = piecesOf(clause, tables);
  if (!pieces.some(({ yards, brackets, compared }) => yards.length > 0 || (brackets && compared.length > 0)))
    return { comparisons: [], pieces };
  const reader = new ComparisonReader(clause, pieces, tables);
  pieces.forEach((piece, index) => reader.take(piece, index));
  reader.close();
  return { comparisons: reader.found, pieces };
}

/** So many pieces may name what is counted, behind the number: `1.200 lượt cán bộ, đảng viên, người dân, vượt kế hoạch`. */
const MOST_NAMES = 3;
/** What may open a piece that tells what was set, before what was reached. */
const AGAINST = /(?:^|\s)(?:theo|với|từ|trước|trong khi|dù|mặc dù|tuy|cùng với)\s$/;

/** What was set, told before what was reached. */
interface Premise {
  readonly from: number;
  readonly target: Measure | null;
  /** The number that was set is still to come. */
  readonly awaits: boolean;
}

class ComparisonReader {
  readonly found: Comparison[] = [];
  private open: Comparison | null = null;
  private premise: Premise | null = null;
  private readonly words: readonly Word[];
  private readonly says: PieceWords;

  constructor(
    private readonly clause: Stretch,
    private readonly pieces: readonly Piece[],
    private readonly tables: Tables,
  ) {
    this.words = clause.words;
    this.says = new PieceWords(clause, pieces, tables);
  }

  take(piece: Piece, index: number): void {
    if (piece.brackets) this.inBrackets(piece, index);
    else if (this.open !== null && this.goesOn(piece)) this.extend(piece);
    else if (!this.isAside(piece, index)) {
      this.close();
      this.begin(piece, index);
    }
  }

  /** `đạt 52% dự toán, tăng 6% so với cùng kỳ, vượt tiến độ đề ra`: an earlier time told in the midst of a comparison. */
  private isAside(piece: Piece, index: number): boolean {
    const next = this.pieces[index + 1];
    if (this.open === null || next === undefined || next.brackets || piece.yards.length > 0) return false;
    return piece.measures.every(({ excess }) => excess) && this.says.isEarlier(piece, undefined) && this.goesOn(next);
  }

  close(): void {
    if (this.open !== null) this.found.push(this.open);
    this.open = null;
  }

  /** What stands in brackets belongs to the number before it. */
  private inBrackets(piece: Piece, index: number): void {
    const { open } = this;
    const [yard] = piece.yards;
    const share = yard === undefined ? null : this.says.shareBefore(piece, yard);
    if (yard === undefined) {
      const verdict = piece.compared.length > 0 && piece.measures.length === 0;
      if (open !== null && (verdict || this.says.isValue(piece))) {
        // `đạt 100% chỉ tiêu (165 thanh niên)` tells the count reached as well as the one set
        const either = open.share?.percent === true && piece.measures[0]?.percent === false && !this.hasCount(open, index);
        const target = open.target ?? (verdict || either || piece.measures[0]?.fraction === true ? null : (piece.measures[0] ?? null));
        this.open = { ...open, to: piece.to + 1, target, either: either ? (piece.measures[0] ?? null) : open.either };
      } else if (open === null && verdict && this.says.isVerdictAlone(piece) && this.measureBefore(index) !== null)
        this.open = { kind: 'brackets', from: piece.from - 1, to: piece.to + 1, share: null, ...this.ratioBefore(index), either: null };
      // `So với Nghị quyết (95%), …`
      else if (open === null && this.premise?.target === null && this.says.isValue(piece))
        this.premise = { ...this.premise, target: piece.measures[0] ?? null, awaits: false };
      return;
    }
    if (yard.value === null && share === null && (piece.compared.length === 0 || yard.demand)) return;
    // `giao thông`, `quy định` in passing
    if (
      yard.demand &&
      this.says.wordsBetween(piece.first, yard.from) > (/số\s\d/.test(this.clause.key.slice(piece.from, yard.from)) ? 14 : 3)
    )
      return;
    if (open !== null) this.open = { ...open, to: piece.to + 1, target: open.target ?? yard.value, share: open.share ?? share };
    else if (share !== null || this.measureBefore(index, true) !== null) {
      const actual = yard.value === null ? null : this.reachedWithin(piece, yard.value, index);
      this.open = { kind: 'brackets', from: piece.from - 1, to: piece.to + 1, share, target: yard.value, actual, either: null };
    }
  }

  /** `tăng 12% so với năm 2026 (năm 2026 đạt 31 tấn/giờ, Nghị quyết là 30 tấn/giờ)`: brackets tell what was reached in the unit of what was set. */
  private reachedWithin({ measures }: Piece, target: Measure, index: number): Measure | null {
    const { clause } = this;
    const inside = measures.find((measure) => measure !== target && !measure.excess && isAlike(clause, measure, clause, target));
    const before = this.measureBefore(index, true);
    return inside === undefined || (before !== null && isAlike(clause, before, clause, target)) ? null : inside;
  }

  /** `92%/90% (vượt)`: the shares reached and set. */
  private ratioBefore(index: number): Pick<Comparison, 'actual' | 'target'> {
    const [actual, target] = this.pieces[index - 1]?.measures.slice(-2) ?? [];
    const pair = actual?.percent === true && target?.percent === true && this.clause.key.slice(actual.to, target.from) === '/';
    return pair ? { actual, target } : { actual: null, target: null };
  }

  /** A piece goes on with a comparison where it begins with a word of comparing and names a yardstick, or is a verdict alone. */
  private goesOn(piece: Piece): boolean {
    const [said] = piece.compared;
    if (said === undefined || said.from !== piece.first) return false;
    const yard = piece.yards.find((one) => this.says.isSet(piece, one));
    if (this.says.isEarlier(piece, yard)) return false;
    // a share of something else is a figure of its own: `đạt 152% chỉ tiêu tỉnh giao, đạt 92% Nghị quyết xã`
    if (yard !== undefined) return this.open?.share == null || (this.says.shareBefore(piece, yard)?.excess ?? true);
    if (piece.measures.length === 0) return this.says.isVerdictAlone(piece);
    return piece.measures.every((measure) => measure.excess || this.isOwnShare(measure));
  }

  /** `… 35,6/78 tỷ đồng kế hoạch, đạt 45,6%`: what the numbers reached and set make of each other, told once more. */
  private isOwnShare({ percent, value }: Measure): boolean {
    const { actual = null, target = null, share = null } = this.open ?? {};
    const part =
      actual !== null && target !== null && !actual.percent ? actual.value / target.value : share?.fraction === true ? share.part : NaN;
    return percent && Math.abs(part * 100 - value) < 1;
  }

  private hasCount(open: Comparison, index: number): boolean {
    const since = this.found[this.found.length - 1]?.to ?? 0;
    return this.pieces
      .slice(0, index)
      .some((piece) =>
        piece.measures.some((measure) => !measure.percent && !measure.excess && measure.from >= since && measure.to <= open.from),
      );
  }

  private extend(piece: Piece): void {
    const { open } = this;
    if (open === null) return;
    const yard = piece.yards[0];
    const told = yard === undefined ? null : this.says.shareBefore(piece, yard);
    const share = told === null || told.excess ? (piece.measures.find((measure) => this.isOwnShare(measure)) ?? null) : told;
    // `…, bằng 90% kế hoạch` behind a comparison without number of its own
    this.open = {
      ...open,
      to: piece.to,
      target: open.target ?? yard?.value ?? null,
      share: open.share?.fraction === true ? (share ?? open.share) : (open.share ?? share),
    };
  }

  private begin(piece: Piece, index: number): void {
    if (this.premise !== null && this.answers(piece)) return;
    for (const yard of piece.yards) {
      if (!this.says.isSet(piece, yard)) continue;
      const made = this.comparisonAt(piece, index, yard);
      if (made === null) continue;
      if (this.open !== null) this.open = { ...this.open, to: this.cutBefore(piece, yard, made.from) };
      this.close();
      this.open = { ...made, to: this.says.endOf(piece, yard) };
    }
    if (this.open === null) this.premise = this.premiseIn(piece) ?? this.premiseGoingOn(piece);
    else this.premise = null;
  }

  private comparisonAt(piece: Piece, index: number, yard: Yard): Omit<Comparison, 'to'> | null {
    if (this.says.isEarlier(piece, yard)) return null;
    const start = Math.max(piece.from, this.open?.to ?? 0);
    const before = piece.measures.filter((measure) => measure.to <= yard.from && measure.from >= start);
    const near = before[before.length - 1];
    const share = this.says.shareBefore(piece, yard);
    if (near?.counts === true && yard.from - near.to < 3) return null;
    const set = before[before.length - 2];
    // `27 triệu đồng/26 triệu đồng chỉ tiêu`, `35 tỷ đồng trên tổng số 78 tỷ đồng kế hoạch vốn`: the second is what was set
    if (near !== undefined && set !== undefined && yard.value === null && this.says.isPartOf(set, near, yard))
      return set.percent && !near.percent
        ? { kind: 'inline', from: set.from, share: set, target: near, actual: null, either: null }
        : { kind: 'over', from: set.from, share: null, target: near, actual: set, either: null };
    // `mức 65% mà Kết luận … đề ra`: what was set is told once
    if (piece.yards.some((other) => other !== yard && other.value !== null && (other.value === near || other.value === share))) return null;
    if (share !== null && !share.excess && !/^\slần\s/.test(this.clause.key.slice(share.to))) {
      const over = !share.percent || /^\s?\/|^\strên\s/.test(this.clause.key.slice(share.to));
      if (over && yard.value !== null)
        return { kind: 'over', from: share.from, share: null, target: yard.value, actual: share, either: null };
      if (!share.percent && !share.fraction) return null;
      return { kind: 'inline', from: share.from, share, target: yard.value, actual: null, either: null };
    }
    const said = piece.compared.filter(({ from }) => from < yard.from && from >= start);
    const last = said[said.length - 1];
    if (last !== undefined) {
      const between = this.says.wordsBetween(last.to, yard.from);
      const fraction = piece.measures.find((measure) => measure.fraction && measure.from > yard.to);
      if (between === 0 && fraction !== undefined && near === undefined)
        return { kind: 'completed', from: last.from, share: null, target: null, actual: fraction, either: null };
      if (between > 10) return null;
      const subject = before.find((measure) => measure.to <= (said[0]?.from ?? 0) && !measure.excess) ?? this.measureBefore(index);
      if (subject === null && !(this.pieces[index + 1]?.brackets === true && said.some(({ says }) => says === 'missed'))) return null;
      if (subject !== null && subject.counts) return null;
      const first = said.find(({ from }) => from >= (subject?.to ?? 0)) ?? last;
      return { kind: 'appended', from: first.from, share: null, target: yard.value, actual: null, either: null };
    }
    const subject = near ?? this.measureBefore(index);
    const opens = yard.from - piece.first <= 10 && near === undefined;
    if (subject === null || subject.counts || !opens) return null;
    const judged =
      piece.compared.some(({ from }) => from >= yard.to) ||
      (this.pieces[index + 1] !== undefined && this.says.isVerdictAlone(this.pieces[index + 1]));
    if (yard.value === null && !judged) return null;
    if ((yard.value === null || yard.demand) && (piece.first !== yard.from || !judged)) return null;
    return { kind: 'beside', from: yard.from, share: null, target: yard.value, actual: null, either: null };
  }

  /** `Chỉ tiêu … là 15, đã thực hiện 17`; `So với kế hoạch, … chỉ đạt 45%`. */
  private premiseIn(piece: Piece): Premise | null {
    const [yard] = piece.yards;
    if (yard === undefined || this.says.isEarlier(piece, yard)) return null;
    const against = piece.compared[0]?.from === piece.first && yard.from - (piece.compared[0]?.to ?? 0) < 3;
    const by = AGAINST.test(this.clause.key.slice(Math.max(0, yard.from - 10), yard.from));
    // `Kết nạp đảng viên: chỉ tiêu giao 12, …`
    const opens = yard.from === piece.first || by || this.clause.key.endsWith(': ', yard.from);
    const awaits = !against && by && !yard.demand && yard.value === null && piece.measures.length === 0;
    return against || awaits || (opens && yard.value !== null) ? { from: piece.first, target: yard.value, awaits } : null;
  }

  /** `Theo kế hoạch, năm 2026 trồng 120 ha, thực tế trồng 131 ha`: what was set stands in the piece behind its yardstick. */
  private premiseGoingOn(piece: Piece): Premise | null {
    const { premise } = this;
    const [only] = piece.measures;
    if (premise === null || only === undefined) return premise;
    const set = premise.awaits && piece.measures.length === 1 && !only.counts && !only.excess;
    if (set) return { ...premise, target: only, awaits: false };
    return !only.percent && this.shareFollows(premise, piece) ? premise : null;
  }

  private shareFollows({ target }: Premise, piece: Piece): boolean {
    if (target?.percent !== true) return false;
    const next = this.pieces[this.pieces.indexOf(piece) + 1];
    return next?.measures.some(({ percent, excess }) => percent && !excess) === true;
  }

  /** The piece behind a premise that tells the number reached. */
  private answers(piece: Piece): boolean {
    const { premise } = this;
    if (premise === null || premise.awaits) return false;
    const reached = piece.measures.filter((measure) => !measure.excess && !measure.counts);
    const actual = reached[reached.length - 1];
    if (actual === undefined || piece.yards.length > 0) return false;
    // `với chỉ tiêu 95%, … giải quyết được 20/21 hồ sơ, đạt 96%`: a share set is answered by a share
    if (!actual.percent && this.shareFollows(premise, piece)) return false;
    const before = wordFrom(this.words, actual.from);
    const opened = this.tables.achieved.match(this.words, wordFrom(this.words, piece.first)) !== null;
    const said = [1, 2, 3].some((step) => this.tables.achieved.match(this.words, before - step) !== null);
    if (!opened && !said) return false;
    this.premise = null;
    // `So với chỉ tiêu (20 đảng viên) đạt 90%` tells a share
    const target = actual.percent && premise.target?.percent === false && !premise.target.bare ? null : premise.target;
    this.open = { kind: 'yardstick-first', from: premise.from, to: piece.to, share: null, target, actual, either: null };
    return true;
  }

  /** The last number before a piece, in the nearest piece that holds one; brackets between them do not part. */
  private measureBefore(index: number, grown = false): Measure | null {
    let steps = 0;
    for (let k = index - 1; k >= 0 && steps < MOST_NAMES; k -= 1) {
      const piece = this.pieces[k];
      if (piece === undefined || piece.to <= (this.found[this.found.length - 1]?.to ?? 0)) return null;
      const own = piece.measures.filter((measure) => !measure.excess);
      const last = own[own.length - 1] ?? (grown ? piece.measures[piece.measures.length - 1] : this.growthIn(piece));
      if (last !== undefined && !(piece.brackets && k > 0)) return last;
      if (!piece.brackets && piece.measures.length === 0) steps += 1;
    }
    return null;
  }

  /** `Giá trị sản xuất tăng 8%, …`: growth that is itself what was reached; told against an earlier time, where no other number is. */
  private growthIn(piece: Piece): Measure | undefined {
    const { measures, start, end } = piece;
    const alone = piece === this.pieces.find((one) => one.measures.length > 0);
    return alone || this.tables.earlier.find(this.words, start, end) === null ? measures[measures.length - 1] : undefined;
  }

  /** Where the second comparison of a piece begins: at the last `và` before its number. */
  private cutBefore(piece: Piece, yard: Yard, from: number): number {
    const near = [...piece.measures].reverse().find((measure) => measure.to <= yard.from)?.from ?? from;
    const joint = this.clause.key.lastIndexOf(' và ', near);
    return joint > (this.open?.from ?? 0) ? joint : near;
  }
}
