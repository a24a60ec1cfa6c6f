import { type Choice, type Outcome, sentenceOf, type Tally } from '../domain/ballot.js';
import { type BallotConduct, type BallotMode, type BallotRules, type BallotSubject } from '../domain/ballot-rules.js';
import { type ListedChange } from '../domain/document-state.js';
import { type PaperCount } from '../domain/paper-count.js';
import { type Vote } from '../domain/vote.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { rulesOf } from '../storage/decision-store.js';
import { paperCount, type PaperCountEntry } from '../storage/paper-count-store.js';
import { type Asking } from '../storage/rows.js';
import { type UrnPaper, urnPapers } from '../storage/urn-store.js';
import { openPapersOf, seatsOf } from '../storage/vote-store.js';
import { ballotSeats, type SeatRow } from './ballot-seats.js';
import { type Language, wordsOf } from './words.js';

export interface SeatView {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly voted: boolean;
  /** Null where nobody keeps presence. */
  readonly present: boolean | null;
  readonly recused: boolean;
  /** For the roster, the auditor and who keeps the slips. */
  readonly recusalReason: string | null;
  /** Only once the ballot is closed (one's own at once): what others chose must not sway who still has to vote. Never where it is secret. */
  readonly choice: Choice | null;
  /** A remark, and the wording proposed for a node; for the roster, the auditor, the drafter and who keeps the slips. */
  readonly opinion: string | null;
  readonly nodeId: string | null;
  readonly wording: string | null;
  /** A reserved opinion, for those whom the rule names. */
  readonly reserved: string | null;
  readonly onPaper: boolean;
  /** For who keeps the slips: how far a slip of paper got, whether by the asker, and both readings where they differ. */
  readonly paper: {
    readonly status: 'entered' | 'mismatch' | 'confirmed';
    readonly byMe: boolean;
    readonly readings: readonly Vote[];
  } | null;
  /** Written down for the member, not cast; for who keeps the slips. */
  readonly prepared: boolean;
}

export interface BallotView {
  readonly decisionId: string;
  /** 1 for the first ballot on the document, 2 after it came back … */
  readonly ordinal: number;
  readonly status: 'open' | 'closed';
  readonly organisationId: string;
  readonly body: string;
  readonly mode: BallotMode;
  readonly sessionId: string | null;
  readonly subject: BallotSubject;
  readonly secret: boolean;
  /** Secret, on slips of paper: nothing is cast here, two people enter what lay in the urn. */
  readonly onPaper: boolean;
  /** How far the count of the slips of paper got; both readings where they differ, for who keeps the slips. */
  readonly count: {
    readonly status: 'entered' | 'mismatch' | 'confirmed';
    readonly byMe: boolean;
    readonly readings: readonly PaperCount[];
  } | null;
  /** To which a slip is sealed, while it is open. */
  readonly publicKey: string | null;
  readonly silenceConsents: boolean;
  readonly important: boolean;
  /** How often the silent were reminded. */
  readonly reminded: number;
  readonly rules: BallotRules;
  readonly versionId: string;
  readonly versionDigest: string;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly rosterSize: number;
  readonly voted: number;
  readonly roster: readonly SeatView[];
  /** When closed; before that for those whom the rule lets follow an open ballot. */
  readonly tally: Tally | null;
  /** What lay in the urn of a secret ballot; for the roster and the auditor. */
  readonly papers: readonly UrnPaper[];
  readonly outcome: Outcome | null;
  /** Why the outcome is what it is, in one sentence with the numbers. */
  readonly explanation: string | null;
  readonly listedChanges: readonly ListedChange[];
  readonly putOffReason: string | null;
  readonly mine: {
    readonly onRoster: boolean;
    readonly voted: boolean;
    readonly recused: boolean;
    readonly presides: boolean;
    /** What a secretary wrote down for the asker; no vote until cast. */
    readonly prepared: Vote | null;
  };
}

/** Who looks at a ballot. */
export interface BallotReader {
  readonly personId: string;
  readonly auditor: boolean;
  readonly drafter: boolean;
  /** Keeps the slips of the body. */
  readonly clerk: boolean;
}

/** The newest ballot of a document as one person may see it; null where there was none. */
export async function ballotView(rows: Asking, documentId: string, reader: BallotReader, language: Language): Promise<BallotView | null> {
  const [decision] = await rows.query<DecisionEntity>(
    `select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1`,
    [documentId],
  );
  if (decision === undefined) return null;
  const seats = await ballotSeats(rows, decision.id);
  const own = seats.find(({ personId }) => personId === reader.personId) ?? null;
  const closed = decision.status === 'closed';
  const secret = decision.secret ?? false;
  const rules = rulesOf(decision);
  const reads: Readable = {
    inside: own !== null || reader.auditor || reader.clerk,
    opinions: closed && (own !== null || reader.auditor || reader.drafter || reader.clerk),
    reserved: closed && readsReserved(rules.conduct, own, reader),
    choices: closed,
  };
  const papers = closed && secret && (own !== null || reader.auditor) ? await urnPapers(rows, decision.id) : [];
  return {
    decisionId: decision.id,
    ordinal: decision.ordinal,
    status: decision.status,
    organisationId: decision.organisation_id,
    body: decision.body,
    mode: decision.mode ?? 'meeting',
    sessionId: decision.session_id,
    subject: decision.subject ?? 'general',
    secret,
    onPaper: decision.on_paper ?? false,
    count: closed || decision.on_paper !== true ? null : countShown(await paperCount(rows, decision.id), reader),
    publicKey: closed ? null : decision.public_key,
    silenceConsents: decision.silence_consents ?? false,
    important: decision.important ?? false,
    reminded: decision.reminded ?? 0,
    rules,
    versionId: decision.version_id,
    versionDigest: decision.version_digest,
    openedAt: decision.opened_at,
    closesAt: decision.closes_at,
    closedAt: decision.closed_at,
    rosterSize: decision.roster_size,
    voted: seats.filter(({ voted, recused }) => voted && !recused).length,
    roster: seats.map((seat) => shown(seat, seat === own ? OWN : reads, reader)),
    tally: closed ? tallyOf(decision) : await liveTally(rows, decision, rules.conduct, own),
    papers: papers.map((paper) => ({ ...paper, reserved: reads.reserved ? paper.reserved : null })),
    outcome: decision.outcome,
    explanation:
      decision.explanation === null ? null : sentenceOf(decision.explanation, (key, params) => wordsOf(language, key, params) ?? key),
    listedChanges: decision.listed_changes,
    putOffReason: decision.put_off_reason,
    mine: {
      onRoster: own !== null,
      voted: own?.voted ?? false,
      recused: own?.recused ?? false,
      presides: own?.presides ?? false,
      prepared: own !== null && !own.voted && !closed ? own.preparedVote : null,
    },
  };
}

/** The second counts blind: a single reading is shown to nobody; two that differ to those who have to count again. */
function countShown(count: PaperCountEntry | null, reader: BallotReader): BallotView['count'] {
  if (count === null) return null;
  const { status, first, firstBy, second } = count;
  return {
    status,
    byMe: firstBy === reader.personId,
    readings: reader.clerk && status === 'mismatch' && second !== null ? [first, second] : [],
  };
}

interface Readable {
  readonly inside: boolean;
  readonly choices: boolean;
  readonly opinions: boolean;
  readonly reserved: boolean;
}
const OWN: Readable = { inside: true, choices: true, opinions: true, reserved: true };

function shown(seat: SeatRow, reads: Readable, reader: BallotReader): SeatView {
  const { firstBy, first, second, paperStatus } = seat;
  return {
    personId: seat.personId,
    name: seat.name,
    title: seat.title,
    presides: seat.presides,
    voted: seat.voted,
    present: seat.present,
    recused: seat.recused,
    recusalReason: reads.inside ? seat.recusalReason : null,
    choice: reads.choices && !seat.recused ? seat.choice : null,
    opinion: reads.opinions ? seat.opinion : null,
    nodeId: reads.opinions ? seat.nodeId : null,
    wording: reads.opinions ? seat.wording : null,
    reserved: reads.reserved ? seat.reserved : null,
    onPaper: seat.onPaper,
    paper:
      reader.clerk && paperStatus !== null
        ? {
            status: paperStatus,
            byMe: firstBy === reader.personId,
            // The second enters blind: a single reading is shown to nobody.
            readings: paperStatus === 'mismatch' && first !== null && second !== null ? [first, second] : [],
          }
        : null,
    prepared: reader.clerk && seat.preparedVote !== null,
  };
}

function readsReserved({ reservedReaders }: BallotConduct, own: SeatRow | null, reader: BallotReader): boolean {
  const may = {
    roster: own !== null,
    presider: own?.presides === true,
    drafter: reader.drafter,
    auditor: reader.auditor,
  };
  return reservedReaders.some((one) => may[one]);
}

/** Ballots closed before there was a whole tally kept three numbers. */
function tallyOf(decision: DecisionEntity): Tally {
  const { votes_for, votes_against, votes_abstain } = decision;
  const known = { for: votes_for ?? 0, against: votes_against ?? 0, abstain: votes_abstain ?? 0 };
  return (
    decision.tally ?? { ...known, other: 0, invalid: 0, consenting: 0, recused: 0, tookPart: known.for + known.against + known.abstain }
  );
}

async function liveTally(rows: Asking, decision: DecisionEntity, conduct: BallotConduct, own: SeatRow | null): Promise<Tally | null> {
  const follows = conduct.liveTally === 'roster' ? own !== null : conduct.liveTally === 'presider' && own?.presides === true;
  if (decision.secret === true || !follows) return null;
  return countNow(rows, decision.id);
}

async function countNow(rows: Asking, decisionId: string): Promise<Tally> {
  const papers = await openPapersOf(rows, decisionId);
  const seats = await seatsOf(rows, decisionId);
  const of = (choice: string): number => papers.filter((paper) => paper.choice === choice).length;
  return {
    for: of('for'),
    against: of('against'),
    other: of('other'),
    abstain: of('abstain'),
    invalid: 0,
    consenting: 0,
    recused: seats.filter(({ recused }) => recused).length,
    tookPart: seats.filter(({ voted, present, recused }) => !recused && (voted || present === true)).length,
  };
}
