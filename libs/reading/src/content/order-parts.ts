import { ORDER_PARTS, type OrderPart } from '@app/kernel';
import { type Calendar, duesIn } from '../obligations/due.js';
import { type Due, type ReadObligation } from '../read-document.js';
import { dateAt } from '../text/dates.js';
import { Stretch } from '../text/stretch.js';
import { RHYTHMS } from '../vocabulary/kinds.js';
import { tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

export type OrderSaid = Pick<ReadObligation, OrderPart>;

export const isOrderPart = (part: string): part is OrderPart => (ORDER_PARTS as readonly string[]).includes(part);

/** An order with one part as a person wrote it. */
export function withPart<T extends OrderSaid>(order: T, part: OrderPart, text: string, calendar: Calendar, vocabulary: Vocabulary): T {
  switch (part) {
    case 'lead':
    case 'support':
      return { ...order, [part]: listed(text) };
    case 'task':
      return { ...order, task: text.trim() };
    case 'reportTo':
      return { ...order, reportTo: text.trim() === '' ? null : text.trim() };
    case 'due':
      return { ...order, due: listed(text).flatMap((one) => duesSaid(one, calendar, vocabulary)) };
  }
}

/** A part in the words that `withPart` takes without needing a calendar. */
export function partText(order: OrderSaid, part: OrderPart): string {
  switch (part) {
    case 'lead':
    case 'support':
      return order[part].join('; ');
    case 'task':
      return order.task;
    case 'reportTo':
      return order.reportTo ?? '';
    case 'due':
      return order.due.map(dueText).join('; ');
  }
}

const listed = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function dueText(due: Due): string {
  switch (due.kind) {
    case 'date':
      return due.date;
    case 'period':
      return due.period;
    case 'recurring':
      return due.every;
    case 'vague':
      return due.text;
  }
}

/** A deadline as a person writes it: `31/01/2027`, `quý I/2027`, `hằng tháng`; what is none of these is kept in its words. */
function duesSaid(text: string, calendar: Calendar, vocabulary: Vocabulary): readonly Due[] {
  const rhythm = RHYTHMS.find((one) => one === text);
  if (rhythm !== undefined) return [{ kind: 'recurring', every: rhythm }];
  if (/^\d{4}-(?:Q[1-4]|H[12]|M(?:[1-9]|1[0-2])|Y)$/.test(text)) return [{ kind: 'period', period: text }];
  const day = dayIn(text);
  if (day !== null) return [{ kind: 'date', date: day }];
  const tables = tablesOf(vocabulary);
  // Alone it stands behind no word that makes it a deadline.
  for (const said of [text, `trước ${text}`, `trong ${text}`]) {
    const found = duesIn(Stretch.of(said), calendar, tables);
    if (found.length > 0) return found.map(({ due }) => due);
  }
  return [{ kind: 'vague', text }];
}

/** A day and nothing else: `2027-01-31`, `31/01/2027`, `ngày 31 tháng 01 năm 2027`. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const said = iso === null ? text.trim().toLowerCase() : `${iso[3] ?? ''}/${iso[2] ?? ''}/${iso[1] ?? ''}`;
  const found = dateAt(said, 0);
  return found === null || found.to !== said.length ? null : found.date;
}
