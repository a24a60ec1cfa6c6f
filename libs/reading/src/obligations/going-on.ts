import { CONFIDENCE } from '../confidence.js';
import { type Candidate, type Doubt, type ReadObligation } from '../read-document.js';
import { doubt } from '../hesitation.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';
import { type OrderParts, reportsIn } from './order.js';

/** An order with more of the same behind a semicolon: its later task, partners, address and deadlines; `dues` are where these stand. */
export function goingOn(
  open: ReadObligation,
  clause: Stretch,
  parts: OrderParts,
  dues: readonly Candidate[],
  tables: Tables,
): ReadObligation {
  // whether these hold for the whole order, or the clause is one of its own
  const added: Doubt[] = [...(parts.doubts ?? [])];
  if (parts.due.length > 0) added.push(doubt('due', 'ambiguous', CONFIDENCE.laterClause, dues));
  if (added.length === 0 && open.reportTo === null && parts.reportTo !== null)
    added.push(doubt('reportTo', 'ambiguous', CONFIDENCE.laterClause));
  return {
    lead: open.lead,
    task: parts.task.length < 3 || saysOnlyWhen(parts.task, tables) ? open.task : `${open.task}; ${parts.task}`,
    support: open.support.length > 0 ? open.support : parts.support,
    reportTo: open.reportTo ?? parts.reportTo,
    due: [...open.due, ...parts.due],
    quote: `${open.quote}; ${clause.text.replace(/[\s.,;:/]+$/, '')}`,
    at: {
      ...open.at,
      to: Math.max(open.at.to, clause.to),
      ...(added.length > 0 ? { doubts: [...(open.at.doubts ?? []), ...added] } : {}),
    },
  };
}

/** `… Kết quả báo cáo Thường trực Đảng uỷ.`: to whom an order is reported, where the sentence behind it says so and names no doer of its own. */
export function reportedLater(open: ReadObligation, sentence: Stretch, context: ObligationContext): Partial<ReadObligation> {
  if (open.reportTo !== null || new DoerReader(sentence, context.lexicons).list(0) !== null) return {};
  // `Việc báo cáo … thực hiện theo Kế hoạch số …` is another matter
  if (context.lexicons.taskNouns.match(sentence.words, 0) !== null) return {};
  const [first] = reportsIn(sentence, context);
  if (first === undefined) return {};
  const asked = doubt('reportTo', 'ambiguous', CONFIDENCE.laterSentence, [first]);
  return { reportTo: first.text, at: { ...open.at, doubts: [...(open.at.doubts ?? []), asked] } };
}

/** `…; hoàn thành trước ngày 31/3`: what is left without its time is no further task. */
function saysOnlyWhen(task: string, { deadlines }: Tables): boolean {
  const { words } = Stretch.of(task);
  return deadlines.match(words, 0)?.next === words.length;
}
