/** A kind of cited or issued document: its code, and the words that name it, lower case. */
export interface TypeWord {
  readonly code: string;
  readonly words: readonly string[];
  /** Only ever cited, never read as the type of the document itself (Nghị định, Luật). */
  readonly citedOnly?: boolean;
}

/**
 * The words of the field, as data: what a grammar rule needs to know beyond its own shape. Given to the reader as an argument, so that an
 * office can add its own words without touching a rule. Everything in lower case.
 */
export interface Vocabulary {
  readonly types: readonly TypeWord[];
  /** First words of the printed name of a body in a head: `đảng uỷ`, `ban`, `văn phòng`. */
  readonly headBodies: readonly string[];
  /** Bodies that can be told to do something, without their place: `ban thường vụ`, `uỷ ban kiểm tra`. */
  readonly bodies: readonly string[];
  /** Posts and holders of posts: `bí thư`, `đảng uỷ viên`, `người đứng đầu`. */
  readonly posts: readonly string[];
  /** Nouns that name many at once and need `các` or a qualifier: `cơ quan`, `đơn vị`, `cấp uỷ`. */
  readonly groups: readonly string[];
  /** What may follow a body's name and still belong to it: `xã`, `trực thuộc`, `có liên quan`. */
  readonly tails: readonly string[];
  /** Words that open an order: `giao`, `đề nghị`. */
  readonly orders: readonly string[];
  /** Words between doer and task that make it a duty: `có trách nhiệm`, `cần`. */
  readonly duties: readonly string[];
  /** Words a task begins with, after its doer: `chủ trì`, `tham mưu`. */
  readonly verbs: readonly string[];
  /** Words that show that a body reports or judges, so that the sentence is no instruction: `đã`, `thống nhất`. */
  readonly reporting: readonly string[];
  /** Words of a heading whose part sets tasks. */
  readonly taskHeadings: readonly string[];
  /** Words of a heading whose part looks back or weighs, which outrank `taskHeadings`. */
  readonly pastHeadings: readonly string[];
  /** Words that a body's body text opens with: `căn cứ`, `thực hiện`. */
  readonly openers: readonly string[];
  /** Positions a document is signed in: `bí thư`, `chánh văn phòng`. */
  readonly positions: readonly string[];
  /** Words that show a superior is asked: `kính trình`. */
  readonly upward: readonly string[];
}
