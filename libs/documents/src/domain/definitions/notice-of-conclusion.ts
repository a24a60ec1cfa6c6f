import { type Procedure } from '../procedure.js';
import { appraisal, committee, draft, finalising, issue, issued, signature, withdrawn } from './steps.js';

/** Thông báo kết luận of a standing committee: appraised by the office, decided by ballot, signed on its behalf. */
export const noticeOfConclusion: Procedure = {
  code: 'notice-of-conclusion',
  version: 1,
  label: 'Thông báo kết luận',
  types: ['TB'],
  alsoFor: [],
  start: 'draft',
  steps: [draft('appraisal'), appraisal('committee'), committee, finalising, signature, issue, issued, withdrawn],
};
