import { type Asker } from './asker.js';
import { mayTake, moveOf } from './decide.js';
import { type DocumentState } from './document-state.js';
import { type Move, type Procedure } from './procedure.js';

/** What a person can do to a document from its page. */
export type Action =
  | 'revise'
  | 'submit'
  | 'withdraw'
  | 'comment'
  | 'answer'
  | 'pass-appraisal'
  | 'return-appraisal'
  | 'open-ballot'
  | 'vote'
  | 'close-ballot'
  | 'confirm-changes'
  | 'sign'
  | 'issue';

/** Of the open ballot, what decides who may do what. */
export interface BallotSeat {
  readonly open: boolean;
  readonly onRoster: boolean;
  readonly voted: boolean;
  readonly presides: boolean;
}

const MOVES: readonly (readonly [Move, Action])[] = [
  ['submit', 'submit'],
  ['pass', 'pass-appraisal'],
  ['return', 'return-appraisal'],
  ['confirm-changes', 'confirm-changes'],
  ['sign', 'sign'],
  ['issue', 'issue'],
  ['withdraw', 'withdraw'],
];

/** Roles that put a draft on the committee's table: the office prepares, the presiding member may too. */
export const BALLOT_OPENERS = ['presider', 'reviewer', 'clerk'] as const;

/** The actions open to the asker. Guards are not judged here: a page shows the action and, when refused, the reason. */
export function actionsOf(procedure: Procedure, state: DocumentState, asker: Asker, seat: BallotSeat | null): Action[] {
  const actions: Action[] = [];
  const has = (...roles: readonly string[]): boolean => asker.actsForIssuer && asker.roles.some((role) => roles.includes(role));
  const revisable = state.stage === 'draft' || state.stage === 'finalising';
  if (revisable && has('drafter')) actions.push('revise');
  for (const [move, action] of MOVES) {
    const arrow = moveOf(procedure, state, move);
    if (arrow === null || !mayTake(arrow, asker)) continue;
    // A move nobody but the presiding member waits for is shown once there is something to confirm.
    if (move === 'confirm-changes' && state.current.digest === state.approved?.digest) continue;
    if (arrow.guards.includes('not-own-draft') && asker.personId === state.drafter.personId) continue;
    actions.push(action);
  }
  if (state.stage === 'inspection' && has('reviewer')) actions.push('comment');
  if ((state.stage === 'inspection' || state.stage === 'draft') && has('drafter')) actions.push('answer');
  if (state.stage === 'committee') {
    if (seat === null || !seat.open) {
      if (has(...BALLOT_OPENERS)) actions.push('open-ballot');
    } else {
      if (seat.onRoster && !seat.voted) actions.push('vote');
      if (seat.presides) actions.push('close-ballot');
    }
  }
  return actions;
}
