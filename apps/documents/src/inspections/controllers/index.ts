import { DailyWorkController } from './daily-work.controller.js';
import { DelegationsController } from './delegations.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { InspectionsController } from './inspections.controller.js';
import { ProgrammesController } from './programmes.controller.js';
import { TasksController } from './tasks.controller.js';

/** The doors of the context `inspections`. */
export const inspectionControllers = [
  ProgrammesController,
  DelegationsController,
  TasksController,
  EvidenceController,
  DailyWorkController,
  InspectionsController,
];
