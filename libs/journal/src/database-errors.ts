import { conflict, DomainError, unavailable } from '@app/kernel';

interface DatabaseError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: DatabaseError;
}

function inner(error: unknown): DatabaseError | null {
  if (!(error instanceof Error)) return null;
  const outer = error as DatabaseError;
  return outer.driverError instanceof Error ? outer.driverError : outer;
}

/** True where a unique index refused the row; `constraint` narrows it to one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const found = inner(error);
  return found?.code === '23505' && (constraint === undefined || found.constraint === constraint);
}

/** The check constraint (or the rule of a trigger that speaks like one) that refused the row; null for any other error. */
export function violatedCheck(error: unknown): string | null {
  const found = inner(error);
  return found?.code === '23514' ? (found.constraint ?? '') : null;
}

/** Two transactions could not be put in an order (40001) or waited for each other (40P01): the same again may succeed. */
export function isRetryable(error: unknown): boolean {
  const code = inner(error)?.code;
  return code === '40001' || code === '40P01';
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
  '25006',
  '53100',
]);
const CONNECTION_TEXT =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|not connected|Cannot use a pool after calling end/i;

/** True where the database could not be reached, is starting or stopping, is full, or has no connection left. */
export function isOutage(error: unknown): boolean {
  const found = inner(error);
  if (found === null) return false;
  if (found.code !== undefined && (CONNECTION_CODES.has(found.code) || found.code.startsWith('08'))) return true;
  return CONNECTION_TEXT.test(found.message);
}

/** The error as callers must see it: outage and lost races get their category, everything else stays what it is. */
export function translated(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (isUniqueViolation(error, 'entries_position')) return conflict('stale');
  if (isRetryable(error)) return conflict('busy');
  if (isOutage(error)) return Object.assign(unavailable('database.unavailable', { retryAfterSeconds: 2 }), { cause: error });
  return error;
}
