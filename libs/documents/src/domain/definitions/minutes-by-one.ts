import { type Procedure } from '../procedure.js';
import { draft, issue, issued, signature, withdrawn } from './steps.js';

/** Biên bản as they went until two signatures were asked for: whoever presided signs alone. For those still under way. */
export const minutesByOne: Procedure = {
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
