/** What lists can be narrowed to. */
export interface ListFilter {
  /** Owed by the asker's organisations, or supervised by them. */
  readonly mine: boolean;
  readonly owing: boolean;
  readonly supervised: boolean;
  /** A state, `overdue`, or null for all. */
  readonly state: string | null;
  readonly documentId: string | null;
  readonly limit: number;
  readonly after: string | null;
}

/** One more than asked for, so that the page knows whether there is a next. */
export function surplus(filter: ListFilter): number {
  return filter.limit + 1;
}

/** The condition of mine / owing / supervised over two expressions; true without any of them. */
export function sideOf(filter: ListFilter, owes: string, supervises: string): string {
  const sides = [...(filter.owing || filter.mine ? [owes] : []), ...(filter.supervised || filter.mine ? [supervises] : [])];
  return sides.length === 0 ? 'true' : `(${sides.join(' or ')})`;
}
