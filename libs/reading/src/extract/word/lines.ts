import { opensEnd, opensHead } from '../page/fixed-words.js';
import { raised } from '../page/rows.js';
import { inFontOf } from '../legacy-letters.js';
import { type Numbering } from './numbering.js';
import { listOf, type Looks, looksOf, over, type Styles } from './styles.js';
import { child, type Element, valueOf } from './xml.js';

/** What is never printed: deleted and moved text, commands of fields, the second version of a drawing for old programs. */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'mc:Fallback',
  'w:tblPr',
  'w:tblGrid',
]);
const DELETED_MARK = ['w:del', 'w:moveFrom'];

/** The lines of a part of a Word file (its body, a footnote, a header) as they are printed, tracked changes taken as accepted. */
export class Lines {
  /** Ids of the footnotes and endnotes met, in order. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[] = [];
  /** Text of a paragraph whose mark was deleted: it goes on in the next one. */
  private held = '';

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  of(part: Element): string[] {
    const lines = this.block(part);
    const rest = this.held;
    this.held = '';
    return rest === '' ? lines : [...lines, rest];
  }

  private block(element: Element): string[] {
    return element.children.flatMap((each) => {
      if (UNPRINTED.has(each.name)) return [];
      if (each.name === 'w:p') return this.paragraph(each);
      if (each.name === 'w:tbl') return this.table(each);
      return this.block(each);
    });
  }

  private paragraph(paragraph: Element): string[] {
    const properties = child(paragraph, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = this.styles.paragraph(styleId);
    const boxes: string[] = [];
    const text = this.inline(paragraph, style, boxes);
    const mark = child(properties, 'w:rPr');
    const list = over(style, { list: listOf(properties) }).list;
    const goesOn = DELETED_MARK.some((name) => child(mark, name) !== undefined);
    // An item whose mark and text were both deleted is not there, and takes no number.
    const label = list === undefined || (goesOn && text.trim() === '') ? null : this.numbering.next(list, styleId);
    const whole = this.held + (label === null || label === '' ? text : `${label} ${text.trimStart()}`);
    this.held = goesOn ? whole : '';
    return goesOn ? boxes : [...boxes, ...whole.split('\n')];
  }

  /** The text of what stands in a line. The lines of text boxes go to `boxes`: they are printed beside it. */
  private inline(element: Element, looks: Looks, boxes: string[]): string {
    let text = '';
    for (const each of element.children) {
      if (UNPRINTED.has(each.name)) continue;
      switch (each.name) {
        case 'w:r': {
          const properties = child(each, 'w:rPr');
          const own = over(over(looks, this.styles.run(valueOf(properties, 'w:rStyle'))), looksOf(properties));
          const run = this.inline(each, own, boxes);
          if (own.hidden !== true) text += run;
          break;
        }
        case 'w:t':
        case 'm:t':
          text += asPrinted(each.text, looks);
          break;
        case 'w:tab':
        case 'w:ptab':
          text += '\t';
          break;
        case 'w:br':
        case 'w:cr':
          text += '\n';
          break;
        case 'w:noBreakHyphen':
          text += '-';
          break;
        case 'w:sym':
          text += symbolOf(each);
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          text += this.note(each);
          break;
        case 'w:txbxContent':
          boxes.push(...this.block(each));
          break;
        default:
          text += this.inline(each, looks, boxes);
      }
    }
    return text;
  }

  private note(reference: Element): string {
    this.notes.push({ kind: reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote', id: reference.attributes['w:id'] ?? '' });
    return raised(String(this.notes.length));
  }

  /**
   * A table of data is a line a row, its cells parted by tabs. One of two columns that holds the fixed words of the head or of the end of
   * a document only lays those out: its columns are read one after the other. So are the cells of other small tables that hold paragraphs.
   */
  private table(table: Element): string[] {
    const rows = rowsIn(table)
      .filter((row) => DELETED_MARK.every((name) => child(child(row, 'w:trPr'), name) === undefined))
      .map((row) =>
        cellsIn(row)
          .filter((cell) => child(child(cell, 'w:tcPr'), 'w:cellDel') === undefined)
          .map((cell) => withoutLastBlanks(this.of(cell))),
      );
    const columns = Math.max(0, ...rows.map((row) => row.filter((cell) => cell.length > 0).length));
    if (columns <= 2 && rows.flat(2).some((line) => opensHead(line) || opensEnd(line))) {
      const sides = rows.map(sidesOf);
      return [...sides.flatMap(([left]) => left), ...sides.flatMap(([, right]) => right)];
    }
    return rows.flatMap((row) =>
      columns > 2 || row.every((cell) => cell.length <= 1)
        ? [
            row
              .map((cell) => cell.join(' '))
              .join('\t')
              .trimEnd(),
          ]
        : row.flat(),
    );
  }
}

const rowsIn = (element: Element): Element[] => nested(element, 'w:tr');
const cellsIn = (element: Element): Element[] => nested(element, 'w:tc');

/** Elements of a name, also inside content controls and tracked insertions. */
function nested(element: Element, name: string): Element[] {
  return element.children.flatMap((each) => {
    if (each.name === name) return [each];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(each.name) ? nested(each, name) : [];
  });
}

/** What a row has at the left and at the right; cells that only keep a distance are nothing. */
function sidesOf(row: readonly (readonly string[])[]): [readonly string[], readonly string[]] {
  const filled = row.filter((cell) => cell.length > 0);
  if (filled.length === 2) return [filled[0] ?? [], filled[1] ?? []];
  const [only = []] = filled;
  const place = row.findIndex((cell) => cell.length > 0);
  return row.length > 1 && place >= row.length / 2 ? [[], only] : [only, []];
}

function withoutLastBlanks(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1);
}

function asPrinted(text: string, { caps, font, raised: isRaised }: Looks): string {
  const letters = inFontOf(text, font ?? '');
  if (isRaised === true && /^\s*\d{1,3}\s*$/.test(letters)) return raised(letters.trim());
  return caps === true ? letters.toLocaleUpperCase('vi') : letters;
}

/** A sign of a symbol font, as far as documents use them. */
function symbolOf(element: Element): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16) & 0xff;
  return { 0x2d: '-', 0xb7: '•', 0xa3: '≤', 0xb3: '≥', 0xb0: '°', 0xb1: '±', 0xb4: '×', 0xae: '→', 0xe0: '→' }[code] ?? '';
}
