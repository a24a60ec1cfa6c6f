/** The kinds of node a document's body is made of. */
export type NodeKind = 'part' | 'clause' | 'paragraph' | 'item' | 'table' | 'footnote';

/** A stretch of a node's text with a meaning: emphasis, a reference, a figure, an order, a body, a date. Offsets in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: 'bold' | 'italic' | 'underline' | 'reference' | 'figure' | 'obligation' | 'body' | 'person' | 'date';
}

/**
 * One node of a document's body. The body is an ordered list in reading order; `level` (1 = top) makes the tree, as a node belongs to
 * the nearest earlier node of a smaller level. The id survives edits and moves: comments, findings and obligations hold on to it.
 */
export interface BodyNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** The printed label without its closing mark (`I`, `1.1`, `Điều 1`, `-`), or null. */
  readonly label: string | null;
  readonly level: number;
  /** The heading after the label, without closing colon, or null where the node begins at once with its sentence. */
  readonly heading: string | null;
  /** The text as printed, after label and heading; rows of a table are lines, its cells are parted by tabs. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** What this node answers, in a report: the id of a requirement or an obligation. */
  readonly answers?: string | null;
  /** In a composed document: the finding or requirement of an inspection, or the item of an agenda, that the node was written from. */
  readonly origin?: NodeOrigin | null;
  /** Of an imported document: where a person corrected how an order in this node was read. Holds as long as the words of the order stand here. */
  readonly readAs?: readonly ReadAs[] | null;
}

/** What a person said that a part of an order is, where it had been read otherwise; the printed words stay as they are. */
export interface ReadAs {
  /** The words that the order was read from. */
  readonly quote: string;
  /** Of several orders read from the same words: which, from 0. */
  readonly order: number;
  readonly part: OrderPart;
  /** Names are parted by semicolons, and so are deadlines: `2027-01-31`, `2027-Q3`, `quarter`, or words. Empty: there is none. */
  readonly text: string;
}

export const ORDER_PARTS = ['lead', 'support', 'task', 'reportTo', 'due'] as const;
export type OrderPart = (typeof ORDER_PARTS)[number];

/** The row that a node was written from; kept through every edit, so that its thread can be followed. */
export interface NodeOrigin {
  readonly kind: 'finding' | 'requirement' | 'agenda-item';
  readonly id: string;
}

/** What a recipient is asked to do with the document. */
export type RecipientPurpose = 'report' | 'act' | 'inform' | 'file';

/** A printed line of `Nơi nhận` or `Kính gửi`, and what a person has confirmed that it stands for. */
export interface RecipientLine {
  readonly id: string;
  /** As printed, without dash, end mark and tag. */
  readonly line: string;
  readonly kind: 'person' | 'unit' | 'group' | 'archive' | 'pointer';
  /** The purpose or charge in parentheses, as printed (`để b/c`), or null. */
  readonly tag: string | null;
  readonly purpose: RecipientPurpose;
  /** What the line was resolved to; empty until resolved. An archive line resolves to nothing. */
  readonly targets: readonly RecipientTarget[];
}

/** One thing a recipient line stands for; expanded to recipients and frozen at issue. */
export type RecipientTarget =
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'position'; readonly positionId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'outside'; readonly name: string; readonly email: string | null };

/**
 * Signing capacity: `T/M` on behalf of a collective, `K/T` for the head, `T/L` by order, `TUQ` by authorisation, `Q.` acting,
 * null for a head who signs directly.
 */
export type SigningCapacity = 'T/M' | 'K/T' | 'T/L' | 'TUQ' | 'Q.';

export interface SignatureBlock {
  readonly capacity: SigningCapacity | null;
  readonly onBehalfOf: string | null;
  readonly position: string;
  readonly name: string;
}

/** A further document printed in the same file (annex, outline), kept whole and issued with the document. */
export interface Annex {
  readonly id: string;
  readonly title: string;
  readonly body: readonly BodyNode[];
}

/**
 * The whole content of one version of a document: what is edited, compared, voted on, signed and rendered.
 * The digest of its canonical JSON is what a ballot is bound to.
 */
export interface DocumentContent {
  readonly head: {
    /** Document type code, `DOCUMENT_TYPES`. */
    readonly type: string;
    /** Trích yếu, without the type word. */
    readonly title: string;
    readonly superior: string | null;
    readonly issuer: string | null;
    readonly place: string | null;
    /** What the file printed above the body, untouched; null for a document born here. */
    readonly asPrinted: string | null;
  };
  readonly body: readonly BodyNode[];
  readonly recipients: readonly RecipientLine[];
  readonly signature: SignatureBlock | null;
  readonly tail: {
    /** What the file printed below the body (recipients, signature, stamps), untouched; null for a document born here. */
    readonly asPrinted: string | null;
  };
  readonly annexes: readonly Annex[];
}

/** Codes of document types. The printed word decides; a Quy định is `QyĐ` here although its symbol says QĐ. */
export const DOCUMENT_TYPES = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  QyĐ: 'Quy định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QC: 'Quy chế',
  TT: 'Thông tri',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
  TTr: 'Tờ trình',
  CV: 'Công văn',
  BB: 'Biên bản',
  GM: 'Giấy mời',
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** The text of a content from first to last printed character, for comparing with the file it came from. */
export function wholeText(content: DocumentContent): string {
  const ofNode = (node: BodyNode): string => [node.label, node.heading, node.text].filter((part) => part !== null && part !== '').join(' ');
  const head = content.head.asPrinted ?? `${content.head.superior ?? ''}\n${content.head.issuer ?? ''}\n${content.head.title}`;
  const tail =
    content.tail.asPrinted ??
    [
      ...content.recipients.map((line) => line.line),
      content.signature?.onBehalfOf ?? '',
      content.signature?.position ?? '',
      content.signature?.name ?? '',
    ].join('\n');
  return [head, ...content.body.map(ofNode), tail, ...content.annexes.flatMap((annex) => [annex.title, ...annex.body.map(ofNode)])].join(
    '\n',
  );
}
