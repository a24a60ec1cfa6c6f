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
export { DecideInspection, type InspectionDecided } from './commands/decide-inspection.js';
export { MoveSubject, type SubjectMoved } from './commands/move-subject.js';
export { remindInspection } from './commands/remind-due.js';
export { ListProgrammes } from './queries/list-programmes.js';
export { type InspectionFilter, ListInspections } from './queries/list-inspections.js';
export { ViewInspection } from './queries/view-inspection.js';
export * from './queries/views.js';
