import { type Comment } from '../../api/appraisal';
import { type DocumentContent } from '../../api/content';
import { type Mark } from './sheet';

/** Findings as one meets them when reading: on the whole first, then by node and place in it; those whose text changed at their node. */
export function inReadingOrder(comments: readonly Comment[], content: DocumentContent): readonly Comment[] {
  const places = new Map(
    [...content.body, ...content.annexes.flatMap(({ body }) => body)].map((node, index): [string, number] => [node.id, index]),
  );
  const place = ({ nodeId }: Comment): number => (nodeId === null ? -1 : (places.get(nodeId) ?? -1));
  return [...comments].sort((a, b) => place(a) - place(b) || (a.place?.from ?? 0) - (b.place?.from ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The stretches to be marked in the sheet, by node; numbered as the list is. */
export function marksOf(ordered: readonly Comment[], here: string | null): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  ordered.forEach((comment, index) => {
    const { nodeId, place } = comment;
    if (nodeId === null || place === null || place.from === null || place.to === null || comment.withdrawnAt !== null) return;
    const settled = comment.answer !== null || comment.mendedIn !== null;
    const tone = comment.id === here ? 'here' : settled ? 'answered' : 'open';
    marks.set(nodeId, [...(marks.get(nodeId) ?? []), { id: comment.id, from: place.from, to: place.to, sign: String(index + 1), tone }]);
  });
  return marks;
}
