import { type Procedure } from '../procedure.js';
import { appraisal, draft, issue, issued, signature, withdrawn } from './steps.js';

/** Báo cáo kết quả kiểm tra, giám sát: the office appraises it before the head of the delegation signs. */
export const inspectionReport: Procedure = {
  code: 'inspection-report',
  version: 1,
  label: 'Báo cáo kết quả kiểm tra, giám sát',
  types: [],
  alsoFor: ['BC'],
  start: 'draft',
  steps: [
    draft('appraisal'),
    appraisal('signature'),
    { ...signature, moves: [...signature.moves, { move: 'return', to: 'draft', roles: ['signer'], guards: [] }] },
    issue,
    issued,
    withdrawn,
  ],
};
