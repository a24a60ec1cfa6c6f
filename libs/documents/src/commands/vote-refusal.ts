import { conflict, DomainError, forbidden } from '@app/kernel';
import { isUniqueViolation, violatedCheck } from '@app/journal';

/** Between the look and the statement something else happened: what the constraints of the database say, in the words of the domain. */
export function voteRefusal(error: unknown): unknown {
  // The same member voted elsewhere meanwhile.
  if (['votes_once', 'participations_once'].some((name) => isUniqueViolation(error, name))) return conflict('ballot.already-voted');
  if (isUniqueViolation(error, 'recusals_once')) return conflict('ballot.recused');
  // Two of the office wrote the first word about one slip at the same moment.
  if (['paper_entries_once', 'prepared_votes_once', 'paper_counts_once'].some((name) => isUniqueViolation(error, name)))
    return conflict('stale');
  switch (violatedCheck(error)) {
    case 'vote_not_recused':
      return forbidden('ballot.recused');
    case 'vote_in_time':
    case 'recusal_in_time':
      return conflict('ballot.closed');
    case 'vote_on_paper':
      return conflict('ballot.on-paper');
    case 'recusal_before_count':
      return conflict('ballot.counted');
    case 'vote_sealed':
      return conflict('ballot.is-secret');
    default:
      // No open row was found to write beside.
      return error instanceof DomainError && error.code === 'stale' ? conflict('ballot.closed') : error;
  }
}
