import { conflict, fillMessage, forbidden, invalid, missing } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Asker, askerFor } from '../domain/asker.js';
import { countBallot, type Explanation, type Outcome, type Tally } from '../domain/ballot.js';
import { decide } from '../domain/decide.js';
import { type ListedChange } from '../domain/document-state.js';
import { placesOf } from '../domain/listed-changes.js';
import { type Move } from '../domain/procedure.js';
import { documentsMessages } from '../messages/index.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { closingOf, countVotes, latestDecision } from '../storage/decision-store.js';
import { loadContent, type LoadedDocument } from '../storage/document-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface BallotClosing {
  /** The presiding member puts the matter off, whatever the count. */
  readonly putOffReason: string | null;
  /** What must be changed in which node for the approval to stand. */
  readonly changes: readonly ListedChange[];
}

export interface BallotResult {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly tally: Tally;
  /** Why, in one Vietnamese sentence with the numbers. */
  readonly explanation: string;
}

const MOVES: Readonly<Record<Outcome, Move>> = {
  approved: 'approve',
  'approved-with-changes': 'approve-with-changes',
  'not-approved': 'refuse',
  'put-off': 'put-off',
};

/** Closes the vote, counts, and carries the document on: to the signer, to the listed changes, or back to the drafter. */
@Injectable()
export class CloseBallot {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, closing: BallotClosing): Promise<BallotResult> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const decision = await latestDecision(tx, documentId, 'update');
      if (decision === null) throw missing('ballot.none');
      if (decision.status !== 'open') throw conflict('ballot.closed');
      return this.close(tx, loaded, decision, presiding(by, loaded, decision), closing);
    });
  }

  /** The hour has come: closed by the system, without changes. Nothing happens where a person was faster. */
  async closeOnTime(tx: Tx, documentId: string, decisionId: string): Promise<void> {
    const loaded = await this.desk.load(tx, tx.by, documentId, 'update');
    const decision = await latestDecision(tx, documentId, 'update');
    if (decision?.id !== decisionId || decision.status !== 'open') return;
    await this.close(tx, loaded, decision, askerOf(tx.by.actor, loaded), { putOffReason: null, changes: [] });
  }

  private async close(
    tx: Tx,
    loaded: LoadedDocument,
    decision: DecisionEntity,
    asker: Asker,
    closing: BallotClosing,
  ): Promise<BallotResult> {
    const { state } = loaded;
    if (closing.changes.length > 0) await this.checkChanges(tx, decision, closing.changes);
    // Both rows are locked now: whoever voted in time has committed, and this later statement sees it.
    const tally = await countVotes(tx, decision.id);
    const count = countBallot(decision.roster_size, tally, decision, {
      putOff: closing.putOffReason !== null,
      changes: closing.changes.length,
    });
    const changes = count.outcome === 'approved-with-changes' ? closing.changes : [];
    const move = MOVES[count.outcome];
    const events = decide(
      state,
      { name: 'conclude-ballot', outcome: count.outcome, versionDigest: decision.version_digest, changes },
      await this.desk.circumstances(tx, loaded, asker, move),
    );
    const by = tx.by.actor.kind === 'person' ? tx.by.actor.identity.personId : null;
    await tx.commit({
      ...closingOf(decision, tally, count, { changes, putOffReason: closing.putOffReason, by, at: tx.now }),
      kind: 'ballot.closed',
      payload: {
        decisionId: decision.id,
        documentId: state.id,
        organisationId: state.organisationId,
        outcome: count.outcome,
        drafterPersonId: state.drafter.personId,
      },
      detail: { tally, explanation: count.explanation, changes, putOffReason: closing.putOffReason },
      cancel: [{ kind: 'ballot.closing' }],
    });
    await this.desk.record(tx, state, events);
    return { decisionId: decision.id, outcome: count.outcome, tally, explanation: inWords(count.explanation) };
  }

  private async checkChanges(tx: Tx, decision: DecisionEntity, changes: readonly ListedChange[]): Promise<void> {
    const places = placesOf(await loadContent(tx, decision.version_id));
    const problems = changes.flatMap(({ nodeId }, index) =>
      places.has(nodeId) ? [] : [{ field: `changes[${index}].nodeId`, code: 'document.unknown-node' }],
    );
    if (problems.length > 0) throw invalid('document.unknown-node', { field: 'changes', problems });
  }
}

const inWords = ({ key, params }: Explanation): string => fillMessage(documentsMessages.vi[key] ?? key, params);

/** The presiding member of the roster, or a member of it who holds the role of presiding, speaks for the body whoever issues. */
export function presiding(by: By, loaded: LoadedDocument, decision: Pick<DecisionEntity, 'presider_person_id'>): Asker {
  const asker = askerOf(by.actor, loaded);
  if (by.actor.kind !== 'person') return asker;
  if (by.actor.identity.personId === decision.presider_person_id) return askerFor(by.actor.identity, loaded.standing, true);
  if (!asker.actsForIssuer || loaded.standing !== 'issuer' || !asker.roles.includes('presider')) throw forbidden('ballot.not-presiding');
  return asker;
}
