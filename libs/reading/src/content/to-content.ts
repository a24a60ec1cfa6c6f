import {
  type Annex,
  type BodyNode,
  type DocumentContent,
  type NodeKind,
  type RecipientLine,
  type RecipientPurpose,
  type Span,
} from '@app/kernel';
import { type Paragraph, structure } from '../body/paragraphs.js';
import { type ReadDocument, type ReadRecipient } from '../read-document.js';
import { printedIn, type Reading } from '../read.js';
import { type Layout } from '../text/layout.js';
import { type Stretch } from '../text/stretch.js';
import { partyVocabulary } from '../vocabulary/party-vocabulary.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

/** Gives a new id each time it is called; ids come from outside so that the same file can be read to the same draft in a test. */
export type MakeId = () => string;

/**
 * A draft of a document out of what was read from `text`: head, body nodes, recipients, signature, annexes. Nothing is lost: the
 * comparable text of the draft is that of the file, as `head.asPrinted` and `tail.asPrinted` keep untouched what stands around the body.
 */
export const toContent = (read: ReadDocument, text: string, makeId: MakeId, vocabulary: Vocabulary = partyVocabulary): DocumentContent =>
  draftOf({ read, ...printedIn(text, vocabulary) }, makeId);

/** The same out of what was just read. */
export function draftOf({ read, layout, paragraphs }: Reading, makeId: MakeId): DocumentContent {
  const { lines, source } = layout;
  const bodyStart = paragraphs[0]?.whole.from ?? offsetOf(layout, layout.tailFrom);
  const bodyEnd = offsetOf(layout, layout.tailFrom);
  const tailEnd = offsetOf(layout, layout.end);
  const places = [
    ...read.references.map(({ at }) => ({ at, kind: 'reference' as const })),
    ...read.figures.map(({ at }) => ({ at, kind: 'figure' as const })),
    ...read.obligations.map(({ at }) => ({ at, kind: 'obligation' as const })),
  ];
  const around = ofHeadAndTail(read, makeId);
  return {
    head: { ...around.head, asPrinted: source.slice(0, bodyStart).trim() },
    body: nodesOf(paragraphs, makeId, places),
    recipients: around.recipients,
    signature: around.signature,
    tail: { asPrinted: source.slice(bodyEnd, tailEnd).trim() },
    annexes: layout.end < lines.length ? [annexOf(layout, makeId)] : [],
  };
}

/** What stands around the body: the draft's fields of the head, its recipients, its signature. */
export function ofHeadAndTail(
  read: ReadDocument,
  makeId: MakeId,
): Pick<DocumentContent, 'recipients' | 'signature'> & { readonly head: Omit<DocumentContent['head'], 'asPrinted'> } {
  const { signature } = read;
  return {
    head: { type: read.type ?? 'CV', title: read.title ?? '', superior: read.superior, issuer: read.issuer, place: read.place },
    recipients: read.recipients.map((recipient) => recipientLine(recipient, makeId())),
    signature:
      signature === null
        ? null
        : { capacity: signature.capacity, onBehalfOf: signature.onBehalfOf, position: signature.position, name: signature.name },
  };
}

const offsetOf = (layout: Layout, line: number): number => {
  const stretch = layout.lines[line]?.stretch;
  if (stretch === undefined) return layout.source.length;
  // a line of marks only has no place of its own
  return stretch.length > 0 ? stretch.from : offsetOf(layout, line + 1);
};

interface Marked {
  readonly at: { readonly from: number; readonly to: number };
  readonly kind: Span['kind'];
}

export function nodesOf(paragraphs: readonly Paragraph[], makeId: MakeId, places: readonly Marked[] = []): BodyNode[] {
  return paragraphs.map((paragraph) => {
    const { label, heading, rest } = paragraph;
    return {
      id: makeId(),
      kind: kindOf(paragraph),
      label: label?.label ?? null,
      level: paragraph.level,
      heading: heading === null || heading.length === 0 ? null : heading.text,
      text: rest.text,
      spans: spansIn(rest, places),
    };
  });
}

function kindOf(paragraph: Paragraph): NodeKind {
  const { label, heading, whole } = paragraph;
  if (/^\(?\^|^⁽/.test(whole.text)) return 'footnote';
  if (label === null) return whole.text.includes('\t') ? 'table' : 'paragraph';
  if (label.kind === 'bullet' || label.kind === 'letter') return 'item';
  if (label.kind === 'part' || label.kind === 'chapter' || (label.kind === 'roman' && heading !== null)) return 'part';
  return 'clause';
}

/** The marked stretches that fall into a node's text; offsets of the source become offsets of the text. */
function spansIn(rest: Stretch, places: readonly Marked[]): Span[] {
  if (rest.length === 0) return [];
  const spans: Span[] = [];
  for (const { at, kind } of places) {
    if (at.to <= rest.from || at.from >= rest.to) continue;
    const from = rest.before(at.from);
    const to = rest.before(at.to);
    if (to > from) spans.push({ from, to, kind });
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

function recipientLine(recipient: ReadRecipient, id: string): RecipientLine {
  return { id, line: recipient.line, kind: recipient.kind, tag: recipient.tag, purpose: purposeOf(recipient), targets: [] };
}

/** What the tag asks of the recipient; without a tag, to take note. */
function purposeOf(recipient: ReadRecipient): RecipientPurpose {
  if (recipient.kind === 'archive') return 'file';
  const tag = (recipient.tag ?? '').toLowerCase();
  if (/b\/c|báo cáo/.test(tag)) return 'report';
  if (/thực hiện|t\/h|phối hợp|kính gửi/.test(tag)) return 'act';
  return 'inform';
}

function annexOf(layout: Layout, makeId: MakeId): Annex {
  const lines = layout.lines
    .slice(layout.end)
    .filter((line) => line.stretch.length > 0)
    .map((line) => line.stretch);
  const [first, ...rest] = lines;
  return { id: makeId(), title: first?.text ?? '', body: nodesOf(structure(rest, layout.tables), makeId) };
}
