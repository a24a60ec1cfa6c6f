/** The content of one version of a document, as the API carries it. */
export type NodeKind = 'part' | 'clause' | 'paragraph' | 'item' | 'table' | 'footnote';
export const NODE_KINDS: readonly NodeKind[] = ['part', 'clause', 'paragraph', 'item', 'table', 'footnote'];

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

export interface BodyNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string | null;
  readonly level: number;
  readonly heading: string | null;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly answers?: string | null;
  readonly origin?: { readonly kind: 'finding' | 'requirement' | 'agenda-item'; readonly id: string } | null;
  /** Where a person corrected how an order in this node was read; kept as it came. */
  readonly readAs?: readonly { readonly quote: string; readonly order: number; readonly part: string; readonly text: string }[] | null;
}

export type RecipientPurpose = 'report' | 'act' | 'inform' | 'file';
export const PURPOSES: readonly RecipientPurpose[] = ['report', 'act', 'inform', 'file'];

export type RecipientTarget =
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'position'; readonly positionId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'outside'; readonly name: string; readonly email: string | null };

export interface RecipientLine {
  readonly id: string;
  readonly line: string;
  readonly kind: 'person' | 'unit' | 'group' | 'archive' | 'pointer';
  readonly tag: string | null;
  readonly purpose: RecipientPurpose;
  readonly targets: readonly RecipientTarget[];
}

export type SigningCapacity = 'T/M' | 'K/T' | 'T/L' | 'TUQ' | 'Q.';
export const CAPACITIES: readonly SigningCapacity[] = ['T/M', 'K/T', 'T/L', 'TUQ', 'Q.'];

export interface SignatureBlock {
  readonly capacity: SigningCapacity | null;
  readonly onBehalfOf: string | null;
  readonly position: string;
  readonly name: string;
}

export interface DocumentContent {
  readonly head: {
    readonly type: string;
    readonly title: string;
    readonly superior: string | null;
    readonly issuer: string | null;
    readonly place: string | null;
    readonly asPrinted: string | null;
  };
  readonly body: readonly BodyNode[];
  readonly recipients: readonly RecipientLine[];
  readonly signature: SignatureBlock | null;
  readonly tail: { readonly asPrinted: string | null };
  readonly annexes: readonly { readonly id: string; readonly title: string; readonly body: readonly BodyNode[] }[];
}

export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  TB: 'Thông báo',
  KL: 'Kết luận',
  BC: 'Báo cáo',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  QyĐ: 'Quy định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  TT: 'Thông tri',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  ĐA: 'Đề án',
  TTr: 'Tờ trình',
  CV: 'Công văn',
  BB: 'Biên bản',
  GM: 'Giấy mời',
};

/** The full name of a document type; a code not known is shown as it is. */
export const typeName = (code: string): string => DOCUMENT_TYPES[code] ?? code;

/** The code of a type that a person wrote in full or as its code. */
export const codeOfType = (text: string): string | undefined =>
  Object.entries(DOCUMENT_TYPES).find(([code, name]) => [code, name].some((one) => one.toLowerCase() === text.toLowerCase()))?.[0];

/** Type word and subject as one reads them: `Thông báo kết luận của …`. */
export function fullTitle(document: { readonly type: string; readonly title: string }): string {
  const word = typeName(document.type);
  return document.title.toLowerCase().startsWith(word.toLowerCase()) ? document.title : `${word} ${document.title}`;
}
