import { type BodyNode, DOCUMENT_TYPES, type DocumentType, type RecipientLine, type SignatureBlock, type Span } from '@app/kernel';
import { type RenderInput } from './render-input.js';

/** A stretch of one style. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly centred: boolean; readonly small: boolean; readonly runs: readonly Run[] }
  /** `shares`: how wide each column is against the others, by what stands in it. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly shares: readonly number[] };

export interface PrintedSignature {
  readonly onBehalf: string | null;
  readonly position: string;
  readonly name: string;
}

/** Everything that is printed, in reading order and in words, with no measure in it: PDF and DOCX are two layouts of the same model. */
export interface PrintModel {
  readonly superior: string | null;
  readonly issuer: string | null;
  readonly numberLine: string | null;
  readonly urgency: string | null;
  readonly copyMark: string | null;
  readonly motto: string;
  readonly placeDate: string;
  /** Null in a công văn, whose subject stands under the number. */
  readonly typeWord: string | null;
  readonly title: string;
  readonly addressed: { readonly word: string; readonly lines: readonly string[] } | null;
  readonly blocks: readonly Block[];
  readonly recipients: readonly string[];
  readonly signature: PrintedSignature | null;
  /** Left of it, from left to right; the recipients then stand below all of them. */
  readonly signedBeside: readonly PrintedSignature[];
  readonly annexes: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
}

const URGENCY = [null, null, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;
const MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const BLANK = '     ';

export function printModel(input: RenderInput): PrintModel {
  const { content } = input;
  const { head } = content;
  const letter = head.type === 'CV';
  const addressed = content.recipients.filter(isAddressed);
  return {
    superior: upper(head.superior),
    issuer: upper(head.issuer),
    numberLine: numberLine(input),
    urgency: URGENCY[input.urgency],
    copyMark: input.copyMark ?? null,
    motto: MOTTO,
    placeDate: placeDate(input),
    typeWord: letter ? null : (DOCUMENT_TYPES[head.type as DocumentType] ?? head.type).toUpperCase(),
    title: head.title,
    addressed:
      addressed.length === 0 ? null : { word: head.type === 'TTr' ? 'Kính trình' : 'Kính gửi', lines: addressed.map((line) => line.line) },
    blocks: blocksOf(content.body),
    recipients: recipientLines(content.recipients.filter((line) => !isAddressed(line))),
    signature: content.signature === null ? null : printedSignature(content.signature),
    signedBeside: (input.signedBeside ?? []).map(printedSignature),
    annexes: content.annexes.map((annex) => ({ title: annex.title, blocks: blocksOf(annex.body) })),
  };
}

const printedSignature = ({ capacity, onBehalfOf, position, name }: SignatureBlock): PrintedSignature => ({
  onBehalf: onBehalfOf === null ? null : [capacity, onBehalfOf].filter((part) => part !== null).join(' '),
  position,
  name,
});

function numberLine({ number, symbol }: RenderInput): string | null {
  return symbol === null ? null : `Số ${number === null ? BLANK : String(number).padStart(2, '0')}-${symbol.replace(/^-/, '')}`;
}

const upper = (text: string | null): string | null => (text === null ? null : text.toUpperCase());
const isAddressed = (line: RecipientLine): boolean => line.tag === 'kính gửi';

/** Days below 10 and the months 1 and 2 take a leading zero, so that nothing can be written before them. */
function placeDate(input: RenderInput): string {
  const [year, month, day] = (input.issuedOn ?? '').split('-');
  const date =
    year === undefined || month === undefined || day === undefined
      ? `ngày${BLANK}tháng${BLANK}năm${BLANK}`
      : `ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
  return input.place === null || input.place === '' ? date : `${input.place}, ${date}`;
}

function recipientLines(lines: readonly RecipientLine[]): string[] {
  return lines.map((line, index) => `- ${line.line}${line.tag === null ? '' : ` (${line.tag})`}${index === lines.length - 1 ? '.' : ','}`);
}

function blocksOf(nodes: readonly BodyNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.kind === 'table') {
      const rows = node.text.split('\n').map((row) => row.split('\t'));
      const width = Math.max(...rows.map((row) => row.length));
      const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
      return [{ kind: 'table', rows: even, shares: sharesOf(even) }];
    }
    const standsAlone = node.kind === 'part' && /^(?:phần|chương|mục)/i.test(node.label ?? '');
    if (standsAlone) {
      const title = [node.label, node.heading].filter((part): part is string => part !== null && part !== '');
      return [...title.map((line) => paragraph([bold(line)], true)), ...(node.text === '' ? [] : [paragraph(textRuns(node))])];
    }
    const runs: Run[] = [];
    const label = labelText(node);
    const strongLabel = node.heading !== null || node.label?.startsWith('Điều') === true;
    if (label !== '') runs.push(strongLabel ? bold(label) : plain(label));
    if (node.heading !== null) runs.push(bold(node.text === '' ? node.heading : `${node.heading}: `));
    runs.push(...textRuns(node));
    return runs.length === 0 ? [] : [paragraph(runs, false, node.kind === 'footnote')];
  });
}

/** A column of short figures stays narrow beside one of sentences: the square root of its longest cell, within limits. */
function sharesOf(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.map((row) => row[column]?.length ?? 0));
    return Math.round(Math.sqrt(Math.min(Math.max(longest, 4), 400)));
  });
}

/** How the label is set off: `I-`, `1.`, `1.1.`, `a)`, `-`, `+` (Hướng dẫn 05-HD/VPTW). */
function labelText(node: BodyNode): string {
  const { label } = node;
  if (label === null || label === '') return '';
  if (/^[-–+•●*]$/.test(label) || /^\(.*\)$/.test(label)) return `${label} `;
  if (/^[a-zđ]$/.test(label)) return `${label}) `;
  if (/^[IVX]+$/.test(label)) return `${label}- `;
  return `${label}. `;
}

const plain = (text: string): Run => ({ text, bold: false, italic: false, underline: false });
const bold = (text: string): Run => ({ text, bold: true, italic: false, underline: false });
const paragraph = (runs: readonly Run[], centred = false, small = false): Block => ({ kind: 'paragraph', centred, small, runs });

/** The node's text cut where emphasis begins and ends. */
function textRuns(node: BodyNode): Run[] {
  if (node.text === '') return [];
  const styles = node.spans.filter((span) => ['bold', 'italic', 'underline'].includes(span.kind));
  const cuts = [
    ...new Set([0, node.text.length, ...styles.flatMap((span) => [clamp(span.from, node.text), clamp(span.to, node.text)])]),
  ].sort((a, b) => a - b);
  const has = (kind: Span['kind'], from: number): boolean =>
    styles.some((span) => span.kind === kind && span.from <= from && span.to > from);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? 0;
    return { text: node.text.slice(from, to), bold: has('bold', from), italic: has('italic', from), underline: has('underline', from) };
  });
}

const clamp = (offset: number, text: string): number => Math.min(Math.max(offset, 0), text.length);

/** The words of the printed document from first to last, as both formats give them back when read. */
export function printedText(input: RenderInput): string {
  const model = printModel(input);
  const letter = model.typeWord === null;
  const blocks = (list: readonly Block[]): string[] =>
    list.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.runs.map((run) => run.text).join(''),
    );
  const recipients = model.recipients.length === 0 ? [] : ['Nơi nhận:', ...model.recipients];
  const signed = [...model.signedBeside, ...(model.signature === null ? [] : [model.signature])].flatMap(({ onBehalf, position, name }) => [
    onBehalf,
    position,
    name,
  ]);
  return [
    model.superior,
    model.issuer,
    '*',
    model.numberLine,
    letter ? model.title : null,
    model.urgency,
    model.copyMark,
    model.motto,
    model.placeDate,
    ...(letter ? [] : [model.typeWord, model.title, '-----']),
    ...(model.addressed === null ? [] : [`${model.addressed.word}:`, ...model.addressed.lines]),
    ...blocks(model.blocks),
    ...(model.signedBeside.length === 0 ? [...recipients, ...signed] : [...signed, ...recipients]),
    ...model.annexes.flatMap((annex) => [annex.title, ...blocks(annex.blocks)]),
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}
