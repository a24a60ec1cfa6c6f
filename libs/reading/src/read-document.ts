/** Where something stands in the text that was read (UTF-16 offsets, end exclusive), and how sure the rule is, 0..1. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
  /** Parts of the value that are less sure than the value itself. */
  readonly doubts?: readonly Doubt[];
}

/** Why a person is asked; the page says it in words. */
export type Reason =
  /** Looked for in vain. */
  | 'not-found'
  /** Found by a rule that is right too seldom. */
  | 'uncertain'
  /** More than one reading fits; the candidates say which. */
  | 'ambiguous'
  /** A period without its year: the year of the document was taken. */
  | 'year-assumed'
  /** A deadline that stands in another sentence was taken to hold here. */
  | 'shared-deadline'
  /** The doer was named further above. */
  | 'doer-above';

export interface Doubt {
  /** `lead`, `due`, `target`: a key of the value; empty where the whole value is doubted. */
  readonly part: string;
  readonly reason: Reason;
  readonly confidence: number;
  /** Other readings, the likeliest first, as a person would write them. */
  readonly candidates: readonly Candidate[];
}

/** Another reading the rules saw, and where in the text; `from` is `to` where it is not printed as such. */
export interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** One thing a person should look at: never guessed silently. */
export interface Question {
  /** Path into the reading: `date`, `figures.0`, `obligations.3.due`. */
  readonly path: string;
  readonly reason: Reason;
  /** The other readings, the likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

export interface ReadMeeting {
  /** The body that met, without the words Hội nghị or cuộc họp and without its term. */
  readonly body: string;
  readonly ordinal: number | null;
  /** Roman numeral of the body's term. */
  readonly term: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly at: Place;
}

export interface ReadReference {
  readonly type: string;
  readonly number: number;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly at: Place;
}

export interface ReadSection {
  readonly label: string;
  readonly level: number;
  readonly heading: string;
  readonly at: Place;
}

export interface ReadFigure {
  readonly quote: string;
  readonly actual: string;
  readonly target: string | null;
  readonly met: boolean | null;
  readonly at: Place;
}

/** A deadline as printed: a day, a period (`2027-H1`, `2027-Q3`, `2027-M4`, `2027-Y`), a rhythm, or a moment in words. */
export type Due =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'recurring'; readonly every: 'month' | 'quarter' | 'half-year' | 'year' | 'periodic' }
  | { readonly kind: 'vague'; readonly text: string };

export interface ReadObligation {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly task: string;
  readonly reportTo: string | null;
  readonly due: readonly Due[];
  readonly quote: string;
  readonly at: Place;
}

export type RecipientKind = 'person' | 'unit' | 'group' | 'archive' | 'pointer';

export interface ReadRecipient {
  readonly line: string;
  readonly kind: RecipientKind;
  readonly tag: string | null;
  readonly at: Place;
}

export interface ReadSignature {
  readonly capacity: 'T/M' | 'K/T' | 'T/L' | 'TUQ' | 'Q.' | null;
  readonly onBehalfOf: string | null;
  readonly position: string;
  readonly name: string;
  readonly at: Place;
}

/** Single values of the head; each has its place in `positions` when it was found. */
export type HeadField = 'type' | 'number' | 'symbol' | 'issuer' | 'superior' | 'place' | 'date' | 'title';

/** What is printed in one document. Unknown is null, nothing is an empty list; nothing is guessed from outside the text. */
export interface ReadDocument {
  /** Document type code, by the printed word; null where there is neither a type word nor a symbol. */
  readonly type: string | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly place: string | null;
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the day is blank. */
  readonly date: string | null;
  readonly title: string | null;
  readonly meeting: ReadMeeting | null;
  readonly references: readonly ReadReference[];
  readonly sections: readonly ReadSection[];
  readonly figures: readonly ReadFigure[];
  readonly obligations: readonly ReadObligation[];
  readonly recipients: readonly ReadRecipient[];
  readonly signature: ReadSignature | null;
  readonly positions: Readonly<Partial<Record<HeadField, Place>>>;
  /** What a person is asked about, the least certain first. */
  readonly questions: readonly Question[];
}
