/**
 * What issued documents order, and what came of it. A document's directions and orders are proposed, confirmed by a person as requirements
 * (yêu cầu) and obligations, and answered by reports: a report is a document of the unit that owes, followed here from the duty to report over
 * its draft, issue and delivery to acceptance, or return and the next round. Obligations and duties remind by timers of the journal.
 */
export { FollowupModule } from './followup.module.js';
export { followupMigrations } from './storage/migrations.js';
export { followupMessages } from './messages/index.js';
export { type TextOrders, type Direction, type Order, type PrintedDue } from './domain/proposals.js';
export { noteDocument, type IssuedText } from './commands/note-document.js';
export { linkDraft, releaseDraft, followIssue, followRegistration } from './commands/follow-report.js';
export { remindObligation, remindDuty } from './commands/remind-due.js';
export { TakeRequirements, type RequirementsTaken } from './commands/take-requirements.js';
export { DismissProposal, type ProposalDismissed } from './commands/dismiss-proposal.js';
export { OpenObligation, type ObligationOpenedAnswer } from './commands/open-obligation.js';
export { OpenReports, type DutiesOpened } from './commands/open-reports.js';
export { type DutyOpenedOrKept } from './commands/open-duties.js';
export { CloseMatters, type Closed } from './commands/close-matters.js';
export { StartReport, type ReportStartedAnswer } from './commands/start-report.js';
export { JudgeReport, type ReportJudged } from './commands/judge-report.js';
export { SummariseDocument, type DocumentSummary } from './queries/document-summary.js';
export { ListRequirements } from './queries/list-requirements.js';
export { ListObligations } from './queries/list-obligations.js';
export { ListDuties } from './queries/list-duties.js';
export { ListReports } from './queries/list-reports.js';
export { type ListFilter } from './queries/list-filter.js';
export * from './queries/views.js';
