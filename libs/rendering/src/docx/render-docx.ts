import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Block, type PrintedSignature, type PrintModel, printModel, type Run } from '../print-model.js';
import { type RenderInput } from '../render-input.js';

/** Twentieths of a point, the unit of Word's measures. */
const mm = (value: number): number => Math.round((value / 25.4) * 1440);
const pt = (value: number): number => value * 20;
const PAGE_WIDTH = mm(210 - 30 - 15);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const TIGHT = { before: 0, after: 40, line: 260, lineRule: LineRuleType.AT_LEAST };

const run = (text: string, size: number, style: Partial<IRunOptions> = {}): TextRun =>
  new TextRun({ text: printable(text), size: size * 2, ...style });

/** Characters that XML cannot carry would make a file that Word refuses. */
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const line = (children: ParagraphChild[], options: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: TIGHT, children, ...options });

/** The document as a Word file in the official layout. */
export async function renderDocx(input: RenderInput): Promise<Uint8Array> {
  const model = printModel(input);
  const document = new Document({
    creator: 'banhanh',
    title: printable(model.title),
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
          },
        },
        headers: {
          default: new Header({ children: [line([new TextRun({ children: [PageNumber.CURRENT], size: 28 })])] }),
          first: new Header({ children: [new Paragraph({})] }),
        },
        children: [head(model), ...titleOf(model), ...addressed(model), ...model.blocks.map(block), ...foot(model), ...annexes(model)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Columns side by side; `widths`: the share of each. */
function columns(cells: readonly Paragraph[][], widths: readonly number[]): Table {
  const cell = (children: Paragraph[], share: number): TableCell =>
    new TableCell({
      children: children.length === 0 ? [new Paragraph({})] : children,
      width: { size: Math.round(PAGE_WIDTH * share), type: WidthType.DXA },
      borders: NO_BORDERS,
      verticalAlign: VerticalAlignTable.TOP,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.round(PAGE_WIDTH * share)),
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children, widths[index] ?? 0)) })],
  });
}

function head(model: PrintModel): Table {
  const left: Paragraph[] = [];
  if (model.superior !== null) left.push(line([run(model.superior, 14)]));
  if (model.issuer !== null) left.push(line([run(model.issuer, 14, { bold: true })]));
  left.push(line([run('*', 14)]));
  if (model.numberLine !== null) left.push(line([run(model.numberLine, 14)]));
  if (model.typeWord === null) left.push(line([run(model.title, 12, { italics: true })]));
  if (model.urgency !== null) {
    const edge = { style: BorderStyle.SINGLE, size: 8, color: 'auto', space: 2 } as const;
    left.push(
      line([run(model.urgency, 14, { bold: true })], {
        border: { top: edge, bottom: edge, left: edge, right: edge },
        indent: { left: mm(14), right: mm(14) },
        spacing: { before: 120, after: 60 },
      }),
    );
  }
  if (model.copyMark !== null) left.push(line([run(model.copyMark, 12)]));
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } } as const;
  const right = [
    line([run(model.motto, 15, { bold: true })], {
      border: rule,
      indent: { left: mm(7), right: mm(7) },
      spacing: { ...TIGHT, after: 160 },
    }),
    line([run(model.placeDate, 14, { italics: true })]),
  ];
  return columns([left, right], [0.44, 0.56]);
}

function titleOf(model: PrintModel): Paragraph[] {
  if (model.typeWord === null) return [line([run('', 8)])];
  return [
    line([run(model.typeWord, 16, { bold: true })], { spacing: { before: 240, after: 60 } }),
    ...(model.title === '' ? [] : [line([run(model.title, 14, { bold: true })])]),
    line([run('-----', 14)], { spacing: { ...TIGHT, after: 120 } }),
  ];
}

function addressed(model: PrintModel): Paragraph[] {
  if (model.addressed === null) return [];
  const { word, lines } = model.addressed;
  const at = { left: mm(28) };
  if (lines.length === 1)
    return [
      line([run(`${word}: ${lines[0] ?? ''}`, 14)], { alignment: AlignmentType.LEFT, indent: at, spacing: { before: 120, after: 160 } }),
    ];
  return [
    line([run(`${word}:`, 14)], { alignment: AlignmentType.LEFT, indent: at, spacing: { before: 120, after: 40 } }),
    ...lines.map((text, i) =>
      line([run(`- ${text}`, 14)], {
        alignment: AlignmentType.LEFT,
        indent: { left: mm(48) },
        spacing: { ...TIGHT, after: i === lines.length - 1 ? 160 : 40 },
      }),
    ),
  ];
}

const styled = ({ text, bold, italic, underline }: Run, size: number): TextRun =>
  run(text, size, { bold, italics: italic, ...(underline ? { underline: { type: UnderlineType.SINGLE } } : {}) });

function block(item: Block): Paragraph | Table {
  if (item.kind === 'table') {
    const all = item.shares.reduce((sum, share) => sum + share, 0);
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: PAGE_WIDTH, type: WidthType.DXA },
      columnWidths: item.shares.map((share) => Math.floor((PAGE_WIDTH * share) / all)),
      rows: item.rows.map(
        (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph({ children: [run(cell, 13)] })] })) }),
      ),
    });
  }
  if (item.centred)
    return line(
      item.runs.map((part) => styled(part, 14)),
      { keepNext: true, spacing: { before: 120, after: 60 } },
    );
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 0, after: pt(6), line: pt(20), lineRule: LineRuleType.EXACT },
    children: item.runs.map((part) => styled(part, item.small ? 11 : 14)),
  });
}

function foot(model: PrintModel): (Paragraph | Table)[] {
  if (model.recipients.length === 0 && model.signature === null) return [];
  const left =
    model.recipients.length === 0
      ? []
      : [
          line([run('Nơi nhận:', 14, { underline: { type: UnderlineType.SINGLE } })], { alignment: AlignmentType.LEFT }),
          ...model.recipients.map((text) => line([run(text, 12)], { alignment: AlignmentType.LEFT, spacing: { before: 0, after: 20 } })),
        ];
  const right = model.signature === null ? [] : signed(model.signature);
  const gap = line([], { spacing: { before: 0, after: 0 } });
  if (model.signedBeside.length === 0) return [gap, columns([left, right], [0.5, 0.5])];
  const cells = [...model.signedBeside.map(signed), right];
  return [
    gap,
    columns(
      cells,
      cells.map(() => 1 / cells.length),
    ),
    gap,
    ...left,
  ];
}

const signed = ({ onBehalf, position, name }: PrintedSignature): Paragraph[] => [
  ...(onBehalf === null ? [] : [line([run(onBehalf, 14, { bold: true })])]),
  line([run(position, 14)]),
  ...Array.from({ length: 5 }, () => line([])),
  line([run(name, 14, { bold: true })]),
];

function annexes(model: PrintModel): (Paragraph | Table)[] {
  return model.annexes.flatMap((annex) => [
    line([new PageBreak(), run(annex.title, 14, { bold: true })], { spacing: { before: 0, after: 120 } }),
    ...annex.blocks.map(block),
  ]);
}
