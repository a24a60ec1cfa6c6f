import { DailyWork } from './daily-work.js';
import { ListEvidence } from './list-evidence.js';
import { ListInspections } from './list-inspections.js';
import { ListProgrammes } from './list-programmes.js';
import { ListTasks } from './list-tasks.js';
import { TaskBoard } from './task-board.js';
import { ViewInspection } from './view-inspection.js';
import { ListComposedPapers } from './list-composed-papers.js';
import { ReadDossier } from './read-dossier.js';
import { ReadFindings } from './read-findings.js';
import { ReadReconciliation } from './read-reconciliation.js';

/** Every question of this context, for its module. */
export const inspectionsQueries = [
  ListProgrammes,
  ListInspections,
  ViewInspection,
  ListTasks,
  TaskBoard,
  ListEvidence,
  DailyWork,
  ReadDossier,
  ReadFindings,
  ReadReconciliation,
  ListComposedPapers,
];
