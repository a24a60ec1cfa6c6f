import { type BodyNode, type DocumentContent } from '../../api/content';

/** What each part of a draft is called beside it: its labels from the top (`II.1`), else its first words. */
export function placeNames(content: DocumentContent): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const body of [content.body, ...content.annexes.map((annex) => annex.body)]) {
    const above: BodyNode[] = [];
    for (const node of body) {
      while ((above.at(-1)?.level ?? 0) >= node.level) above.pop();
      above.push(node);
      const labels = above.flatMap(({ label }) => (label === null || /^[-–+•*]$/.test(label) ? [] : [label]));
      const path = labels.filter((label, index) => !labels.slice(index + 1).some((below) => below.startsWith(`${label}.`)));
      const own = node.label !== null && labels.at(-1) === node.label;
      const words = firstWords(`${node.heading ?? ''} ${node.text}`);
      names.set(node.id, path.length === 0 ? words : own ? path.join('.') : `${path.join('.')} ${words}`);
    }
  }
  return names;
}

function firstWords(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= 40 ? plain : `${plain.slice(0, plain.lastIndexOf(' ', 40))}…`;
}
