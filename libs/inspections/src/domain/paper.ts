import { conflict, forbidden } from '@app/kernel';

/** Asked for, handed over, received; then given back and received back: each step by the side whose word it is. */
export type PaperState = 'asked' | 'handed-over' | 'received' | 'returned' | 'back';
export type PaperSide = 'delegation' | 'subject';

const STEPS: Readonly<Record<Exclude<PaperState, 'asked'>, { readonly from: PaperState; readonly by: PaperSide }>> = {
  'handed-over': { from: 'asked', by: 'subject' },
  received: { from: 'handed-over', by: 'delegation' },
  returned: { from: 'received', by: 'delegation' },
  back: { from: 'returned', by: 'subject' },
};

export type PaperStep = keyof typeof STEPS;

export const PAPER_STEPS = Object.keys(STEPS) as readonly PaperStep[];

/** @throws DomainError forbidden `paper.other-side`, conflict `paper.wrong-state` */
export function decidePaper(state: PaperState, to: PaperStep, side: PaperSide): void {
  if (STEPS[to].by !== side) throw forbidden('paper.other-side');
  if (STEPS[to].from !== state) throw conflict('paper.wrong-state');
}

/** Whose word a step is. */
export const sideOf = (to: PaperStep): PaperSide => STEPS[to].by;

/** What that side may do with the paper now. */
export const paperStepsFor = (state: PaperState, side: PaperSide): readonly PaperStep[] =>
  PAPER_STEPS.filter((to) => STEPS[to].from === state && STEPS[to].by === side);
