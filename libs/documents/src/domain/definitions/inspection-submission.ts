import { type Procedure } from '../procedure.js';
import { general } from './general.js';

/** Tờ trình that lays the report and the draft conclusion of an inspection before the committee. */
export const inspectionSubmission: Procedure = {
  ...general,
  code: 'inspection-submission',
  version: 1,
  label: 'Tờ trình kết quả kiểm tra, giám sát',
  types: [],
  alsoFor: ['TTr'],
};
