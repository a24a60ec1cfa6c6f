import { NoteReading } from './note-reading.js';
import { AskDrafter } from './ask-drafter.js';
import { KeepNote } from './keep-note.js';
import { NoteKeys } from './note-keys.js';
import { AnswerBallotOpinion } from './answer-ballot-opinion.js';
import { AnswerLinks } from './answer-links.js';
import { LinkReading } from './link-reading.js';
import { BindDossier } from './bind-dossier.js';
import { AnswerComment } from './answer-comment.js';
import { AnswerOpinion } from './answer-opinion.js';
import { AnswerRound } from './answer-round.js';
import { BallotKeys } from './ballot-keys.js';
import { BallotTerms } from './ballot-terms.js';
import { CastSealedVote } from './cast-sealed-vote.js';
import { CastVote } from './cast-vote.js';
import { CloseBallot } from './close-ballot.js';
import { CloseCommentRound } from './close-comment-round.js';
import { CommentOnDraft } from './comment-on-draft.js';
import { ComposePaper } from './compose-paper.js';
import { PaperContent } from './paper-content.js';
import { ConfirmChanges } from './confirm-changes.js';
import { CountersignDocument } from './countersign-document.js';
import { DocumentDesk } from './document-desk.js';
import { DraftDocument } from './draft-document.js';
import { DraftReport } from './draft-report.js';
import { EnterPaperCount } from './enter-paper-count.js';
import { EnterPaperVote } from './enter-paper-vote.js';
import { HoldInMeeting } from './hold-in-meeting.js';
import { AnswerImport } from './answer-import.js';
import { CancelImport } from './cancel-import.js';
import { ImportFile } from './import-file.js';
import { ReadImportedFile } from './read-imported-file.js';
import { IssueDocument } from './issue-document.js';
import { MendForm } from './mend-form.js';
import { MarkImportant } from './mark-important.js';
import { OpenBallot } from './open-ballot.js';
import { OpenCommentRound } from './open-comment-round.js';
import { PassAppraisal } from './pass-appraisal.js';
import { RemindRound } from './remind-round.js';
import { PrepareVote } from './prepare-vote.js';
import { RemindStep } from './remind-step.js';
import { RemindVoters } from './remind-voters.js';
import { RenderIssue } from './render-issue.js';
import { ReopenReport } from './reopen-report.js';
import { ReturnAppraisal } from './return-appraisal.js';
import { ReviseDraft } from './revise-draft.js';
import { SignDocument } from './sign-document.js';
import { StandAside } from './stand-aside.js';
import { StepLimits } from './step-limits.js';
import { SubmitDraft } from './submit-draft.js';
import { TickCheck } from './tick-check.js';
import { VoidNumber } from './void-number.js';
import { WithdrawComment } from './withdraw-comment.js';
import { WithdrawDraft } from './withdraw-draft.js';
import { HoldSession } from './hold-session.js';
import { InviteToSession } from './invite-to-session.js';
import { KeepAgenda } from './keep-agenda.js';
import { HandInPaper } from './hand-in-paper.js';
import { KeepPapers } from './keep-papers.js';
import { NotePresence } from './note-presence.js';
import { PlanSession } from './plan-session.js';
import { RemindSession } from './remind-session.js';
import { SessionDesk } from './session-desk.js';
import { DraftMinutes } from './draft-minutes.js';
import { FollowMinutes } from './follow-minutes.js';
import { VoteOnItem } from './vote-on-item.js';
import { DraftInvitation } from './draft-invitation.js';
import { DraftSessionPaper } from './draft-session-paper.js';

/** Every use case of this context, as providers. */
export const documentsCommands = [
  StepLimits,
  DocumentDesk,
  ImportFile,
  ReadImportedFile,
  AnswerImport,
  CancelImport,
  LinkReading,
  AnswerLinks,
  DraftDocument,
  ReviseDraft,
  SubmitDraft,
  WithdrawDraft,
  CommentOnDraft,
  AnswerComment,
  WithdrawComment,
  MendForm,
  TickCheck,
  PassAppraisal,
  ReturnAppraisal,
  OpenCommentRound,
  AnswerRound,
  CloseCommentRound,
  AnswerOpinion,
  RemindRound,
  BallotTerms,
  BallotKeys,
  OpenBallot,
  CastVote,
  CastSealedVote,
  StandAside,
  PrepareVote,
  EnterPaperVote,
  EnterPaperCount,
  MarkImportant,
  HoldInMeeting,
  RemindVoters,
  CloseBallot,
  ConfirmChanges,
  CountersignDocument,
  SignDocument,
  IssueDocument,
  VoidNumber,
  DraftReport,
  ComposePaper,
  PaperContent,
  ReopenReport,
  RemindStep,
  RenderIssue,
  HoldSession,
  InviteToSession,
  KeepAgenda,
  KeepPapers,
  HandInPaper,
  NotePresence,
  PlanSession,
  RemindSession,
  SessionDesk,
  DraftMinutes,
  FollowMinutes,
  VoteOnItem,
  NoteReading,
  AskDrafter,
  KeepNote,
  NoteKeys,
  AnswerBallotOpinion,
  BindDossier,
  DraftInvitation,
  DraftSessionPaper,
];
