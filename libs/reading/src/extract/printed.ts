/** A line as it stands on a page: which stretch of the text it became, and its box in points from the page's upper left corner. */
export interface PrintedLine {
  readonly from: number;
  readonly to: number;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where each line of the text stands on the pages of the file, for those who show both side by side. */
export interface Printed {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly lines: readonly PrintedLine[];
}
