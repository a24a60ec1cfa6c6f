import { DomainError, invalid } from '@app/kernel';
import { isPageNumber } from './page/furniture.js';
import { raised } from './page/rows.js';
import { Lines } from './word/lines.js';
import { Numbering } from './word/numbering.js';
import { Styles } from './word/styles.js';
import { child, children, type Element, parseXml } from './word/xml.js';
import { Zip } from './word/zip.js';

/**
 * The text of a .docx as it is printed: automatic numbers written out, tracked changes taken as accepted, a line a paragraph, tables as
 * `Lines` says. The header of the first page comes first; footnotes, other headers and footers, each once, come last.
 * @throws DomainError `import.broken-docx`, `import.too-large`, `import.not-a-document` (an archive that holds no document)
 */
export function textOfDocx(bytes: Uint8Array): string {
  const zip = new Zip(bytes);
  if (!zip.names.includes('word/document.xml'))
    throw invalid(zip.names.includes('[Content_Types].xml') ? 'import.broken-docx' : 'import.not-a-document');
  try {
    return new WordFile(zip).text();
  } catch (error) {
    throw error instanceof DomainError ? error : invalid('import.broken-docx');
  }
}

class WordFile {
  private readonly body: Element | undefined;
  private readonly lines: Lines;
  private readonly targets: ReadonlyMap<string, string>;

  constructor(private readonly zip: Zip) {
    this.body = child(this.part('document.xml') ?? undefined, 'w:body');
    if (this.body === undefined) throw invalid('import.broken-docx');
    this.lines = new Lines(new Styles(this.part('styles.xml')), new Numbering(this.part('numbering.xml')));
    this.targets = new Map(
      this.part('_rels/document.xml.rels')?.children.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
    );
  }

  text(): string {
    const { body } = this;
    if (body === undefined) return '';
    const sections = sectionsIn(body);
    const [first] = sections;
    const top =
      first === undefined
        ? []
        : this.edges(first, child(first, 'w:titlePg') === undefined ? ['default'] : ['first'], ['w:headerReference']);
    const said = new Set(top);
    const lines = [...top, ...this.lines.of(body)];
    const after = [
      ...this.notes(),
      ...sections.flatMap((section) => this.edges(section, ['default', 'first', 'even'], ['w:headerReference', 'w:footerReference'])),
    ];
    const rest = after.filter((line) => !said.has(line) && said.add(line));
    return (rest.length === 0 ? lines : [...lines, '', ...rest]).join('\n');
  }

  private notes(): string[] {
    const parts = { footnote: this.part('footnotes.xml'), endnote: this.part('endnotes.xml') };
    return this.lines.notes.flatMap(({ kind, id }, i) => {
      const note = children(parts[kind] ?? undefined, `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id);
      const text = note === undefined ? '' : this.lines.of(note).join('\n').trim();
      return text === '' ? [] : `${raised(String(i + 1))} ${text}`.split('\n');
    });
  }

  /** The lines of a section's headers or footers, without those that only number the pages. */
  private edges(section: Element, types: readonly string[], references: readonly string[]): string[] {
    return section.children
      .filter(({ name, attributes }) => references.includes(name) && types.includes(attributes['w:type'] ?? 'default'))
      .flatMap(({ attributes }) => {
        const part = this.part(this.targets.get(attributes['r:id'] ?? '') ?? '');
        return part === null ? [] : this.lines.of(part);
      })
      .filter((line) => line.trim() !== '' && !isPageNumber(line.trim()));
  }

  private part(name: string): Element | null {
    const bytes = name === '' ? null : this.zip.read(name.startsWith('/') ? name.slice(1) : `word/${name}`);
    return bytes === null ? null : parseXml(bytes);
  }
}

/** Section properties in order: those at the end of paragraphs, then that of the document. */
function sectionsIn(body: Element): Element[] {
  const inside = children(body, 'w:p').flatMap((paragraph) => children(child(paragraph, 'w:pPr'), 'w:sectPr'));
  return [...inside, ...children(body, 'w:sectPr')];
}
