import { DOCUMENT_TYPES } from '@app/kernel';
import { type Procedure } from '../procedure.js';
import { appraisal, committee, draft, finalising, issue, issued, signature, withdrawn } from './steps.js';

const TYPES = ['NQ', 'QĐ', 'QyĐ', 'CT', 'QC', 'ĐA'];

/** Whatever a collective body decides by vote: nghị quyết, quyết định, quy định, chỉ thị, quy chế, đề án. Any other type may ask for it: no way is longer. */
export const generalWithCommittee: Procedure = {
  code: 'general-with-committee',
  version: 1,
  label: 'Văn bản do tập thể quyết định',
  types: TYPES,
  alsoFor: Object.keys(DOCUMENT_TYPES).filter((type) => !TYPES.includes(type)),
  start: 'draft',
  steps: [draft('appraisal'), appraisal('committee'), committee, finalising, signature, issue, issued, withdrawn],
};
