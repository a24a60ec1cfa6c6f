import { type Stretch } from '../text/stretch.js';
import { type Word, wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { type Measure } from './measure.js';
import { type Piece, type Yard } from './pieces.js';

/** The unit between a number and the slash behind it is no longer. */
const UNIT_LENGTH = 24;
/** So many words at most name the unit of a part and its whole: `tỷ đồng vốn đầu tư công theo`. */
const UNIT_WORDS = 8;
/** What opens the words before the whole of which a number reached is part: `trên tổng số`. */
const PART_OF = new Set(['trên', 'trong']);

/** What a piece of a clause says by itself, whatever was compared before it. */
export class PieceWords {
  private readonly words: readonly Word[];

  constructor(
    private readonly clause: Stretch,
    private readonly pieces: readonly Piece[],
    private readonly tables: Tables,
  ) {
    this.words = clause.words;
  }

  isPartOf(one: Measure, other: Measure, yard: Yard): boolean {
    const between = this.clause.key.slice(one.to, other.from);
    const words = this.wordsBetween(other.to, yard.from);
    if (between.endsWith('/')) return between.length < UNIT_LENGTH && words <= 3;
    if (words > UNIT_WORDS || this.wordsBetween(one.to, other.from) > UNIT_WORDS) return false;
    const behind = wordFrom(this.words, other.from);
    const whole = this.tables.shares.endingAt(this.words, behind, 3);
    return whole >= 0 && behind - whole > 1 && PART_OF.has(this.words[whole]?.key ?? '');
  }

  /** What demands without a number of its own sets nothing, unless brackets behind its word of comparing print it. */
  isSet(piece: Piece, yard: Yard): boolean {
    if (!yard.demand || yard.value !== null) return true;
    const next = this.pieces[this.pieces.indexOf(piece) + 1];
    return next?.brackets === true && this.isValue(next) && piece.compared.some(({ to }) => to <= yard.from);
  }

  /** The number whose share of the yardstick is told: nothing but a few words of its unit and of sharing between them. */
  shareBefore(piece: Piece, yard: Yard): Measure | null {
    const near = [...piece.measures].reverse().find((measure) => measure.to <= yard.from && measure !== yard.value);
    if (near === undefined) return null;
    const gap = this.clause.key.slice(near.to, yard.from);
    // brackets are one piece: `(năm 2025: 68%; kế hoạch: 70%)`
    if (/[,;]/.test(gap)) return null;
    if (/^\s?\/\s?$/.test(gap) || (gap.endsWith('/') && gap.length < UNIT_LENGTH)) return near;
    const from = wordFrom(this.words, near.to);
    const to = wordFrom(this.words, yard.from);
    let units = 0;
    let linked = false;
    for (let k = from; k < to;) {
      const link = this.tables.shares.match(this.words, k);
      if (link !== null) {
        linked = true;
        k = link.next;
        continue;
      }
      if (linked && units > 4) return null;
      if (this.tables.compared.match(this.words, k) !== null || this.tables.verbs.match(this.words, k) !== null) return null;
      units += 1;
      k += 1;
      if (units > 4) return null;
    }
    return linked || near.fraction || (units === 0 && near.percent) ? near : null;
  }

  /** `(dưới 2%)`, `(25 tuyến)`: nothing but a value. */
  isValue(piece: Piece): boolean {
    const [measure] = piece.measures;
    if (measure === undefined || piece.measures.length > 1 || piece.compared.length > 0) return false;
    return this.wordsBetween(piece.from, measure.from) <= 1 && this.wordsBetween(measure.to, piece.to) <= 4;
  }

  wordsBetween(from: number, to: number): number {
    return Math.max(0, wordFrom(this.words, to) - wordFrom(this.words, from));
  }

  isVerdictAlone(piece: Piece | undefined): boolean {
    if (piece === undefined || piece.compared.length === 0 || piece.measures.length > 0) return false;
    const said = piece.compared.reduce((sum, { from, to }) => sum + this.clause.key.slice(from, to).split(' ').length, 0);
    return piece.compared[0]?.from === piece.first && this.wordsBetween(piece.first, piece.to) - said <= (piece.yards.length > 0 ? 6 : 0);
  }

  /** `bằng 53% dự toán và tăng 9% so với cùng kỳ`: what is compared with an earlier time is no part of it. */
  endOf(piece: Piece, yard: Yard): number {
    const past = this.tables.earlier.find(this.words, wordFrom(this.words, yard.to), piece.end);
    const joint = past === null ? -1 : this.clause.key.lastIndexOf(' và ', this.words[past.index]?.from);
    return joint >= yard.to ? joint : piece.to;
  }

  /** Between the number and the yardstick, or right behind it, an earlier time is named: `kế hoạch năm trước`. */
  isEarlier(piece: Piece, yard: Yard | undefined): boolean {
    const near = yard === undefined ? undefined : [...piece.measures].reverse().find((measure) => measure.to <= yard.from);
    const from = wordFrom(this.words, near?.to ?? piece.from);
    const until = yard === undefined ? piece.end : Math.min(this.words.length, wordFrom(this.words, yard.to) + 1);
    return this.tables.earlier.find(this.words, from, until) !== null;
  }
}
