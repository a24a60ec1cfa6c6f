/**
 * What went wrong, as the caller must see it. Two translators read the category: `platform` turns it into an RFC 9457 problem
 * document, `queue` into bury / retry / wait.
 *
 * | category      | HTTP | job                          |
 * |---------------|------|------------------------------|
 * | `invalid`     | 422  | buried: the same again fails |
 * | `forbidden`   | 403  | buried                       |
 * | `missing`     | 404  | buried                       |
 * | `conflict`    | 409  | retried with back-off        |
 * | `not-now`     | 409 with Retry-After | put off, the attempt does not count |
 * | `unavailable` | 503 with Retry-After | retried with back-off |
 */
export type ErrorCategory = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'not-now' | 'unavailable';

/** One thing wrong with one field of what was sent. `field` is a JSON path such as `clauses[2].text`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface DomainErrorDetail {
  /** Which field of the input is at fault, if one is. */
  readonly field?: string;
  /** Values for the message text in the translation files. Never titles or texts of documents. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly problems?: readonly FieldProblem[];
  /** For `not-now`: when it makes sense to try again. */
  readonly retryAfterSeconds?: number;
}

/** An error with a stable code (`ballot.not-on-roster`), which is also its key in the translation files. */
export class DomainError extends Error {
  constructor(
    readonly category: ErrorCategory,
    readonly code: string,
    readonly detail: DomainErrorDetail = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export const invalid = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('invalid', code, detail);
export const forbidden = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('forbidden', code, detail);
export const missing = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('missing', code, detail);
export const conflict = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('conflict', code, detail);
export const notNow = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('not-now', code, detail);
export const unavailable = (code: string, detail?: DomainErrorDetail): DomainError => new DomainError('unavailable', code, detail);
