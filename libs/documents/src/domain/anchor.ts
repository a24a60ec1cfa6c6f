import { type BodyNode, type DocumentContent } from '@app/kernel';

/** A stretch of a node's text, by its UTF-16 offsets and by what stood there. */
export interface TextAnchor {
  readonly nodeId: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** Where the stretch is in another version: it stands (there), the node's text changed under it, or the node is gone. */
export type AnchorPlace = { readonly state: 'stands'; readonly from: number; readonly to: number } | { readonly state: 'changed' | 'gone' };

/**
 * Follows a stretch into another version. It is only ever found where exactly the quoted text stands; of several such places the nearest to
 * where it was, and where two are equally near, neither: better to say that it changed than to point at another sentence.
 */
export function placeOfAnchor(anchor: TextAnchor, content: DocumentContent): AnchorPlace {
  const node = nodeIn(content, anchor.nodeId);
  if (node === null) return { state: 'gone' };
  const { text } = node;
  const { quote, from } = anchor;
  if (quote === '') return { state: 'changed' };
  if (text.startsWith(quote, from)) return { state: 'stands', from, to: from + quote.length };
  const before = text.lastIndexOf(quote, from);
  const after = text.indexOf(quote, from);
  if (before < 0 && after < 0) return { state: 'changed' };
  if (before >= 0 && after >= 0 && from - before === after - from) return { state: 'changed' };
  const at = after < 0 || (before >= 0 && from - before < after - from) ? before : after;
  return { state: 'stands', from: at, to: at + quote.length };
}

/** Whether the anchor says what stands in that version. */
export function anchorFits(anchor: TextAnchor, content: DocumentContent): boolean {
  const node = nodeIn(content, anchor.nodeId);
  return node !== null && anchor.quote !== '' && node.text.slice(anchor.from, anchor.to) === anchor.quote;
}

/** A node of the body or of an annex. */
export function nodeIn(content: DocumentContent, nodeId: string): BodyNode | null {
  for (const body of [content.body, ...content.annexes.map((annex) => annex.body)]) {
    const found = body.find((node) => node.id === nodeId);
    if (found !== undefined) return found;
  }
  return null;
}
