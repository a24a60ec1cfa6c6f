import { DossierParts } from './dossier-parts.js';
import { FindSlips } from './find-slips.js';
import { ReadBallotOpinions } from './ballot-opinions.js';
import { ReadChanges } from './read-changes.js';
import { ReadQuestions } from './read-questions.js';
import { AskedRounds } from './asked-rounds.js';
import { CommentRounds } from './comment-rounds.js';
import { FindIssuedFile } from './issued-file.js';
import { FindImportedFile } from './imported-file.js';
import { FindWork } from './find-work.js';
import { OwedPapers } from './owed-papers.js';
import { ListComments } from './list-comments.js';
import { ListDocuments } from './list-documents.js';
import { ListProcedures } from './list-procedures.js';
import { OpinionTables } from './opinion-tables.js';
import { PreviewIssue } from './preview-issue.js';
import { ReadBallot } from './read-ballot.js';
import { ReadChecklist } from './read-checklist.js';
import { ReadBallotTerms } from './read-ballot-terms.js';
import { ListImports } from './list-imports.js';
import { ReadImport } from './read-import.js';
import { ReadImportPlaces } from './import-places.js';
import { ReadLinks } from './read-links.js';
import { ReadPath } from './read-path.js';
import { ReadRegister } from './read-register.js';
import { ReadVersions } from './read-versions.js';
import { ViewDocument } from './view-document.js';
import { AgendaCandidates } from './agenda-candidates.js';
import { FindPaper } from './find-paper.js';
import { ListSessions } from './list-sessions.js';
import { ReadSession } from './read-session.js';

/** Every question of this context, as providers. */
export const documentsQueries = [
  AskedRounds,
  CommentRounds,
  FindWork,
  OwedPapers,
  ListDocuments,
  ViewDocument,
  ReadVersions,
  ListComments,
  ReadChecklist,
  OpinionTables,
  ReadBallot,
  ReadBallotTerms,
  ReadImport,
  ListImports,
  ReadImportPlaces,
  FindImportedFile,
  ReadRegister,
  PreviewIssue,
  ReadLinks,
  ReadPath,
  FindIssuedFile,
  ListProcedures,
  AgendaCandidates,
  FindPaper,
  ListSessions,
  ReadSession,
  DossierParts,
  FindSlips,
  ReadBallotOpinions,
  ReadChanges,
  ReadQuestions,
];
