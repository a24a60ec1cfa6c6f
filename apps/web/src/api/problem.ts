/** One thing wrong with one field of what was sent. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/** An answer that refuses, as RFC 9457 says it; `detail` is a sentence for the person, in their language. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly field: string | null = null,
    readonly problems: readonly FieldProblem[] = [],
    readonly correlationId: string | null = null,
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** What is wrong with `field`, or null. */
  of(field: string): string | null {
    const named = this.problems.find((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
    if (named) return named.detail;
    return this.field === field ? this.detail : null;
  }
}

interface Sent {
  readonly status?: number;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly field?: string;
  readonly problems?: readonly FieldProblem[];
  readonly correlationId?: string;
}

/** Reads the problem out of an answer that is not 2xx. */
export async function problemOf(answer: Response): Promise<Problem> {
  let sent: Sent = {};
  try {
    sent = (await answer.json()) as Sent;
  } catch {
    // Not JSON (a proxy's page): the status alone must do.
  }
  return new Problem(
    answer.status,
    sent.code ?? `http.${answer.status}`,
    sent.detail ?? sent.title ?? '',
    sent.field ?? null,
    sent.problems ?? [],
    sent.correlationId ?? answer.headers.get('x-correlation-id'),
  );
}
