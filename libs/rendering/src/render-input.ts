import { type DocumentContent, type LocalDate, type SignatureBlock } from '@app/kernel';

/** A frozen document as it is put on paper. The same input always gives the same pages. */
export interface RenderInput {
  readonly content: DocumentContent;
  /** The number in the register, null before it is given: the line then keeps room for it. */
  readonly number: number | null;
  /** Symbol without the number, `TB/TU`; null: a paper outside the registers, which has no number line. */
  readonly symbol: string | null;
  /** Day of issue in Vietnam, null before issue. */
  readonly issuedOn: LocalDate | null;
  /** 0 none, 1 thường, 2 KHẨN, 3 THƯỢNG KHẨN, 4 HỎA TỐC. */
  readonly urgency: 0 | 1 | 2 | 3 | 4;
  /** The place printed before the date. */
  readonly place: string | null;
  /** Mark of a numbered copy (`Bản số 03`), printed under the number line. */
  readonly copyMark?: string | null;
  /** Who signed besides, left of the signature: minutes. */
  readonly signedBeside?: readonly SignatureBlock[];
}
