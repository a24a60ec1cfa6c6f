/** How far the reading of a file with pages is. */
export interface PageRead {
  /** Pages that were read. */
  readonly page: number;
  readonly pages: number;
  /** Letters are recognised in pictures, which takes seconds a page. */
  readonly pictures: boolean;
}

/** Told after each page; a file without pages tells nothing. */
export type OnPage = (read: PageRead) => void;
