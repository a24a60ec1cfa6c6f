import { CONFIDENCE, ORDER_CONFIDENCE } from '../confidence.js';
import { doubt, seen } from '../hesitation.js';
import { type Doubt } from '../read-document.js';
import { type Stretch } from '../text/stretch.js';
import { wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';
import { type Rule } from './clause-rules.js';
import { type Doer, DoerReader } from './doers.js';

/** Where the name of the doer may end elsewhere: words that are no task behind it, or taken into it. */
export function leadDoubts(doers: readonly Doer[] | readonly string[], clause: Stretch, rule: Rule, tables: Tables): Doubt[] {
  const last = doers[doers.length - 1];
  if (last === undefined || typeof last === 'string') return [];
  // a clause that goes on with the doers of the one before it does not name them
  if (!clause.text.startsWith(last.name, last.from)) return [];
  if (last.core !== undefined) return [doubt('lead', 'ambiguous', CONFIDENCE.looseName, [seen(clause, last.from, last.core)])];
  if (rule !== 'order' && rule !== 'unknown') return [];
  const reader = new DoerReader(clause, tables);
  const next = wordFrom(reader.words, last.to);
  if (reader.words[next]?.gap !== ' ' || reader.isTask(next) || tables.deadlines.match(reader.words, next) !== null) return [];
  if (tables.rhythms.match(reader.words, next) !== null) return [];
  // up to where a task begins
  const ends: number[] = [];
  for (let k = next; k < next + 5 && reader.words[k]?.gap === ' '; k += 1) {
    ends.push(reader.words[k]?.to ?? 0);
    if (reader.isTask(k + 1)) break;
  }
  const candidates = [...new Set([ends[ends.length - 1], ends[0]])].flatMap((to) =>
    to === undefined ? [] : [seen(clause, last.from, to)],
  );
  return [doubt('lead', 'ambiguous', rule === 'unknown' ? ORDER_CONFIDENCE.unknown : CONFIDENCE.looseName, candidates)];
}
