/**
 * Documents: a draft with immutable versions on its way through a versioned procedure (appraisal, ballot, signature, issue), number
 * registers without gaps, and what was issued, frozen. One aggregate with one writer; other contexts learn of it by its facts, of which
 * `document.issued` carries everything they need.
 */
export { DocumentsModule } from './documents.module.js';
export { documentsMessages } from './messages/index.js';
export { documentsMigrations } from './storage/migrations.js';
export { documentsEntities } from './storage/entities.js';

export { FileKeeper } from './commands/file-keeper.js';
export { type DocumentAck } from './commands/document-desk.js';
export { ImportFile, type ImportedFile } from './commands/import-file.js';
export { DraftDocument, type NewDraft } from './commands/draft-document.js';
export { ReviseDraft } from './commands/revise-draft.js';
export { SubmitDraft } from './commands/submit-draft.js';
export { WithdrawDraft } from './commands/withdraw-draft.js';
export { CommentOnDraft } from './commands/comment-on-draft.js';
export { AnswerComment } from './commands/answer-comment.js';
export { PassAppraisal } from './commands/pass-appraisal.js';
export { ReturnAppraisal } from './commands/return-appraisal.js';
export { OpenCommentRound, type RoundAck, type RoundOpening } from './commands/open-comment-round.js';
export { AnswerRound } from './commands/answer-round.js';
export { CloseCommentRound } from './commands/close-comment-round.js';
export { AnswerOpinion } from './commands/answer-opinion.js';
export { RemindRound } from './commands/remind-round.js';
export { OpenBallot } from './commands/open-ballot.js';
export { CastVote } from './commands/cast-vote.js';
export { CloseBallot, type BallotResult } from './commands/close-ballot.js';
export { ConfirmChanges } from './commands/confirm-changes.js';
export { SignDocument } from './commands/sign-document.js';
export { IssueDocument, type IssueAck } from './commands/issue-document.js';
export { VoidNumber } from './commands/void-number.js';
export { DraftReport } from './commands/draft-report.js';
export { ComposePaper } from './commands/compose-paper.js';
export { ReopenReport } from './commands/reopen-report.js';
export { RenderIssue } from './commands/render-issue.js';
export { RemindStep } from './commands/remind-step.js';
export { PlanSession, type SessionPlan } from './commands/plan-session.js';
export { KeepAgenda, type ItemWish } from './commands/keep-agenda.js';
export { KeepPapers, type PaperAck } from './commands/keep-papers.js';
export { InviteToSession, type GuestWish, type ReplyWish } from './commands/invite-to-session.js';
export { HoldSession } from './commands/hold-session.js';
export { NotePresence } from './commands/note-presence.js';
export { RemindSession } from './commands/remind-session.js';
export { type SessionAck } from './commands/session-desk.js';

export { FindWork } from './queries/find-work.js';
export { ListDocuments } from './queries/list-documents.js';
export { ViewDocument } from './queries/view-document.js';
export { ReadVersions } from './queries/read-versions.js';
export { AskedRounds } from './queries/asked-rounds.js';
export { CommentRounds } from './queries/comment-rounds.js';
export { ListComments } from './queries/list-comments.js';
export { ReadBallot } from './queries/read-ballot.js';
export { ReadImport } from './queries/read-import.js';
export { ReadRegister } from './queries/read-register.js';
export { PreviewIssue } from './queries/preview-issue.js';
export { ReadPath } from './queries/read-path.js';
export { FindIssuedFile } from './queries/issued-file.js';
export { ListProcedures } from './queries/list-procedures.js';
export { STAGES, type Stage } from './domain/stage.js';
export { CHOICES } from './domain/ballot.js';
export { AgendaCandidates } from './queries/agenda-candidates.js';
export { FindPaper } from './queries/find-paper.js';
export { ListSessions } from './queries/list-sessions.js';
export { ReadSession } from './queries/read-session.js';
export { SESSION_STATUSES, SITTING_BODIES, type SessionStatus, type SittingBody } from './domain/sessions/session.js';
export { SESSION_REMINDERS, type SessionReminder } from './domain/sessions/session-reminders.js';
