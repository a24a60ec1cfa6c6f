import { DecideInspection } from './decide-inspection.js';
import { FormDelegations } from './form-delegations.js';
import { KeepProgramme } from './keep-programme.js';
import { MoveSubject } from './move-subject.js';
import { PrepareInspection } from './prepare-inspection.js';

/** Every command of this context, for its module. */
export const inspectionsCommands = [KeepProgramme, PrepareInspection, FormDelegations, DecideInspection, MoveSubject];
