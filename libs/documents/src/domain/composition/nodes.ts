import {
  type BodyNode,
  type DocumentContent,
  type NodeOrigin,
  type RecipientLine,
  type RecipientPurpose,
  unaccentedText,
} from '@app/kernel';
import { roman } from './prose.js';

/**
 * Building blocks of a composed body. Ids say what a node is for (`basis-1`, `strength:van-hoa`) or are those of the finding or requirement it
 * was written from: composed again from the same rows, every node is the same node.
 */

const node = (id: string, part: Omit<Partial<BodyNode>, 'id'> & Pick<BodyNode, 'kind' | 'level'>): BodyNode => ({
  id,
  label: null,
  heading: null,
  text: '',
  spans: [],
  ...part,
});

export const paragraph = (id: string, text: string, level = 1): BodyNode => node(id, { kind: 'paragraph', level, text });

export const clause = (id: string, label: string, heading: string | null, text: string, level = 2, origin?: NodeOrigin): BodyNode =>
  node(id, { kind: 'clause', level, label, heading, text, ...(origin === undefined ? {} : { origin }) });

export const item = (id: string, text: string, level = 3, origin?: NodeOrigin): BodyNode =>
  node(id, { kind: 'item', level, label: '-', text, ...(origin === undefined ? {} : { origin }) });

export const table = (id: string, rows: readonly (readonly string[])[]): BodyNode =>
  node(id, {
    kind: 'table',
    level: 1,
    text: rows.map((row) => row.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t')).join('\n'),
  });

/** One part of a body, still without its roman number: parts that are empty do not count. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly nodes: readonly BodyNode[];
}

/** Numbers the parts that have something to say. */
export function numbered(parts: readonly Part[]): BodyNode[] {
  return parts
    .filter(({ nodes }) => nodes.length > 0)
    .flatMap(({ id, heading, nodes }, index) => [node(id, { kind: 'part', level: 1, label: roman(index), heading }), ...nodes]);
}

/** An article of a decision. */
export const article = (id: string, ordinal: number, text: string): BodyNode =>
  node(id, { kind: 'clause', level: 1, label: `Điều ${ordinal}`, text });

/** What people typed, without capitals, diacritics and marks: two ways of typing the same are one. */
export const typed = (text: string): string =>
  unaccentedText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Words for ids, one for each text: no longer than an id may be, and numbered where two texts would have the same. */
export function slugs(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const word = typed(text).slice(0, 40) || 'x';
    let own = word;
    for (let n = 2; taken.has(own); n += 1) own = `${word}-${n}`;
    taken.add(own);
    return own;
  });
}

export const recipient = (
  id: string,
  line: string,
  purpose: RecipientPurpose,
  tag: string | null,
  organisationId: string | null,
): RecipientLine => ({
  id,
  // A line of its own begins with a capital: `Đồng chí …`.
  line: `${line.charAt(0).toUpperCase()}${line.slice(1)}`,
  kind: 'unit',
  tag,
  purpose,
  targets: organisationId === null ? [] : [{ kind: 'organisation', organisationId }],
});

export const archive = (line: string): RecipientLine => ({
  id: 'archive',
  line,
  kind: 'archive',
  tag: null,
  purpose: 'file',
  targets: [],
});

export interface Printed {
  readonly type: string;
  readonly title: string;
  readonly superior: string | null;
  readonly issuer: string;
  readonly place: string | null;
}

export const content = (
  head: Printed,
  body: readonly BodyNode[],
  recipients: readonly RecipientLine[],
  annexes: DocumentContent['annexes'] = [],
): DocumentContent => ({
  head: { ...head, asPrinted: null },
  body,
  recipients,
  signature: null,
  tail: { asPrinted: null },
  annexes,
});
