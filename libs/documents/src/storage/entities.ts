import { CommentEntity } from './comment.entity.js';
import { CommentReplyEntity, CommentRoundEntity, OpinionEntity } from './comment-round.entity.js';
import { DecisionEntity, RosterMemberEntity, VoteEntity } from './decision.entity.js';
import { DocumentEntity } from './document.entity.js';
import { ImportEntity } from './import.entity.js';
import { IssueEntity, NumberEntity } from './issue.entity.js';
import { VersionEntity } from './version.entity.js';

/** Every table of this context that TypeORM knows; flat, without relations. */
export const documentsEntities = [
  ImportEntity,
  DocumentEntity,
  VersionEntity,
  CommentEntity,
  CommentRoundEntity,
  CommentReplyEntity,
  OpinionEntity,
  DecisionEntity,
  RosterMemberEntity,
  VoteEntity,
  IssueEntity,
  NumberEntity,
];
