import { type Paragraph } from '../body/paragraphs.js';
import { ORDER_CONFIDENCE } from '../confidence.js';
import { type ReadObligation } from '../read-document.js';
import { keyOf } from '../text/key.js';
import { Stretch } from '../text/stretch.js';
import { type ColumnWord } from '../vocabulary/vocabulary.js';
import { duesOf, namesIn } from './cells.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';
import { isCapital } from './name-ends.js';
import { obligation, partsOf } from './order.js';

/** An order whose doer and time are told by name, and the paragraph behind it. */
export interface OrderByRoles {
  readonly order: ReadObligation;
  readonly next: number;
}

interface Role {
  readonly holds: ColumnWord['holds'];
  readonly at: number;
  readonly value: Stretch;
}

const MOST_LINES = 5;

/** `Mở lớp … Chủ trì: Ban Xây dựng Đảng; phối hợp: …; thời gian: quý II`: a row of a table told in words, in one paragraph or in lines below it. */
export function orderByRoles(paragraphs: readonly Paragraph[], index: number, context: ObligationContext): OrderByRoles | null {
  const item = paragraphs[index];
  if (item === undefined) return null;
  const own = rolesIn(item.whole, context);
  let next = index + 1;
  const below: Stretch[] = [];
  for (; next < index + MOST_LINES; next += 1) {
    const line = paragraphs[next];
    const [first] = line === undefined ? [] : rolesIn(line.whole.slice(line.label?.next ?? 0), context);
    // the next row begins with its own task
    if (line === undefined || first?.at !== 0 || first.holds === 'task') break;
    below.push(line.whole.slice(line.label?.next ?? 0));
  }
  const roles = [...own, ...below.flatMap((line) => rolesIn(line, context))];
  const valueOf = (holds: ColumnWord['holds']): Stretch | undefined => roles.find((role) => role.holds === holds)?.value;
  const [lead, support, due] = [valueOf('lead'), valueOf('support'), valueOf('due')];
  const task = valueOf('task') ?? item.whole.slice(item.label?.next ?? 0, own[0]?.at ?? item.whole.length);
  if (lead === undefined || (support === undefined && due === undefined) || task.trim().length < 8) return null;
  const leads = namesIn(lead, context.lexicons);
  const partners = support === undefined ? [] : (namesIn(support, context.lexicons) ?? [support.text]);
  if (leads === null || leads.some((name) => context.lexicons.person.test(keyOf(name)))) return null;
  const parts = partsOf(task, 0, context, context.calendar);
  const dues = due === undefined ? parts.due : duesOf(due, context);
  const quoted = Stretch.join([item.whole.slice(item.label?.next ?? 0), ...below]);
  return { order: obligation(leads, { ...parts, support: partners, due: dues }, quoted, ORDER_CONFIDENCE.brackets), next };
}

/** The roles named with a colon behind them, in order. */
function rolesIn(stretch: Stretch, { lexicons }: ObligationContext): Role[] {
  if (!stretch.text.includes(':')) return [];
  const { words } = new DoerReader(stretch, lexicons);
  const found: { holds: ColumnWord['holds']; at: number; from: number }[] = [];
  words.forEach((word, k) => {
    const head = lexicons.columns.match(words, k);
    const value = head === null ? undefined : words[head.next];
    if (head === null || value === undefined || !/^\s?:/.test(value.gap)) return;
    // lines that were put together keep their capitals
    if (k > 0 && !/[.,;:(–-]/.test(word.gap) && !isCapital(stretch.text, word)) return;
    found.push({ holds: head.value, at: word.from, from: value.from });
  });
  return found.map(({ holds, at, from }, i) => {
    const raw = stretch.slice(from, found[i + 1]?.at ?? stretch.length);
    return { holds, at, value: raw.slice(0, raw.text.replace(/[\s.,;:()–/-]+$/, '').length) };
  });
}
