/** What something printed in a document is tied to: a document, an organisation or a person of the system, a node of the draft, the same figure earlier. */
export const LINK_KINDS = ['document', 'body', 'person', 'clause', 'figure'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Why it is thought to be the one; the page says it in words. */
export const LINK_REASONS = [
  /** All that is printed agrees. */
  'same',
  /** No date is printed, or no symbol. */
  'part',
  /** Number and symbol agree, the day does not. */
  'other-day',
  /** Several fit as well. */
  'several',
  /** Called so at another time than that of the document. */
  'other-time',
  /** What was called so is gone; this took its place. */
  'successor',
  /** So called, but of another post than is printed. */
  'other-post',
  /** The words agree for the greater part. */
  'similar',
] as const;
export type LinkReason = (typeof LINK_REASONS)[number];

/** One tie that a person may confirm or reject. */
export interface FoundLink {
  readonly kind: LinkKind;
  /** Path into the reading, where it is printed first: `references.0`, `obligations.2.lead.0`. */
  readonly path: string;
  readonly printed: string;
  /** Id of a document, an organisation, a person, or a node of the draft; for a figure, of the earlier document. */
  readonly target: string;
  /** Of a person: the position by which they were known. */
  readonly position?: string | null;
  /** Of a figure: what was reached then. */
  readonly earlier: string | null;
  readonly reason: LinkReason;
  /** 0..1; from `SURE` on nobody is asked. */
  readonly confidence: number;
}
