import { type BodyNode, type DocumentContent } from '@app/kernel';
import { differencesOf } from './content-difference.js';
import { type ListedChange } from './document-state.js';

/**
 * The nodes that differ although nobody listed them. A listed node covers what stands below it, in either version, so that a clause may
 * gain or lose an item; nothing else may differ, be it one letter.
 */
export function nodesOutside(approved: DocumentContent, now: DocumentContent, listed: readonly ListedChange[]): string[] {
  const roots = new Set(listed.map((change) => change.nodeId));
  const covered = new Set([...roots]);
  for (const content of [approved, now])
    for (const body of [content.body, ...content.annexes.map((annex) => annex.body)]) for (const id of below(body, roots)) covered.add(id);
  return differencesOf(approved, now)
    .map(({ nodeId }) => nodeId)
    .filter((nodeId) => !covered.has(nodeId));
}

/** Ids of every place a change can be listed for: nodes of the body and of annexes, and the parts around the body. */
export function placesOf(content: DocumentContent): Set<string> {
  return new Set([
    'head',
    'recipients',
    'signature',
    ...content.body.map((node) => node.id),
    ...content.annexes.flatMap((annex) => [`annex:${annex.id}`, ...annex.body.map((node) => node.id)]),
  ]);
}

function below(body: readonly BodyNode[], roots: ReadonlySet<string>): string[] {
  const ids: string[] = [];
  let level: number | null = null;
  for (const node of body) {
    if (level !== null && node.level > level) ids.push(node.id);
    else level = roots.has(node.id) ? node.level : null;
  }
  return ids;
}
