import { type MigrationInterface } from 'typeorm';
import { DocumentsTables1790000200000 } from './migrations/1790000200000-documents-tables.js';
import { BallotsByTheBook1790000210000 } from './migrations/1790000210000-ballots-by-the-book.js';
import { Sessions1790000220000 } from './migrations/1790000220000-sessions.js';
import { Appraisal1790000230000 } from './migrations/1790000230000-appraisal.js';
import { CommentRounds1790000230100 } from './migrations/1790000230100-comment-rounds.js';
import { InspectionPapers1790000240000 } from './migrations/1790000240000-inspection-papers.js';
import { SessionInvitationDocument1790000220300 } from './migrations/1790000220300-session-invitation-document.js';
import { SessionMinutes1790000220200 } from './migrations/1790000220200-session-minutes.js';
import { SessionReaders1790000220100 } from './migrations/1790000220100-session-readers.js';
import { MemberDesk1790000250000 } from './migrations/1790000250000-member-desk.js';
import { Links1790000260000 } from './migrations/1790000260000-links.js';
import { ImportUnderWay1790000280000 } from './migrations/1790000280000-import-under-way.js';
import { PersonLinks1790000281000 } from './migrations/1790000281000-person-links.js';
import { ImportPlaces1790000270000 } from './migrations/1790000270000-import-places.js';
import { SecretBallotsOnPaper1790000930100 } from './migrations/1790000930100-secret-ballots-on-paper.js';
import { Signatories1790000930000 } from './migrations/1790000930000-signatories.js';
import { ImportAnswers1790000950000 } from './migrations/1790000950000-import-answers.js';

/** Migrations of this context, oldest first. */
export const documentsMigrations: (new () => MigrationInterface)[] = [
  DocumentsTables1790000200000,
  BallotsByTheBook1790000210000,
  Sessions1790000220000,
  SessionReaders1790000220100,
  SessionMinutes1790000220200,
  SessionInvitationDocument1790000220300,
  Appraisal1790000230000,
  CommentRounds1790000230100,
  InspectionPapers1790000240000,
  MemberDesk1790000250000,
  Links1790000260000,
  ImportPlaces1790000270000,
  ImportUnderWay1790000280000,
  PersonLinks1790000281000,
  Signatories1790000930000,
  SecretBallotsOnPaper1790000930100,
  ImportAnswers1790000950000,
];
