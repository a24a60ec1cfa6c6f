import { type Procedure } from '../procedure.js';
import { draft, issue, issued, signature, withdrawn } from './steps.js';

/** Biên bản: an account of what was said and seen. Whoever presided signs it; nobody appraises it, or it would be an account no more. */
export const minutes: Procedure = {
  code: 'minutes',
  version: 1,
  label: 'Biên bản',
  types: ['BB'],
  alsoFor: [],
  start: 'draft',
  steps: [
    draft('signature'),
    { ...signature, moves: [...signature.moves, { move: 'return', to: 'draft', roles: ['signer'], guards: [] }] },
    issue,
    issued,
    withdrawn,
  ],
};
