import { type Outcome } from '../domain/ballot.js';
import {
  type ItemStatus,
  type PaperStatus,
  type QuorumLine,
  type Reply,
  type SessionStatus,
  type SittingBody,
} from '../domain/sessions/session.js';
import { type SessionMove } from '../domain/sessions/session-procedure.js';
import { type Stage } from '../domain/stage.js';

export interface PaperView {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  readonly status: PaperStatus;
  readonly dueAt: Date | null;
  readonly owedBy: string | null;
  readonly documentId: string | null;
  readonly fileName: string | null;
  readonly format: 'txt' | 'docx' | 'pdf' | null;
  readonly handedInAt: Date | null;
  readonly letInReason: string | null;
  /** Whether the asker may open it now. */
  readonly readable: boolean;
}

/** The vote on an item, as far as it may be seen while it is open. */
export interface ItemBallotView {
  readonly decisionId: string;
  readonly documentId: string;
  readonly status: 'open' | 'closed';
  readonly secret: boolean;
  readonly voted: number;
  readonly rosterSize: number;
  readonly outcome: Outcome | null;
  /** The outcome in one sentence with the numbers. */
  readonly explanation: string | null;
}

export interface AgendaItemView {
  readonly id: string;
  readonly title: string;
  readonly documentId: string | null;
  readonly documentStage: Stage | null;
  readonly presenter: string | null;
  readonly minutesPlanned: number | null;
  readonly status: ItemStatus;
  /** For who sits and who prepares; guests do not read them. */
  readonly discussion: string | null;
  readonly conclusion: string | null;
  readonly reason: string | null;
  readonly movedToSessionId: string | null;
  readonly papers: readonly PaperView[];
  readonly ballot: ItemBallotView | null;
}

export interface SessionSeatView {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly present: boolean;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
  readonly absenceReason: string | null;
}

export interface InvitationView {
  readonly id: string;
  readonly kind: 'member' | 'guest';
  readonly personId: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly itemIds: readonly string[] | null;
  readonly reply: Reply | null;
  readonly replyReason: string | null;
  readonly delegateName: string | null;
  readonly delegateTitle: string | null;
  readonly repliedAt: Date | null;
  /** Presence of a guest; members are on the roster. */
  readonly present: boolean;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
}

/** One session as one person may see it: plan, room and record in one. */
export interface SessionView {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly body: SittingBody;
  readonly bodyName: string;
  readonly termName: string;
  readonly ordinal: number;
  readonly subject: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly status: SessionStatus;
  readonly secretary: { readonly personId: string; readonly name: string; readonly title: string | null };
  readonly papersDueAt: Date | null;
  readonly invitationsDueAt: Date | null;
  readonly currentItemId: string | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly reason: string | null;
  readonly minutesDocumentId: string | null;
  readonly invitationDocumentId: string | null;
  /** What the asker may do with it now. */
  readonly moves: readonly SessionMove[];
  /** Whether the asker sits in it as a member, prepares it or presides; a guest sees less. */
  readonly insider: boolean;
  readonly quorum: QuorumLine | null;
  readonly items: readonly AgendaItemView[];
  readonly seats: readonly SessionSeatView[];
  readonly invitations: readonly InvitationView[];
  readonly mine: { readonly invitationId: string | null; readonly seat: boolean; readonly present: boolean };
}
