import { AssignTasks } from './assign-tasks.js';
import { DecideInspection } from './decide-inspection.js';
import { DeclareTie } from './declare-tie.js';
import { FormDelegations } from './form-delegations.js';
import { HandPapers } from './hand-papers.js';
import { KeepEvidence } from './keep-evidence.js';
import { KeepProgramme } from './keep-programme.js';
import { MoveSubject } from './move-subject.js';
import { PlanVisits } from './plan-visits.js';
import { PrepareInspection } from './prepare-inspection.js';
import { WorkOnTask } from './work-on-task.js';
import { WriteMinutes } from './write-minutes.js';

/** Every command of this context, for its module. */
export const inspectionsCommands = [
  KeepProgramme,
  PrepareInspection,
  FormDelegations,
  DecideInspection,
  MoveSubject,
  AssignTasks,
  WorkOnTask,
  DeclareTie,
  KeepEvidence,
  PlanVisits,
  WriteMinutes,
  HandPapers,
];
