import { AssignTasks } from './assign-tasks.js';
import { AskExplanation } from './ask-explanation.js';
import { AskSelfReport } from './ask-self-report.js';
import { DecideInspection } from './decide-inspection.js';
import { DeclareTie } from './declare-tie.js';
import { ExplainWithFiles } from './explain-with-files.js';
import { FormDelegations } from './form-delegations.js';
import { HandPapers } from './hand-papers.js';
import { KeepEvidence } from './keep-evidence.js';
import { HoldConference } from './hold-conference.js';
import { KeepFindings } from './keep-findings.js';
import { KeepProgramme } from './keep-programme.js';
import { KeepRequirements } from './keep-requirements.js';
import { MoveSubject } from './move-subject.js';
import { PlanVisits } from './plan-visits.js';
import { PrepareInspection } from './prepare-inspection.js';
import { WorkOnTask } from './work-on-task.js';
import { WriteMinutes } from './write-minutes.js';
import { SubmitSelfReport } from './submit-self-report.js';
import { WantDocument } from './want-document.js';

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
  AskSelfReport,
  SubmitSelfReport,
  AskExplanation,
  ExplainWithFiles,
  KeepFindings,
  KeepRequirements,
  HoldConference,
  WantDocument,
];
