import { type Procedure } from '../procedure.js';
import { appraisal, committee, draft, finalising, issue, issued, signature, withdrawn } from './steps.js';

/** Kết luận hội nghị: the conference that concluded is the body asked to vote. */
export const conferenceConclusion: Procedure = {
  code: 'conference-conclusion',
  version: 1,
  label: 'Kết luận hội nghị',
  types: ['KL'],
  alsoFor: [],
  start: 'draft',
  steps: [
    draft('appraisal'),
    appraisal('committee'),
    { ...committee, label: 'Hội nghị cho ý kiến, biểu quyết' },
    finalising,
    signature,
    issue,
    issued,
    withdrawn,
  ],
};
