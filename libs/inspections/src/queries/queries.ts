import { DailyWork } from './daily-work.js';
import { ListEvidence } from './list-evidence.js';
import { ListInspections } from './list-inspections.js';
import { ListProgrammes } from './list-programmes.js';
import { ListTasks } from './list-tasks.js';
import { ViewInspection } from './view-inspection.js';

/** Every question of this context, for its module. */
export const inspectionsQueries = [ListProgrammes, ListInspections, ViewInspection, ListTasks, ListEvidence, DailyWork];
