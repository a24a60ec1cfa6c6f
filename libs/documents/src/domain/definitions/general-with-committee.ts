import { type Procedure } from '../procedure.js';
import { appraisal, committee, draft, finalising, issue, issued, signature, withdrawn } from './steps.js';

/** Whatever a collective body decides by vote: nghị quyết, quyết định, quy định, chỉ thị, quy chế, đề án. */
export const generalWithCommittee: Procedure = {
  code: 'general-with-committee',
  version: 1,
  label: 'Văn bản do tập thể quyết định',
  types: ['NQ', 'QĐ', 'QyĐ', 'CT', 'QC', 'ĐA'],
  start: 'draft',
  steps: [draft('appraisal'), appraisal('committee'), committee, finalising, signature, issue, issued, withdrawn],
};
