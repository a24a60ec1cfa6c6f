import { type Stretch } from '../text/stretch.js';
import { wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { comparisonsIn } from './comparisons.js';
import { isAlike, measuresIn } from './measure.js';
import { piecesOf } from './pieces.js';

/** Words of a verdict that stands by itself: `đạt và vượt chỉ tiêu đề ra`. */
const SHORT_ANSWER = 10;
/** One that names what was set is longer: `chưa đạt chỉ tiêu Nghị quyết Đại hội đề ra (85%)`. */
const LONG_ANSWER = 16;

/** The clauses of a sentence; what was set, what was reached and what is said of it are one where semicolons part them. */
export function clausesWithAnswers(sentence: Stretch, tables: Tables): readonly Stretch[] {
  const { clauses } = sentence;
  if (clauses.length < 2) return clauses;
  const joined: Stretch[] = [];
  for (let k = 0; k < clauses.length; k += 1) {
    const [one, next] = [clauses[k], clauses[k + 1]];
    if (one === undefined) break;
    let last = k;
    if (next !== undefined) {
      if (isReachedBehind(one, next, tables) || isSetBehind(one, next, tables)) last = isVerdict(clauses[k + 2], tables) ? k + 2 : k + 1;
      else if (isJudgedBehind(one, next, tables)) last = k + 1;
    }
    joined.push(last > k ? sentence.slice(sentence.before(one.from), sentence.before(clauses[last]?.to ?? one.to)) : one);
    k = last;
  }
  return joined;
}

const comparesNothing = (clause: Stretch, tables: Tables): boolean => comparisonsIn(clause, tables).comparisons.length === 0;

/** `chỉ tiêu 65%; thực hiện 66,1%` */
const isReachedBehind = (set: Stretch, reached: Stretch, tables: Tables): boolean =>
  tables.achieved.match(reached.words, 0) !== null &&
  tables.sets.find(set.words) !== null &&
  comparesNothing(set, tables) &&
  comparisonsIn(reached, tables).comparisons.every(({ kind }) => kind === 'brackets');

/** `đạt 94,7%; chỉ tiêu Nghị quyết giao 95%`: what was set opens the clause, in the unit of what was reached, and nothing is done in it. */
function isSetBehind(reached: Stretch, set: Stretch, tables: Tables): boolean {
  if (tables.sets.match(set.words, 0) === null) return false;
  const [piece] = piecesOf(set, tables);
  const yard = piece?.yards[0];
  const target = yard?.value ?? null;
  if (yard === undefined || target === null || yard.from !== piece?.first || target.counts) return false;
  if (!measuresIn(reached, tables).some((actual) => !actual.counts && isAlike(reached, actual, set, target))) return false;
  const from = wordFrom(set.words, yard.to);
  const done = set.words.slice(from, wordFrom(set.words, target.from)).some((_, i) => isDone(set, from + i, tables));
  return !done && comparesNothing(reached, tables);
}

/** `kế hoạch kiểm tra 5 chi bộ` tells what is to be done; `kế hoạch giao 5 chi bộ` what was set. */
const isDone = ({ words }: Stretch, k: number, { verbs, demands }: Tables): boolean =>
  verbs.match(words, k) !== null && demands.match(words, k) === null;

/** `đạt 100%; vượt chỉ tiêu đề ra`, `đạt 312 ha; giảm 18 ha so với kế hoạch` */
const isJudgedBehind = (reached: Stretch, said: Stretch, tables: Tables): boolean =>
  said.words.length <= LONG_ANSWER &&
  tables.compared.match(said.words, 0) !== null &&
  tables.yardsticks.find(said.words) !== null &&
  /\d/.test(reached.key) &&
  comparesNothing(reached, tables);

const isVerdict = (clause: Stretch | undefined, tables: Tables): boolean =>
  clause !== undefined &&
  clause.words.length <= SHORT_ANSWER &&
  tables.compared.match(clause.words, 0) !== null &&
  measuresIn(clause, tables).every(({ excess }) => excess);
