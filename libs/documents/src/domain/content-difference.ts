import { canonicalJson, type BodyNode, type DocumentContent } from '@app/kernel';

/**
 * One difference between two versions, by node. What is not a node of the body goes by its place: `head`, `recipients`, `signature`,
 * `tail`; a node of an annex by its own id, an annex as a whole by `annex:<id>`.
 */
export interface NodeDifference {
  readonly nodeId: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: BodyNode | null;
  readonly after: BodyNode | null;
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** Every difference from `before` to `after`, in the reading order of `after`, removed nodes last. */
export function differencesOf(before: DocumentContent, after: DocumentContent): NodeDifference[] {
  const differences: NodeDifference[] = [];
  const place = (nodeId: string, a: unknown, b: unknown): void => {
    if (!same(a, b)) differences.push({ nodeId, change: 'changed', before: null, after: null });
  };
  place('head', before.head, after.head);
  differences.push(...differencesOfNodes(before.body, after.body));
  place('recipients', before.recipients, after.recipients);
  place('signature', before.signature, after.signature);
  place('tail', before.tail, after.tail);
  const annexes = new Map(before.annexes.map((annex) => [annex.id, annex]));
  for (const annex of after.annexes) {
    const old = annexes.get(annex.id);
    annexes.delete(annex.id);
    if (old === undefined) differences.push({ nodeId: `annex:${annex.id}`, change: 'added', before: null, after: null });
    else {
      place(`annex:${annex.id}`, old.title, annex.title);
      differences.push(...differencesOfNodes(old.body, annex.body));
    }
  }
  for (const id of annexes.keys()) differences.push({ nodeId: `annex:${id}`, change: 'removed', before: null, after: null });
  if (!differences.some(({ nodeId }) => nodeId.startsWith('annex:')))
    place(
      'annexes',
      before.annexes.map(({ id }) => id),
      after.annexes.map(({ id }) => id),
    );
  return differences;
}

function differencesOfNodes(before: readonly BodyNode[], after: readonly BodyNode[]): NodeDifference[] {
  const old = new Map(before.map((node, index) => [node.id, { node, index }]));
  const stayed = new Set(longestRise(after.map((node) => old.get(node.id)?.index ?? null)));
  const differences: NodeDifference[] = [];
  const seen = new Set<string>();
  after.forEach((node, index) => {
    const was = old.get(node.id);
    seen.add(node.id);
    if (was === undefined) differences.push({ nodeId: node.id, change: 'added', before: null, after: node });
    else if (!same(was.node, node)) differences.push({ nodeId: node.id, change: 'changed', before: was.node, after: node });
    else if (!stayed.has(index)) differences.push({ nodeId: node.id, change: 'moved', before: was.node, after: node });
  });
  for (const node of before) if (!seen.has(node.id)) differences.push({ nodeId: node.id, change: 'removed', before: node, after: null });
  return differences;
}

/** Positions of a longest increasing subsequence: the nodes that kept their order, so that as few as possible count as moved. */
function longestRise(values: readonly (number | null)[]): number[] {
  const tails: number[] = [];
  const previous: (number | null)[] = values.map(() => null);
  values.forEach((value, index) => {
    if (value === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? null) : null;
    tails[low] = index;
  });
  const rise: number[] = [];
  for (let at: number | null | undefined = tails.at(-1); at !== null && at !== undefined; at = previous[at]) rise.push(at);
  return rise.reverse();
}
