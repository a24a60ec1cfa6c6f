import { conflict, forbidden, invalid } from '@app/kernel';
import { type Asker } from './asker.js';
import { type DocumentCommand } from './command.js';
import { type DocumentState } from './document-state.js';
import { type DocumentEvent, type Entered } from './event.js';
import { GUARD_NEEDS, GUARDS, type GuardFacts } from './guard.js';
import { awaited, chairOf, countersignsAs } from './signatory.js';
import { stepOf, type Move, type Procedure, type ProcedureMove } from './procedure.js';

/** What a decision may depend on besides the state. Everything is loaded before; nothing is looked up here. */
export interface Circumstances {
  readonly procedure: Procedure;
  readonly asker: Asker;
  readonly now: Date;
  /** When the holder of a step is late, had the step begun now; null where the step has no limit. */
  readonly dueAt: (step: string) => Date | null;
  readonly facts: Omit<GuardFacts, 'state' | 'askerPersonId'>;
}

/** What follows from a command, or the error that says why nothing does. Pure. */
export function decide(state: DocumentState, command: DocumentCommand, at: Circumstances): readonly DocumentEvent[] {
  switch (command.name) {
    case 'revise':
      mayRevise(state, at);
      if (command.expectedVersion !== state.version) throw conflict('stale');
      if (command.current.digest === state.current.digest) return [];
      refuseUnlisted(state, command.current, at);
      return [{ kind: 'draft.revised', current: command.current, title: command.title, type: command.type }];
    case 'mend-form':
      mayMendForm(state, at);
      if (command.expectedVersion !== state.version) throw conflict('stale');
      return [{ kind: 'draft.form-mended', current: command.current, title: command.title, fixes: command.fixes }];
    case 'submit': {
      const to = take(state, 'submit', at);
      return to.stage === 'approved' ? [{ kind: 'document.approved', to, by: 'submission' }] : [{ kind: 'document.submitted', to }];
    }
    case 'pass-appraisal': {
      const to = take(state, 'pass', at);
      if (to.stage !== 'approved') return [{ kind: 'document.appraisal-passed', to }];
      return [
        { kind: 'document.appraisal-passed', to },
        { kind: 'document.approved', to, by: 'appraisal' },
      ];
    }
    case 'return-appraisal':
      return [{ kind: 'document.appraisal-returned', to: take(state, 'return', at), reason: needed(command.reason, 'reason') }];
    case 'conclude-ballot':
      return concluded(state, command, at);
    case 'confirm-changes':
      if (command.versionDigest !== state.current.digest) throw conflict('changes.other-version');
      return [{ kind: 'document.approved', to: take(state, 'confirm-changes', at), by: 'changes' }];
    case 'countersign': {
      const to = take(state, 'countersign', at);
      const index = countersignsAs(state, at.asker);
      if (index === null) throw forbidden('document.not-yours', { params: { action: 'countersign' } });
      const signature = { ...command.signature, versionId: state.current.versionId, digest: state.current.digest };
      const last = awaited(state).length === 1;
      return [{ kind: 'document.countersigned', index, signature, ...(last ? { to } : {}) }];
    }
    case 'sign': {
      const to = take(state, 'sign', at);
      const signature = { ...command.signature, versionId: state.current.versionId, digest: state.current.digest };
      return [{ kind: 'document.signed', to, signature }];
    }
    case 'issue': {
      const to = take(state, 'issue', at);
      const { number, symbol, termId, issuedOn, urgency, recipients } = command;
      return [{ kind: 'document.issued', to, number, symbol, termId, issuedOn, urgency, recipients }];
    }
    case 'reopen':
      return [{ kind: 'document.reopened', to: take(state, 'reopen', at), reason: command.reason }];
    case 'withdraw':
      return [{ kind: 'document.withdrawn', to: take(state, 'withdraw', at), from: state.stage, reason: needed(command.reason, 'reason') }];
    case 'remind':
      return [{ kind: 'step.reminded', step: state.step }];
  }
}

function concluded(
  state: DocumentState,
  command: Extract<DocumentCommand, { name: 'conclude-ballot' }>,
  at: Circumstances,
): DocumentEvent[] {
  // A ballot is bound to one version: had the text changed under it, its result would say nothing about the text.
  if (command.versionDigest !== state.current.digest) throw conflict('ballot.other-version');
  switch (command.outcome) {
    case 'approved':
      return [{ kind: 'document.approved', to: take(state, 'approve', at), by: 'ballot' }];
    case 'approved-with-changes':
      return [{ kind: 'document.changes-listed', to: take(state, 'approve-with-changes', at), changes: command.changes }];
    case 'not-approved':
      return [{ kind: 'document.sent-back', to: take(state, 'refuse', at), outcome: 'not-approved' }];
    case 'put-off':
      return [{ kind: 'document.sent-back', to: take(state, 'put-off', at), outcome: 'put-off' }];
  }
}

/** The arrow of that name out of the present step, whoever may take it. */
export function moveOf(procedure: Procedure, state: Pick<DocumentState, 'step'>, move: Move): ProcedureMove | null {
  return stepOf(procedure, state.step)?.moves.find((candidate) => candidate.move === move) ?? null;
}

/** What must be loaded before `decide` can judge that move. */
export function needsOf(
  procedure: Procedure,
  state: Pick<DocumentState, 'step'>,
  move: Move,
): ReadonlySet<(typeof GUARD_NEEDS)[keyof typeof GUARD_NEEDS][number]> {
  return new Set((moveOf(procedure, state, move)?.guards ?? []).flatMap((guard) => GUARD_NEEDS[guard]));
}

/**
 * Whether the asker's roles open that arrow. The system needs none; people act only for the issuing body or as its office. Who signs minutes
 * is named in them: the chair, and nobody but the chair, then has the signer's arrows.
 */
export function mayTake(move: ProcedureMove, asker: Asker, state: Pick<DocumentState, 'signatories'>): boolean {
  if (asker.personId === null) return true;
  if (move.move === 'countersign') return countersignsAs(state, asker) !== null;
  const chair = chairOf(state);
  if (move.move === 'sign' && chair !== null) return asker.personId === chair;
  if (move.roles.includes('signer') && asker.personId === chair) return true;
  return asker.actsForIssuer && move.roles.some((role) => asker.roles.includes(role));
}

/** Throws where the move is not open to the asker or a guard refuses it. Taking it is then a matter of facts gathered meanwhile. */
export function checkMove(state: DocumentState, move: Move, at: Circumstances): void {
  take(state, move, at);
}

function take(state: DocumentState, move: Move, at: Circumstances): Entered {
  const arrow = moveOf(at.procedure, state, move);
  if (arrow === null) throw conflict('document.wrong-stage', { params: { stage: state.stage, action: move } });
  if (!mayTake(arrow, at.asker, state)) throw forbidden('document.not-yours', { params: { action: move } });
  for (const name of arrow.guards) {
    const refusal = GUARDS[name]({ ...at.facts, state, askerPersonId: at.asker.personId });
    if (refusal !== null) throw refusal;
  }
  const step = stepOf(at.procedure, arrow.to);
  if (step === null) throw conflict('document.wrong-stage', { params: { stage: state.stage, action: move } });
  return { step: step.code, stage: step.stage, holderRoles: step.roles, at: at.now, dueAt: at.dueAt(step.code) };
}

/** While it appraises, the office mends form itself, in no draft of its own. Throws where the asker may not. */
export function mayMendForm(state: DocumentState, { asker }: Pick<Circumstances, 'asker'>): void {
  if (state.stage !== 'inspection') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'mend-form' } });
  if (asker.personId === null || !asker.actsForIssuer || !asker.roles.includes('reviewer'))
    throw forbidden('document.not-yours', { params: { action: 'mend-form' } });
  if (asker.personId === state.drafter.personId) throw forbidden('appraisal.own-draft');
}

function mayRevise(state: DocumentState, at: Circumstances): void {
  // The office recommends on content and never edits it; said so, not as a matter of steps.
  if (state.stage === 'inspection' && at.asker.roles.includes('reviewer') && !at.asker.roles.includes('drafter'))
    throw forbidden('appraisal.office-recommends');
  if (state.stage !== 'draft' && state.stage !== 'finalising')
    throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'revise' } });
  const { asker } = at;
  if (asker.personId !== null && !(asker.actsForIssuer && asker.roles.includes('drafter')))
    throw forbidden('document.not-yours', { params: { action: 'revise' } });
}

/** After the vote only what was listed may be touched: said at once, not when the presiding member looks. */
function refuseUnlisted(state: DocumentState, current: DocumentState['current'], at: Circumstances): void {
  if (state.stage !== 'finalising') return;
  const refusal = GUARDS['only-listed-changes']({ ...at.facts, state: { ...state, current }, askerPersonId: at.asker.personId });
  if (refusal !== null) throw refusal;
}

function needed(text: string, field: string): string {
  if (text.trim() === '') throw invalid('document.no-reason', { field });
  return text.trim();
}
