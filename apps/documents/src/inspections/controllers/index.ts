import { DailyWorkController } from './daily-work.controller.js';
import { DelegationsController } from './delegations.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { ExplanationFilesController } from './explanation-files.controller.js';
import { FindingsController } from './findings.controller.js';
import { InspectionsController } from './inspections.controller.js';
import { ComposedPapersController } from './composed-papers.controller.js';
import { ProgrammesController } from './programmes.controller.js';
import { TasksController } from './tasks.controller.js';
import { SelfReportsController } from './self-reports.controller.js';

/** The doors of the context `inspections`. */
export const inspectionControllers = [
  ProgrammesController,
  DelegationsController,
  TasksController,
  EvidenceController,
  DailyWorkController,
  SelfReportsController,
  ExplanationFilesController,
  FindingsController,
  ComposedPapersController,
  InspectionsController,
];
