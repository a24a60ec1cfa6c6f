import { type Asker } from './asker.js';
import { ROUND_STAGES } from './comment-round.js';
import { mayTake, moveOf } from './decide.js';
import { type DocumentState } from './document-state.js';
import { type Move, type Procedure } from './procedure.js';

/** What a person can do to a document from its page. */
export type Action =
  | 'revise'
  | 'submit'
  | 'withdraw'
  | 'comment'
  | 'mend-form'
  | 'ask-units'
  | 'answer'
  | 'pass-appraisal'
  | 'return-appraisal'
  | 'open-ballot'
  | 'vote'
  | 'change-vote'
  | 'stand-aside'
  | 'conduct-ballot'
  | 'keep-slips'
  | 'close-ballot'
  | 'confirm-changes'
  | 'countersign'
  | 'sign'
  | 'issue';

/** Of the open ballot, what decides who may do what. */
export interface BallotSeat {
  readonly open: boolean;
  readonly onRoster: boolean;
  readonly voted: boolean;
  readonly recused: boolean;
  readonly presides: boolean;
  /** Whether a vote may be changed until the close. */
  readonly changeable: boolean;
  readonly secret: boolean;
  /** Secret, on slips of paper. */
  readonly onPaper?: boolean;
}

const MOVES: readonly (readonly [Move, Action])[] = [
  ['submit', 'submit'],
  ['pass', 'pass-appraisal'],
  ['return', 'return-appraisal'],
  ['confirm-changes', 'confirm-changes'],
  ['countersign', 'countersign'],
  ['sign', 'sign'],
  ['issue', 'issue'],
  ['withdraw', 'withdraw'],
];

/** Roles that put a draft on the committee's table: the office prepares, the presiding member may too. */
export const BALLOT_OPENERS = ['presider', 'reviewer', 'clerk'] as const;

/** Roles that keep the slips: write one down for a member, enter one filled in on paper. */
export const BALLOT_CLERKS = ['reviewer', 'clerk'] as const;

/** The actions open to the asker. Guards are not judged here: a page shows the action and, when refused, the reason. */
export function actionsOf(procedure: Procedure, state: DocumentState, asker: Asker, seat: BallotSeat | null): Action[] {
  const actions: Action[] = [];
  const has = (...roles: readonly string[]): boolean => asker.actsForIssuer && asker.roles.some((role) => roles.includes(role));
  const revisable = state.stage === 'draft' || state.stage === 'finalising';
  if (revisable && has('drafter')) actions.push('revise');
  for (const [move, action] of MOVES) {
    const arrow = moveOf(procedure, state, move);
    if (arrow === null || !mayTake(arrow, asker, state)) continue;
    // A move nobody but the presiding member waits for is shown once there is something to confirm.
    if (move === 'confirm-changes' && state.current.digest === state.approved?.digest) continue;
    if (arrow.guards.includes('not-own-draft') && asker.personId === state.drafter.personId) continue;
    actions.push(action);
  }
  if (state.stage === 'inspection' && has('reviewer')) {
    actions.push('comment');
    if (asker.personId !== state.drafter.personId) actions.push('mend-form');
  }
  if ((state.stage === 'inspection' || state.stage === 'draft') && has('drafter')) actions.push('answer');
  if (ROUND_STAGES.includes(state.stage) && has('drafter')) actions.push('ask-units');
  if (state.stage === 'committee') {
    if (seat === null || !seat.open) {
      if (has(...BALLOT_OPENERS)) actions.push('open-ballot');
    } else {
      const votes = seat.onRoster && !seat.recused;
      if (votes && !seat.voted && seat.onPaper !== true) actions.push('vote');
      if (votes && seat.voted && seat.changeable && seat.onPaper !== true) actions.push('change-vote');
      if (votes) actions.push('stand-aside');
      if (has(...BALLOT_CLERKS) && (!seat.secret || seat.onPaper === true)) actions.push('keep-slips');
      if (seat.presides || has(...BALLOT_OPENERS)) actions.push('conduct-ballot');
      if (seat.presides) actions.push('close-ballot');
    }
  }
  return actions;
}
