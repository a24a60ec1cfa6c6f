/**
 * What a delegation does on the spot, from the programme of the year to the last closed requirement (kiểm tra, giám sát): a decision and a plan,
 * delegations under it that work in parallel and are closed to each other, tasks, evidence, visits, minutes, papers. Each subject goes through the
 * steps of the procedure on its own and gets a conclusion of its own. It precedes the draft; appraisal of a draft is another thing, in `documents`.
 */
export { InspectionsModule } from './inspections.module.js';
export { inspectionsMigrations } from './storage/migrations.js';
export { inspectionsMessages } from './messages/index.js';
export { KeepProgramme, type ItemWanted, type Kept, type ProgrammeWanted } from './commands/keep-programme.js';
export { type InspectionWanted, type PlanWanted, PrepareInspection, type SubjectWanted } from './commands/prepare-inspection.js';
export { FormDelegations, type MemberWanted } from './commands/form-delegations.js';
export { DecideInspection, type DecisionWanted, type InspectionDecided } from './commands/decide-inspection.js';
export { MoveSubject, type SubjectMoved } from './commands/move-subject.js';
export { AssignTasks, type TaskWanted } from './commands/assign-tasks.js';
export { WorkOnTask, type TaskMoved } from './commands/work-on-task.js';
export { type TaskAct, type TaskState } from './domain/task.js';
export { DeclareTie } from './commands/declare-tie.js';
export { type EvidenceKept, KeepEvidence } from './commands/keep-evidence.js';
export { PlanVisits, type VisitWanted } from './commands/plan-visits.js';
export { type MinutesWanted, WriteMinutes } from './commands/write-minutes.js';
export { HandPapers, type PaperMoved, type PaperWanted } from './commands/hand-papers.js';
export { PAPER_STEPS, type PaperStep } from './domain/paper.js';
export { remindInspection, remindTask } from './commands/remind-due.js';
export { ListProgrammes } from './queries/list-programmes.js';
export { type InspectionFilter, ListInspections } from './queries/list-inspections.js';
export { ViewInspection } from './queries/view-inspection.js';
export { ListTasks, type TaskFilter } from './queries/list-tasks.js';
export { TaskBoard, type TaskCounts } from './queries/task-board.js';
export { type EvidenceFilter, ListEvidence } from './queries/list-evidence.js';
export { DailyWork, type DailyFilter } from './queries/daily-work.js';
export * from './queries/views.js';
export { AskSelfReport, type SelfReportAsked } from './commands/ask-self-report.js';
export { type ReportFile, type SelfReportKept, SubmitSelfReport } from './commands/submit-self-report.js';
export { AskExplanation, type ExplanationWanted } from './commands/ask-explanation.js';
export { ExplainWithFiles } from './commands/explain-with-files.js';
export { type FindingKept, KeepFindings } from './commands/keep-findings.js';
export { KeepRequirements, type RequirementsKept, type RequirementWanted } from './commands/keep-requirements.js';
export { type ConferenceWanted, HoldConference } from './commands/hold-conference.js';
export { type ComposedPaperWanted, type PaperAck, WantDocument } from './commands/want-document.js';
export { followAnswered, followDrafted, followIssued, followWithdrawn } from './commands/follow-papers.js';
export { followJudged, followOpened } from './commands/follow-requirements.js';
export { remindExplanation, remindSelfReport } from './commands/remind-reports.js';
export { ReadDossier } from './queries/read-dossier.js';
export { ReadFindings } from './queries/read-findings.js';
export { ReadReconciliation } from './queries/read-reconciliation.js';
export { ListComposedPapers } from './queries/list-composed-papers.js';
export * from './queries/finding-views.js';
export { COMPARISONS, type Comparison, type Figure, figureFrom } from './domain/figure.js';
export { FINDING_KINDS, type FindingKind, type FindingWanted, type Opinion, STANDS } from './domain/finding.js';
export { type Answer } from './domain/self-report.js';
export { outlineTemplate } from './domain/outline-template.js';
