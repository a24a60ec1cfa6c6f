import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { latestDecision } from '../storage/decision-store.js';
import { type BallotOpinion, ballotOpinions } from '../storage/opinion-answer-store.js';
import { decidesOn } from '../storage/question-store.js';
import { type Asking } from '../storage/rows.js';
import { ballotReader } from './read-ballot.js';
import { askingFor, type ReadableDocument, readableDocument } from './readable-document.js';

export interface BallotOpinionsView {
  readonly decisionId: string;
  readonly versionId: string;
  readonly unanswered: number;
  readonly opinions: readonly BallotOpinion[];
}

/** What members said with their votes on the newest ballot, once it is closed, and what the drafter made of it. */
@Injectable()
export class ReadBallotOpinions {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string): Promise<BallotOpinionsView> {
    const rows = askingFor(this.reads, who);
    const found = await opinionsOfBallot(rows, who, await readableDocument(rows, who, documentId));
    if (found === null) throw missing('ballot.none');
    return found;
  }
}

/**
 * Null while no ballot is closed, and for anyone but the roster, the office that keeps the slips, who drafts and the auditor. At most as
 * many lines as the body has members, so no pages.
 */
export async function opinionsOfBallot(rows: Asking, who: Identity, found: ReadableDocument): Promise<BallotOpinionsView | null> {
  const { state, insider } = found;
  const decision = insider ? await latestDecision(rows, state.id) : null;
  if (decision?.status !== 'closed') return null;
  const { auditor, drafter, clerk } = ballotReader(who, found);
  if (!auditor && !drafter && !clerk && !(await decidesOn(rows, state.id, who.personId)) && !draftsFor(who, found)) return null;
  const opinions = await ballotOpinions(rows, decision.id);
  return {
    decisionId: decision.id,
    versionId: decision.version_id,
    unanswered: opinions.filter(({ answer }) => answer === null).length,
    opinions,
  };
}

const draftsFor = (who: Identity, { standing }: ReadableDocument): boolean => standing !== null && who.roles.includes('drafter');
