import { type BodyNode, comparableText } from '@app/kernel';
import { type Calendar } from '../obligations/due.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { withPart } from './order-parts.js';
import { type ObligationCandidate } from './requirements.js';

/**
 * Orders with the parts that a person corrected at the import (`readAs` of their nodes). Where the words of an order were changed since, what was
 * said of them holds no more; an order without anybody to carry it out is none.
 */
export function ordersAsSaid(
  read: readonly ObligationCandidate[],
  body: readonly BodyNode[],
  calendar: Calendar,
  vocabulary: Vocabulary,
): readonly ObligationCandidate[] {
  if (body.every(({ readAs }) => (readAs ?? []).length === 0)) return read;
  const place = new Map(body.map(({ id }, index) => [id, index]));
  const orders = [...read];
  const added: ObligationCandidate[] = [];
  for (const node of body)
    for (const { quote, order, part, text } of node.readAs ?? []) {
      const list = orders.some((one) => one.nodeId === node.id && one.quote === quote) ? orders : added;
      const alike = list.flatMap((one, index) => (one.nodeId === node.id && one.quote === quote ? [index] : []));
      let at = alike[order];
      if (at === undefined && list === added && comparableText(`${node.heading ?? ''} ${node.text}`).includes(comparableText(quote)))
        at = added.push({ nodeId: node.id, lead: [], support: [], task: quote, reportTo: null, due: [], quote, confidence: 1 }) - 1;
      const said = at === undefined ? undefined : list[at];
      if (at !== undefined && said !== undefined) list[at] = { ...withPart(said, part, text, calendar, vocabulary), confidence: 1 };
    }
  return [...orders, ...added]
    .filter(({ lead }) => lead.length > 0)
    .sort((a, b) => (place.get(a.nodeId) ?? 0) - (place.get(b.nodeId) ?? 0));
}
