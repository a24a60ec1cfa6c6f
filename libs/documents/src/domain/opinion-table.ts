import { type BodyNode, type DocumentContent } from '@app/kernel';

/** One line of a table of opinions taken in or explained (bảng tổng hợp tiếp thu, giải trình), whoever gave the opinion. */
export interface OpinionLine {
  /** Which part of the draft: `Mục II.1`, or the whole. */
  readonly place: string;
  /** What the draft said there. */
  readonly draft: string;
  readonly from: string;
  readonly opinion: string;
  readonly proposal: string | null;
  readonly answer: 'accepted' | 'explained' | 'mended' | null;
  readonly answerText: string | null;
}

/** The words of such a table, in the language it is printed in. */
export interface OpinionTableWords {
  readonly columns: readonly [ordinal: string, place: string, opinion: string, answer: string];
  readonly proposed: string;
  readonly answers: Readonly<Record<'accepted' | 'explained' | 'mended' | 'none', string>>;
}

/** The table as one node that the renderer prints: a heading row, then a row an opinion, numbered. */
export function opinionTable(id: string, lines: readonly OpinionLine[], words: OpinionTableWords): BodyNode {
  const rows = lines.map(({ place, draft, from, opinion, proposal, answer, answerText }, index) => [
    String(index + 1),
    [place, draft === '' ? '' : `“${draft}”`].filter((part) => part !== '').join(': '),
    `${from}: ${opinion}${proposal === null || proposal === '' ? '' : ` ${words.proposed} “${proposal}”`}`,
    [words.answers[answer ?? 'none'], answerText ?? ''].filter((part) => part !== '').join(': '),
  ]);
  // Cells are parted by tabs and rows by line ends, so neither may stand in a cell.
  const text = [words.columns, ...rows].map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
  return { id, kind: 'table', label: null, level: 1, heading: null, text, spans: [] };
}

/** What each node of a content is called by people: `Mục II.1`, `Điều 3, điểm a`, or its first words where it has no label. */
export function placeNames(content: DocumentContent): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const body of [content.body, ...content.annexes.map((annex) => annex.body)]) {
    const above: { level: number; label: string | null }[] = [];
    for (const node of body) {
      while ((above.at(-1)?.level ?? 0) >= node.level) above.pop();
      above.push({ level: node.level, label: node.label });
      names.set(node.id, nameOf(node, above));
    }
  }
  return names;
}

function nameOf(node: BodyNode, above: readonly { readonly label: string | null }[]): string {
  const labels = above.flatMap(({ label }) => (label === null || /^[-–+•*]$/.test(label) ? [] : [label]));
  const own = node.label !== null && labels.at(-1) === node.label;
  if (labels.length === 0) return excerpt(`${node.heading ?? ''} ${node.text}`, 40);
  // `1.1` says already that it is under `1`.
  const path = labels.filter((label, index) => !labels.slice(index + 1).some((below) => below.startsWith(`${label}.`)));
  // A label that is a word itself (`Điều 3`, `Phần thứ nhất`) names the place without another.
  const name = /\p{Ll}{2}/u.test(path[0] ?? '') ? path.join(', ') : `Mục ${path.join('.')}`;
  return own ? name : `${name} (${excerpt(node.text, 30)})`;
}

/** The first words of a text, cut between words. */
export function excerpt(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
