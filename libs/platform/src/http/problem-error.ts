import { type DomainErrorDetail } from '@app/kernel';

/** A problem of HTTP itself that no domain category stands for: not signed in (401), too many attempts (429), too large (413). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: DomainErrorDetail = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}
