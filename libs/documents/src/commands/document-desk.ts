import { type Actor, type DocumentContent, forbidden, localDateOf, missing, withinScope } from '@app/kernel';
import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Asker, askerFor, readsDocuments, SYSTEM } from '../domain/asker.js';
import { type BallotOpinionRule } from '../domain/ballot-opinion.js';
import { type DocumentCommand } from '../domain/command.js';
import { type Circumstances, decide, moveOf, needsOf } from '../domain/decide.js';
import { procedureOf } from '../domain/definitions/index.js';
import { type DocumentState } from '../domain/document-state.js';
import { type DocumentEvent } from '../domain/event.js';
import { evolve } from '../domain/evolve.js';
import { detailOf, payloadOf } from '../domain/fact-of.js';
import { type Move, stepOf } from '../domain/procedure.js';
import { type Stage } from '../domain/stage.js';
import { countUnanswered } from '../storage/comment-store.js';
import { countUnansweredOpinions } from '../storage/opinion-answer-store.js';
import { documentChange, loadContent, loadDocument, type LoadedDocument } from '../storage/document-store.js';
import { type Asking, DocumentsRows } from '../storage/rows.js';
import { type StateChange } from '../storage/state-change.js';
import { maySee } from '../storage/visibility.js';
import { StepLimits } from './step-limits.js';

/** What a command on a document answers: where it stands now. */
export interface DocumentAck {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
}

/** Where every command on a document passes: load, decide, commit. */
@Injectable()
export class DocumentDesk {
  constructor(
    readonly journal: Journal,
    readonly rows: DocumentsRows,
    readonly limits: StepLimits,
    readonly directory: Directory,
  ) {}

  /** One move of one document: a single statement where one thing happens, a transaction where two do. */
  async move(by: By, id: string, move: Move, command: DocumentCommand): Promise<DocumentAck> {
    const loaded = await this.load(this.rows, by, id);
    const events = decide(loaded.state, command, await this.circumstances(this.rows, loaded, askerOf(by.actor, loaded), move));
    const [first, ...more] = events;
    if (first === undefined) return ackOf(loaded.state);
    const after = evolve(loaded.state, first);
    if (more.length > 0) return this.journal.transaction(by, async (tx) => ackOf(await this.record(tx, loaded.state, events)));
    await this.journal.commit<string>(by, { ...documentChange(after), ...told(after, first) }, ackOf(after));
    return ackOf(after);
  }

  /**
   * The document as it stands. Who may not know of it is told that there is none.
   * @throws DomainError missing `document.unknown`
   */
  async load(rows: Asking, by: By, id: string, lock?: 'update' | 'share'): Promise<LoadedDocument> {
    const { actor } = by;
    const loaded = await loadDocument(rows, id, actor.kind === 'person' ? actor.identity.organisationId : null, lock);
    if (actor.kind !== 'person') return loaded;
    if (!withinScope(actor.identity, loaded.state.type)) throw forbidden('substitute.out-of-scope');
    const inside = loaded.standing !== null && readsDocuments(actor.identity.roles);
    if (!inside && !(await maySee(rows, actor.identity, id))) throw missing('document.unknown');
    return loaded;
  }

  /** Everything a decision on that move depends on: what its guards ask for is loaded, nothing else. */
  async circumstances(rows: Asking, loaded: LoadedDocument, asker: Asker, move: Move): Promise<Circumstances> {
    const { state, now } = loaded;
    const procedure = procedureOf(state.procedureCode, state.procedureVersion);
    const needs = needsOf(procedure, state, move);
    const limit = stepOf(procedure, moveOf(procedure, state, move)?.to ?? '')?.limit ?? null;
    // One after the other: inside a transaction they share one connection.
    const dueAt = await this.limits.dueAt(this.directory.using(rows), state.organisationId, limit, now);
    const content = needs.has('content') ? await loadContent(rows, state.current.versionId) : null;
    const approvedContent = needs.has('approved-content') ? await this.approvedContent(rows, state) : null;
    const unansweredComments = needs.has('comments') ? await countUnanswered(rows, state.id) : 0;
    const unansweredOpinions = needs.has('opinions') ? await this.unansweredOpinions(rows, state, now) : 0;
    return { procedure, asker, now, dueAt: () => dueAt, facts: { content, approvedContent, unansweredComments, unansweredOpinions } };
  }

  /** Commits events one after the other in an open transaction; `detail` is added to what their entries keep. */
  async record(tx: Tx, before: DocumentState, events: readonly DocumentEvent[], detail: object = {}, priority = 0): Promise<DocumentState> {
    let state = before;
    for (const event of events) {
      state = evolve(state, event);
      await tx.commit<string>({ ...documentChange(state), ...told(state, event, detail), priority });
    }
    return state;
  }

  /** Where the rule of the day wants what members said answered before the signature. */
  private async unansweredOpinions(rows: Asking, { id, organisationId }: DocumentState, now: Date): Promise<number> {
    const rule = await this.directory.using(rows).rules.at<BallotOpinionRule>('ballot.opinions', organisationId, localDateOf(now));
    return rule.answeredBeforeSigning ? countUnansweredOpinions(rows, id) : 0;
  }

  private async approvedContent(rows: Asking, state: DocumentState): Promise<DocumentContent | null> {
    if (state.approved === null || state.approved.digest === state.current.digest) return null;
    return loadContent(rows, state.approved.versionId);
  }
}

/** Who acts, as the domain judges them with regard to this document. */
export function askerOf(actor: Actor, { standing, state }: Pick<LoadedDocument, 'standing' | 'state'>): Asker {
  return actor.kind === 'system' ? SYSTEM : askerFor(actor.identity, standing, false, state.inspection);
}

export const ackOf = (state: DocumentState): DocumentAck => ({ id: state.id, version: state.version, stage: state.stage });

/** What the journal is told of an event: its kind and contents, and the timer of the step it leads to. */
function told(
  after: DocumentState,
  event: DocumentEvent,
  detail: object = {},
): Pick<JournalPart, 'kind' | 'payload' | 'detail' | 'arm' | 'cancel'> {
  // What people are told about it names the document; the symbol once it has one.
  const kept = {
    title: after.title,
    type: after.type,
    ...(after.symbol === null ? {} : { symbol: after.symbol }),
    ...detailOf(event),
    ...detail,
  };
  const part = { kind: event.kind, payload: payloadOf(after, event), detail: kept };
  if (!('to' in event)) return part;
  // One timer a document: arming it again moves it to the step it has now.
  return after.dueAt === null
    ? { ...part, cancel: [{ kind: 'step.due', key: 'step' }] }
    : { ...part, arm: [{ kind: 'step.due', key: 'step', dueAt: after.dueAt, payload: { step: after.step } }] };
}

type JournalPart = StateChange & Parameters<Tx['commit']>[0];
