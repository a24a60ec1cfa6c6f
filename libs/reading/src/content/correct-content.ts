import { type BodyNode, comparableText, type DocumentContent, ORDER_PARTS, type OrderPart, type ReadAs } from '@app/kernel';
import { type ReadDocument } from '../read-document.js';
import { partyVocabulary } from '../vocabulary/party-vocabulary.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { type Correction } from './correct-reading.js';
import { isOrderPart, partText } from './order-parts.js';
import { requirementsOf } from './requirements.js';
import { ofHeadAndTail } from './to-content.js';

/**
 * The draft made of a file, as its reading was corrected: head, recipients and signature are those of the corrected reading; the words of the
 * text stay, and a node keeps how an order in it is to be read (`readAs`), wherever it moves and until the document is issued. Ids stay.
 */
export function correctContent(
  content: DocumentContent,
  read: ReadDocument,
  corrected: ReadDocument,
  corrections: readonly Correction[],
  vocabulary: Vocabulary = partyVocabulary,
): DocumentContent {
  let line = 0;
  const of = ofHeadAndTail(corrected, () => content.recipients[line++]?.id ?? '');
  const plain = content.body.map(({ readAs: _, ...node }): BodyNode => node);
  const said = ordersSaid({ ...content, body: plain }, read, corrected, corrections, vocabulary);
  return {
    ...content,
    head: { ...of.head, asPrinted: content.head.asPrinted },
    recipients: of.recipients,
    signature: of.signature,
    body: plain.map((node) => {
      const readAs = said.get(node.id);
      return readAs === undefined ? node : { ...node, readAs };
    }),
  };
}

/** By node, the parts of its orders that were corrected. */
function ordersSaid(
  content: DocumentContent,
  read: ReadDocument,
  corrected: ReadDocument,
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, ReadAs[]> {
  const said = new Map<string, ReadAs[]>();
  const parts = partsCorrected(corrections);
  if (parts.size === 0) return said;
  const found = requirementsOf(content, vocabulary).obligations;
  for (const [index, changed] of parts) {
    const order = read.obligations[index];
    const now = corrected.obligations[index];
    if (order === undefined || now === undefined) continue;
    const { quote } = order;
    // The same words may stand in several nodes, and order several bodies: the first of the file is the first of the draft.
    const before = read.obligations.slice(0, index).filter((other) => other.quote === quote).length;
    const alike = found.filter((other) => other.quote === quote);
    const nodeId = alike[before]?.nodeId ?? nodeWith(content.body, quote);
    if (nodeId === null) continue;
    const place = Math.max(0, alike.slice(0, before).filter((other) => other.nodeId === nodeId).length);
    // A row of a table is read as an order in the file only: the node keeps the whole of it.
    const kept = alike[before] === undefined ? ORDER_PARTS : ORDER_PARTS.filter((part) => changed.has(part));
    const readAs = kept.map((part): ReadAs => ({ quote, order: place, part, text: partText(now, part) }));
    said.set(nodeId, [...(said.get(nodeId) ?? []), ...readAs]);
  }
  return said;
}

function partsCorrected(corrections: readonly Correction[]): ReadonlyMap<number, ReadonlySet<OrderPart>> {
  const parts = new Map<number, Set<OrderPart>>();
  for (const { path } of corrections) {
    const [list, at, part = ''] = path.split('.');
    if (list !== 'obligations' || !isOrderPart(part)) continue;
    const index = Number(at);
    parts.set(index, (parts.get(index) ?? new Set()).add(part));
  }
  return parts;
}

function nodeWith(body: readonly BodyNode[], quote: string): string | null {
  const words = comparableText(quote);
  return body.find(({ heading, text }) => comparableText(`${heading ?? ''} ${text}`).includes(words))?.id ?? null;
}
