import { type Procedure } from '../procedure.js';
import { appraisal, draft, issue, issued, signature, withdrawn } from './steps.js';

/** Whatever one signer may issue after the office has looked at it: công văn, kế hoạch, hướng dẫn, … */
export const general: Procedure = {
  code: 'general',
  version: 1,
  label: 'Văn bản không qua biểu quyết',
  types: ['CV', 'CTr', 'KH', 'HD', 'TTr', 'TT'],
  alsoFor: [],
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
