import { missing } from '@app/kernel';
import { type CommentRoundEntity } from '../storage/comment-round.entity.js';

/** The round, if it belongs to that document. */
export function roundOf(round: CommentRoundEntity, documentId: string): CommentRoundEntity {
  if (round.document_id !== documentId) throw missing('round.unknown');
  return round;
}
