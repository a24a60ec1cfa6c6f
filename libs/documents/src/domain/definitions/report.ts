import { type Procedure } from '../procedure.js';
import { draft, issue, issued, signature, withdrawn } from './steps.js';

/**
 * Báo cáo to the level above: as short as one signer, who may also hand the draft back. A report that its supervisor returned is opened again, keeps its number and is
 * issued as a further round.
 */
export const report: Procedure = {
  code: 'report',
  version: 1,
  label: 'Báo cáo',
  types: ['BC'],
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
