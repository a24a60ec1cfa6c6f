import { type BodyNode, type DocumentContent, type RecipientLine } from '../../api/content';
import { newId } from '../../api/new-id';

/** Changes to a content, as plain functions: the pages only call them. */
export const emptyContent = (type: string): DocumentContent => ({
  head: { type, title: '', superior: null, issuer: null, place: null, asPrinted: null },
  body: [emptyNode(1)],
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
});

export function emptyNode(level: number): BodyNode {
  return { id: newId(), kind: 'paragraph', label: null, level, heading: null, text: '', spans: [] };
}

export const emptyLine = (): RecipientLine => ({ id: newId(), line: '', kind: 'unit', tag: null, purpose: 'inform', targets: [] });

/** Spans point into the text by offset: those behind the first changed letter would lie, so they go. */
export function withText(node: BodyNode, text: string): BodyNode {
  let same = 0;
  while (same < text.length && text[same] === node.text[same]) same += 1;
  return { ...node, text, spans: node.spans.filter((span) => span.to <= same) };
}

export const replaceNode = (body: readonly BodyNode[], id: string, change: (node: BodyNode) => BodyNode): readonly BodyNode[] =>
  body.map((node) => (node.id === id ? change(node) : node));

export function insertBelow(body: readonly BodyNode[], id: string | null, node: BodyNode): readonly BodyNode[] {
  const at = id === null ? body.length : body.findIndex((one) => one.id === id) + 1;
  return [...body.slice(0, at), node, ...body.slice(at)];
}

/** Moves one place up (-1) or down (1); stays where it is at the ends. */
export function moveNode(body: readonly BodyNode[], id: string, by: -1 | 1): readonly BodyNode[] {
  const from = body.findIndex((node) => node.id === id);
  const to = from + by;
  const moved = body[from];
  const other = body[to];
  if (moved === undefined || other === undefined) return body;
  return body.map((node, index) => (index === from ? other : index === to ? moved : node));
}

export const shiftLevel = (node: BodyNode, by: -1 | 1): BodyNode => ({ ...node, level: Math.min(6, Math.max(1, node.level + by)) });

/** An empty field means "none" in the content. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
