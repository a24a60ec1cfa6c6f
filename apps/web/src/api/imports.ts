import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type DocumentContent, type SigningCapacity } from './content';
import { type Page } from './page';
import { type Shapes } from './shapes';

/** Where something stands in the text of the file (UTF-16 offsets, end exclusive) and how sure the reader is of it, 0..1. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** One thing the reader asks about; `path` names the value: `date`, `figures.0`, `obligations.3.due`. */
export interface Question extends Place {
  readonly path: string;
  readonly reason: 'not-found' | 'uncertain' | 'ambiguous' | 'year-assumed' | 'shared-deadline' | 'doer-above';
  /** What else was seen, the likeliest first, where it stands in the text. */
  readonly candidates: readonly (string | Candidate)[];
}

export interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where the lines of the text stand on the pages of the file. */
export type Printed = Shapes['PrintedDto'];

export const placesQuery = (id: string) =>
  queryOptions({
    queryKey: ['import-places', id],
    queryFn: () => read<Printed>(`/api/documents/imports/${id}/places`),
    staleTime: Infinity,
  });

export type Due =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'recurring'; readonly every: 'month' | 'quarter' | 'half-year' | 'year' | 'periodic' }
  | { readonly kind: 'vague'; readonly text: string };

/** What was recognised in a file, as the API gives it. */
export interface Reading {
  readonly type: string | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly meeting: { readonly body: string; readonly ordinal: number | null; readonly date: string | null; readonly at: Place } | null;
  readonly references: readonly {
    readonly type: string;
    readonly number: number;
    readonly symbol: string | null;
    readonly date: string | null;
    readonly at: Place;
  }[];
  readonly sections: readonly { readonly label: string; readonly level: number; readonly heading: string; readonly at: Place }[];
  readonly figures: readonly {
    readonly quote: string;
    readonly actual: string;
    readonly target: string | null;
    readonly met: boolean | null;
    readonly at: Place;
  }[];
  readonly obligations: readonly {
    readonly lead: readonly string[];
    readonly support: readonly string[];
    readonly task: string;
    readonly reportTo: string | null;
    readonly due: readonly Due[];
    readonly at: Place;
  }[];
  readonly recipients: readonly { readonly line: string; readonly kind: string; readonly tag: string | null; readonly at: Place }[];
  readonly signature: {
    readonly capacity: SigningCapacity | null;
    readonly onBehalfOf: string | null;
    readonly position: string;
    readonly name: string;
    readonly at: Place;
  } | null;
  readonly positions: Readonly<Partial<Record<string, Place>>>;
  readonly questions: readonly Question[];
  /** Values that the office calls by another name: what it learned, its abbreviations. */
  readonly named?: readonly { readonly path: string; readonly text: string }[];
}

/** A file that was handed in: read, or on its way to be. */
export type HandedIn = Shapes['ImportDto'];
export type HandedInItem = Shapes['ImportItemDto'];

export interface Imported {
  readonly id: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly fileName: string;
  readonly ocr: boolean;
  readonly failure: string | null;
  readonly text: string;
  readonly read: Reading;
  /** By path: what a value should be, or null where it is right. */
  readonly answers: Answers;
  /** The reading with the corrections; null where there are none. */
  readonly corrected: Reading | null;
  readonly content: DocumentContent;
  readonly documentIds: readonly string[];
}

export type Answers = Readonly<Record<string, string | null>>;

/** What a person says of a value or of a part of it. */
export interface Said {
  readonly path: string;
  readonly answer: 'right' | 'corrected' | 'open';
  readonly text?: string;
}

export interface Answered {
  readonly answers: Answers;
  readonly corrected: Reading | null;
  readonly draft: Pick<DocumentContent, 'head' | 'recipients' | 'signature'>;
}

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => read<HandedIn>(`/api/documents/imports/${id}`),
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? 1_000 : false),
  });

/** The reading of a file that was read; null before. */
export const readingOf = (file: HandedIn): Imported | null => (file.status === 'read' ? (file as unknown as Imported) : null);

export const handedInQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => read<Page<HandedInItem>>('/api/documents/imports', { limit: 10 }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'waiting') === true ? 2_000 : false),
});

export type OfficeWord = Shapes['WordDto'];
export type WordKind = OfficeWord['kind'];

export type WordGroup = WordKindRules['group'];
export type WordKindRules = Shapes['WordKindDto'];

/** What words there can be, and what the reader knows of each kind without an office; it changes only with the program. */
export const wordKindsQuery = queryOptions({
  queryKey: ['word-kinds'],
  queryFn: () => read<readonly WordKindRules[]>('/api/directory/words/kinds'),
  staleTime: Infinity,
});

/** Words of an office, newest rules of the list: by kind, then as people sort them. */
export const wordsQuery = (organisationId: string, q: string) =>
  queryOptions({
    queryKey: ['words', organisationId, q],
    queryFn: () => read<Page<OfficeWord>>('/api/directory/words', { organisationId, q, limit: 100 }),
    enabled: organisationId !== '',
  });
