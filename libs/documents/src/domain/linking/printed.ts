/** What linking needs of a reading: shapes that the reader's answer fits. */
export interface PrintedReference {
  readonly type: string;
  readonly number: number;
  readonly symbol: string | null;
  readonly date: string | null;
}

export interface PrintedFigure {
  readonly quote: string;
  readonly actual: string;
}

export interface PrintedOrder {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly reportTo: string | null;
  readonly quote: string;
}

export interface PrintedSignature {
  readonly position: string;
  readonly name: string;
}

export interface PrintedRecipient {
  readonly kind: string;
  readonly line: string;
}

export interface PrintedReading {
  readonly issuer: string | null;
  readonly superior: string | null;
  /** A day, or the month alone. */
  readonly date: string | null;
  readonly meeting: { readonly body: string } | null;
  readonly references: readonly PrintedReference[];
  readonly figures: readonly PrintedFigure[];
  readonly obligations: readonly PrintedOrder[];
  readonly recipients: readonly PrintedRecipient[];
  readonly signature: PrintedSignature | null;
}

/** An organisation that bears, or bore, a printed name: what the directory answers. */
export interface NamedBody {
  readonly asked: string;
  readonly id: string;
  readonly how: 'name' | 'short' | 'alias' | 'body';
  readonly inForce: boolean;
  readonly successors: readonly string[];
  readonly near: boolean;
}

/** Somebody who bears a printed name or holds a printed post, with one position of theirs: what the directory answers. */
export interface NamedPerson {
  readonly asked: string;
  readonly by: 'name' | 'post';
  readonly personId: string;
  readonly positionId: string | null;
  readonly title: string | null;
  readonly inForce: boolean;
  readonly near: boolean;
}
