import { conflict, DomainError, invalid } from '@app/kernel';

/** What the database refused, in the words of the domain; anything else stays what it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const {
    code,
    constraint = '',
    driverError,
  } = error as Error & { code?: string; constraint?: string; driverError?: { code?: string; constraint?: string } };
  const sqlState = driverError?.code ?? code;
  const name = driverError?.constraint ?? constraint;
  if (sqlState === '23505') return conflict(name.includes('login') ? 'account.login-taken' : 'directory.exists');
  if (sqlState === '23503') return invalid('directory.unknown-reference');
  if (sqlState === '23502') return invalid('directory.value-missing');
  if (sqlState === '23514') return invalid('directory.bad-period');
  return error;
}
