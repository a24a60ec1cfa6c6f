import { conflict, fillMessage, invalid, missing, unavailable } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Asker } from '../domain/asker.js';
import { type Count, countBallot, type Outcome, type Paper, sentenceOf, type Tally } from '../domain/ballot.js';
import { decide } from '../domain/decide.js';
import { type ListedChange } from '../domain/document-state.js';
import { placesOf } from '../domain/listed-changes.js';
import { openedPaper } from '../domain/opened-paper.js';
import { countedPapers } from '../domain/paper-count.js';
import { type Move } from '../domain/procedure.js';
import { documentsMessages } from '../messages/index.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { closingOf, latestDecision, rulesOf } from '../storage/decision-store.js';
import { loadContent, type LoadedDocument } from '../storage/document-store.js';
import { paperCount } from '../storage/paper-count-store.js';
import { emptyUrn, sealedChoices } from '../storage/urn-store.js';
import { openPapersOf, seatsOf } from '../storage/vote-store.js';
import { BallotKeys } from './ballot-keys.js';
import { HoldInMeeting } from './hold-in-meeting.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { presiding } from './presiding.js';
import { openPaper, sealDigestOf } from './sealed-paper.js';

export interface BallotClosing {
  /** The presiding member puts the matter off, whatever the count. */
  readonly putOffReason: string | null;
  /** What must be changed in which node for the approval to stand. */
  readonly changes: readonly ListedChange[];
}

export interface BallotResult {
  readonly decisionId: string;
  /** `to-meeting`: not closed; the consultation goes on as a meeting with the votes there are. */
  readonly outcome: Count['outcome'];
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
  constructor(
    private readonly desk: DocumentDesk,
    private readonly keys: BallotKeys,
    private readonly holding: HoldInMeeting,
  ) {}

  run(by: By, documentId: string, closing: BallotClosing): Promise<BallotResult> {
    return this.desk.journal.transaction(by, (tx) => this.closeIn(tx, documentId, closing));
  }

  /** The same within a unit of work that does more (an item of an agenda). */
  async closeIn(tx: Tx, documentId: string, closing: BallotClosing): Promise<BallotResult> {
    const loaded = await this.desk.load(tx, tx.by, documentId, 'update');
    const decision = await latestDecision(tx, documentId, 'update');
    if (decision === null) throw missing('ballot.none');
    if (decision.status !== 'open') throw conflict('ballot.closed');
    return this.close(tx, loaded, decision, presiding(tx.by, loaded, decision), closing);
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
    // Both rows are locked now: whoever voted in time has committed, and these later statements see it.
    const seats = await seatsOf(tx, decision.id);
    const { papers, digest, handedOut } = await this.papers(tx, decision, closing.putOffReason !== null);
    const counted = countBallot(
      seats,
      papers,
      rulesOf(decision),
      {
        silenceConsents: decision.mode === 'written' && decision.silence_consents === true,
        differingNeedsMeeting:
          decision.mode === 'written' && decision.important === true && rulesOf(decision).conduct.importantNeedsMeeting,
        handedOut,
      },
      { putOff: closing.putOffReason !== null, changes: closing.changes.length },
    );
    if (counted.outcome === 'to-meeting' && decision.secret !== true) {
      await this.holding.convert(tx, decision, { sessionId: null, because: 'differing-views' });
      return answerOf(decision.id, counted);
    }
    // The urn of a secret consultation is open now: its slips cannot go to the meeting, the matter does.
    const count = { ...counted, outcome: counted.outcome === 'to-meeting' ? ('put-off' as const) : counted.outcome };
    const changes = count.outcome === 'approved-with-changes' ? closing.changes : [];
    const move = MOVES[count.outcome];
    const events = decide(
      state,
      { name: 'conclude-ballot', outcome: count.outcome, versionDigest: decision.version_digest, changes },
      await this.desk.circumstances(tx, loaded, asker, move),
    );
    const by = tx.by.actor.kind === 'person' ? tx.by.actor.identity.personId : null;
    await tx.commit({
      ...closingOf(decision, count, { papersDigest: digest, changes, putOffReason: closing.putOffReason, by, at: tx.now }),
      kind: 'ballot.closed',
      payload: {
        decisionId: decision.id,
        documentId: state.id,
        organisationId: state.organisationId,
        outcome: count.outcome,
        drafterPersonId: state.drafter.personId,
      },
      detail: { tally: count.tally, explanation: count.explanation, changes, putOffReason: closing.putOffReason },
      cancel: [{ kind: 'ballot.closing' }, { kind: 'ballot.reminding' }],
    });
    await this.desk.record(tx, state, events);
    return answerOf(decision.id, count);
  }

  /** The slips that count. Sealed ones are opened, laid down without a name, and taken from beside their members, all in this transaction. */
  private async papers(
    tx: Tx,
    decision: DecisionEntity,
    putOff: boolean,
  ): Promise<{ papers: readonly Paper[]; digest: string | null; handedOut: number | null }> {
    if (decision.secret !== true) return { papers: await openPapersOf(tx, decision.id), digest: null, handedOut: null };
    // What is put off is not looked at: the slips go unopened.
    if (putOff) return { papers: [], digest: await emptyUrn(tx, decision.id, []), handedOut: null };
    if (decision.on_paper === true) return this.countedOnPaper(tx, decision);
    const keys = await this.keys.read(decision.id);
    if (keys === null) throw unavailable('ballot.key-missing');
    const places = placesOf(await loadContent(tx, decision.version_id));
    const opened = await Promise.all(
      (await sealedChoices(tx, decision.id)).map(async ({ personId, sealed, sealDigest }) => {
        // A text other than the one that was cast is not the member's.
        const found = sealDigestOf(sealed) === sealDigest ? await openPaper(keys, { decisionId: decision.id, personId }, sealed) : null;
        return { id: randomUUID(), ...openedPaper(found, places) };
      }),
    );
    const digest = await emptyUrn(tx, decision.id, opened);
    return { papers: opened.map(({ choice, reserved }) => ({ choice, reserved: reserved !== null })), digest, handedOut: null };
  }

  /** What two people found in the urn, laid down like slips that were opened here: under fresh random ids, in their order. */
  private async countedOnPaper(tx: Tx, decision: DecisionEntity): Promise<{ papers: readonly Paper[]; digest: string; handedOut: number }> {
    const count = await paperCount(tx, decision.id);
    if (count?.status !== 'confirmed') throw conflict('ballot.not-counted');
    const found = countedPapers(count.first);
    const blank = { nodeId: null, wording: null, reserved: null, code: null };
    const digest = await emptyUrn(
      tx,
      decision.id,
      found.map((paper) => ({ id: randomUUID(), ...paper, ...blank })),
    );
    return { papers: found.map(({ choice }) => ({ choice, reserved: false })), digest, handedOut: count.first.takers.length };
  }

  private async checkChanges(tx: Tx, decision: DecisionEntity, changes: readonly ListedChange[]): Promise<void> {
    const places = placesOf(await loadContent(tx, decision.version_id));
    const problems = changes.flatMap(({ nodeId }, index) =>
      places.has(nodeId) ? [] : [{ field: `changes[${index}].nodeId`, code: 'document.unknown-node' }],
    );
    if (problems.length > 0) throw invalid('document.unknown-node', { field: 'changes', problems });
  }
}

function answerOf(decisionId: string, { outcome, tally, explanation }: Count): BallotResult {
  const words = sentenceOf(explanation, (key, params) => fillMessage(documentsMessages.vi[key] ?? key, params));
  return { decisionId, outcome, tally, explanation: words };
}
