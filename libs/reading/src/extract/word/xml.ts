import { invalid } from '@app/kernel';
import { SaxesParser } from 'saxes';

/** An element with its qualified name. Text between elements is kept only where Word puts text (`w:t`, `m:t`). */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DEEPEST = 256;
const HOLDS_TEXT = new Set(['w:t', 'm:t']);

/** The root of an XML file. No document type is taken, so no entity is ever expanded. @throws DomainError `import.broken-docx` */
export function parseXml(bytes: Uint8Array): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  const refuse = (): never => {
    throw invalid('import.broken-docx');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) refuse();
    const element: Element = { name, attributes, children: [], text: '' };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const put = (text: string): void => {
    const element = open[open.length - 1];
    if (element !== undefined && HOLDS_TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', put);
  parser.on('cdata', put);
  parser.write(new TextDecoder().decode(bytes)).close();
  return root.children[0] ?? root;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((candidate) => candidate.name === name);

export const children = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** `w:val` of a child. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => child(element, name)?.attributes['w:val'];

/** Whether a switch such as `w:caps` is set: present, and not said to be off. Undefined where nothing is said. */
export function switched(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
}
