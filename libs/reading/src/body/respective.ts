import { type Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { type Measure } from './measure.js';
import { type Piece } from './pieces.js';

/** One of several numbers reached, told together with what was set for each. */
export interface Respective {
  readonly actual: Measure;
  readonly target: Measure | null;
  /** Where the words of its own indicator begin. */
  readonly named: number;
}

export interface RespectiveList {
  readonly each: readonly Respective[];
  readonly to: number;
}

/** How many words may stand between `lần lượt` and the yardstick. */
const NEAR = 6;

/** What may stand between the numbers set for each. */
const JOINED = /^(?:\s\p{L}+){0,3}(?:\s?[,;]\s?|\s(?:và|hoặc)\s)$/u;

/** `63%, … 26,4% (Nghị quyết là 65% và 28%)`: brackets that print nothing but as many numbers set as were reached before them. */
function joinedIn(clause: Stretch, pieces: readonly Piece[]): RespectiveList | null {
  for (const [index, { brackets, yards, measures, to }] of pieces.entries()) {
    const yard = yards[0];
    if (!brackets || yard === undefined || measures.length < 2) continue;
    const told = measures.filter((measure) => measure.from >= yard.to && !measure.excess && !measure.counts);
    const joined = told.slice(1).every((measure, i) => JOINED.test(clause.key.slice(told[i]?.to ?? 0, measure.from)));
    if (told.length < 2 || !joined || yards.length > 1) continue;
    const reached = pieces
      .slice(0, index)
      .flatMap((piece) => (piece.brackets ? [] : piece.measures))
      .filter((measure) => !measure.excess && !measure.counts)
      .slice(-told.length);
    if (reached.length < told.length || reached.some((measure, i) => measure.percent !== told[i]?.percent)) continue;
    return {
      each: reached.map((actual, i) => ({ actual, target: told[i] ?? null, named: reached[i - 1]?.to ?? 0 })),
      to: to + 1,
    };
  }
  return null;
}

/** `95,2%, … 97,8% (nghị quyết giao lần lượt 95% và 98%)`; `đạt lần lượt 102% và 97% dự toán`: as many numbers set as reached, in order. */
export function respectiveIn(clause: Stretch, pieces: readonly Piece[], tables: Tables): RespectiveList | null {
  const words = clause.words;
  const said = tables.respectively.find(words);
  if (said === null) return joinedIn(clause, pieces);
  const at = words[said.index]?.from ?? 0;
  const behind = words[said.next]?.from ?? clause.length;
  const piece = pieces.findIndex((one) => one.from <= at && at <= one.to);
  const own = pieces[piece];
  const yard = own?.yards.find(
    ({ from, to }) => words.filter((word) => word.from >= Math.min(to, at) && word.to <= Math.max(from, at)).length <= NEAR,
  );
  if (own === undefined || yard === undefined) return null;
  const run = pieces.slice(piece, own.brackets ? piece + 1 : undefined).filter(({ brackets }) => brackets === own.brackets);
  const told = run.flatMap(({ measures }) => measures).filter((measure) => measure.from >= behind && !measure.excess && !measure.counts);
  const last = told[told.length - 1];
  if (told.length < 2 || last === undefined) return null;
  if (yard.from > last.from) return { each: told.map((actual, i) => ({ actual, target: null, named: told[i - 1]?.to ?? 0 })), to: own.to };
  const reached = pieces
    .flatMap(({ measures }) => measures)
    .filter((measure) => measure.to <= Math.min(yard.from, at) && !measure.excess && !measure.counts)
    .slice(-told.length);
  if (reached.length < told.length || reached.some((measure, i) => measure.percent !== told[i]?.percent)) return null;
  const end = run.find(({ from, to }) => from <= last.from && last.to <= to)?.to ?? last.to;
  return {
    each: reached.map((actual, i) => ({ actual, target: told[i] ?? null, named: reached[i - 1]?.to ?? 0 })),
    to: end + (own.brackets ? 1 : 0),
  };
}
