import { type MigrationInterface } from 'typeorm';
import { DailyWork1790000600100 } from './migrations/1790000600100-daily-work.js';
import { ExplanationFiles1790000620000 } from './migrations/1790000620000-explanation-files.js';
import { Findings1790000610000 } from './migrations/1790000610000-findings.js';
import { TaskBoard1790000620200 } from './migrations/1790000620200-task-board.js';
import { InspectionsTables1790000600000 } from './migrations/1790000600000-inspections-tables.js';

/** The migrations of this context, in order. */
export const inspectionsMigrations: readonly (new () => MigrationInterface)[] = [
  InspectionsTables1790000600000,
  DailyWork1790000600100,
  Findings1790000610000,
  ExplanationFiles1790000620000,
  TaskBoard1790000620200,
];
