import { type Procedure } from '../procedure.js';
import { draft, issue, issued, signature, withdrawn } from './steps.js';

const RETURN = { move: 'return', to: 'draft', roles: ['signer'], guards: [] } as const;

/**
 * Biên bản: an account of what was said and seen. Who took it signs, and who speaks for the body it was held with; then whoever presided.
 * Nobody appraises it, or it would be an account no more.
 */
export const minutes: Procedure = {
  code: 'minutes',
  version: 2,
  label: 'Biên bản',
  types: ['BB'],
  alsoFor: [],
  start: 'draft',
  steps: [
    draft('countersignature'),
    {
      code: 'countersignature',
      stage: 'approved',
      label: 'Thư ký, các bên ký xác nhận',
      roles: ['drafter'],
      limit: 'step.signature',
      moves: [
        // Whoever is named in it signs, whatever their roles (`mayTake`).
        { move: 'countersign', to: 'signature', roles: [], guards: ['approved-as-it-stands'] },
        { ...RETURN, roles: ['drafter', 'signer'] },
        { move: 'withdraw', to: 'withdrawn', roles: ['signer'], guards: ['never-issued'] },
      ],
    },
    {
      ...signature,
      label: 'Người chủ trì ký',
      moves: [
        ...signature.moves.map((move) =>
          move.move === 'sign' ? { ...move, guards: [...move.guards, 'countersigned' as const, 'signs-once' as const] } : move,
        ),
        RETURN,
      ],
    },
    {
      ...issue,
      moves: issue.moves.map((move) => (move.move === 'issue' ? { ...move, guards: [...move.guards, 'countersigned' as const] } : move)),
    },
    issued,
    withdrawn,
  ],
};
