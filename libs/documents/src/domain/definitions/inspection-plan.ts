import { type Procedure } from '../procedure.js';
import { generalWithCommittee } from './general-with-committee.js';

/** Kế hoạch kiểm tra, giám sát with the report outline as its annex: whoever decides on the delegation decides on its plan. */
export const inspectionPlan: Procedure = {
  ...generalWithCommittee,
  code: 'inspection-plan',
  version: 1,
  label: 'Kế hoạch kiểm tra, giám sát kèm đề cương báo cáo',
  types: [],
  alsoFor: ['KH'],
};
