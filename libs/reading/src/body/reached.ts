import { type Stretch } from '../text/stretch.js';
import { wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { type Comparison } from './comparisons.js';
import { type Measure } from './measure.js';
import { type Piece } from './pieces.js';

/** No more words name one thing in a list of what is counted. */
const LISTED_WORDS = 4;
/** What stands behind the name of an indicator, not in its place: `Số hộ thoát nghèo: năm 2026 đạt 31 hộ`. */
const TIME = /^(?:\d|(?:trong|năm|quý|tháng|tính|đến|từ)\s)/;

/** `vượt chỉ tiêu 1%`: what stands behind the yardstick is by how much, not what was set. */
export const isExcess = (actual: Measure, target: Measure | null, said: string, key: string): boolean =>
  target !== null &&
  (target.percent === actual.percent ? actual.value > 4 * target.value : target.percent && key.charAt(target.from - 1) !== '(') &&
  /vượt|kém|hụt|thiếu|cách|hơn|tăng|giảm/.test(said);

/** What is counted, up to what is compared; of `hộ nghèo còn 2,4%, giảm 1,2%` the fall alone, where that is what was reached. */
export const indicatorOf = (clause: Stretch, from: number, to: number, actual: Measure): string => {
  const fall = /giảm(?:\s\p{L}+)?\s$/u.exec(clause.key.slice(0, actual.from));
  return clause.key.slice(fall === null || /còn|xuống/.test(fall[0]) ? from : Math.max(from, fall.index), to);
};

/** The value reached: a percentage before a count, unless the target is a count; never the excess, nor its own share of the target. */
export function actualOf(all: readonly Measure[], { share, from, kind }: Comparison, target: Measure | null): Measure | null {
  const told = all.filter((measure) => measure.to <= from && measure !== target);
  // growth alone is what was reached
  const before =
    told.every(({ excess }) => excess) && (kind === 'appended' || kind === 'brackets') ? told : told.filter(({ excess }) => !excess);
  const counts = before.filter((measure) => !measure.percent);
  const percents = before.filter((measure) => measure.percent);
  if (target === null) {
    // `đạt 375 tỷ đồng, vượt 34% dự toán`: the share is an excess, the value is what it exceeds
    if (share !== null && !share.excess) return share;
    return percents[percents.length - 1] ?? counts[counts.length - 1] ?? null;
  }
  // `dưới 0,6` without a unit is a rate as well
  if (!target.percent && !(target.bare && percents.length > 0)) {
    const found = counts[counts.length - 1];
    return found ?? (share !== null && kind !== 'over' ? share : (percents[percents.length - 1] ?? null));
  }
  // no count is set against a share where there is growth
  const value = percents[percents.length - 1] ?? told.filter(({ percent }) => percent).pop();
  if (share === null || share === target) return value ?? counts[counts.length - 1] ?? null;
  // a share that is what the value makes of the target is not the value
  return value !== undefined && Math.abs((value.value / target.value) * 100 - share.value) < 2 ? value : share;
}

/** The name of the indicator: it begins with the piece of the value, or before it where that piece only tells how much. */
export function startOf(clause: Stretch, pieces: readonly Piece[], start: number, actual: Measure, tables: Tables): number {
  const at = pieces.findIndex((piece) => piece.from <= actual.from && actual.to <= piece.to);
  const joined = /%\s?(?:và|,)\s$/.test(clause.key.slice(Math.max(0, actual.from - 6), actual.from));
  if (joined && actual.percent) return actual.from;
  let first = at;
  let listed = false;
  for (let k = at; k > 0; k -= 1) {
    const [piece, before] = [pieces[k], pieces[k - 1]];
    if (piece === undefined || before === undefined || before.from < start) break;
    const tells: boolean =
      listed || piece.brackets || piece.compared[0]?.from === piece.first || clause.key.startsWith('chiếm ', piece.first);
    if (!tells && before.measures.length > 0 && !before.brackets) break;
    listed = tells && isListed(clause, before, tables);
    first = k - 1;
  }
  const from = Math.max(start, pieces[first]?.from ?? 0);
  return behindLead(clause, from + (/^[\s,.;]*(?:và\s|riêng\s)?/.exec(clause.key.slice(from))?.[0].length ?? 0), actual, tables);
}

/** `12 cầu, cống, kênh mương, đạt 80% kế hoạch`: a piece that only names more of what is counted. */
function isListed({ words }: Stretch, { start, end, measures, compared, yards, brackets }: Piece, { achieved, verbs }: Tables): boolean {
  if (brackets || measures.length + compared.length + yards.length > 0 || end - start > LISTED_WORDS) return false;
  return achieved.match(words, start) === null && verbs.match(words, start) === null;
}

/** `Thực hiện Nghị quyết …, Chi bộ đã hoàn thành nhiệm vụ: sản lượng đạt 41 tấn`: behind a colon that ends a clause, the indicator is named. */
function behindLead(clause: Stretch, from: number, actual: Measure, { sets, yardsticks, achieved, compared }: Tables): number {
  const colon = clause.key.lastIndexOf(': ', actual.from - 1);
  if (colon < from) return from;
  const { words } = clause;
  const [lead, name, end] = [wordFrom(words, from), wordFrom(words, colon), wordFrom(words, actual.from)];
  const ended =
    clause.key.slice(from, colon).includes(', ') ||
    yardsticks.find(words, lead, name) !== null ||
    words.slice(lead, name).some(({ key }) => key === 'đã');
  const named =
    end - name >= 2 &&
    !TIME.test(clause.key.slice(colon + 2)) &&
    ![sets, achieved, compared].some((list) => list.match(words, name) !== null);
  return ended && named ? colon + 2 : from;
}
