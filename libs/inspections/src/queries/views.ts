import { type LocalDate } from '@app/kernel';
import { type PaperState } from '../domain/paper.js';
import { type Phase } from '../domain/procedure.js';
import { type Seat } from '../domain/standing.js';
import { type TaskState } from '../domain/task.js';
import { type TimeLimit } from '../domain/time-limit.js';
import { type OutlineItem } from '../storage/inspections.js';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ProgrammeView {
  readonly id: string;
  readonly organisation: Named;
  readonly span: 'year' | 'term';
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: 'draft' | 'approved';
  readonly items: number;
  readonly started: number;
  readonly actions: readonly string[];
}

export interface ItemView {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: 'inspection' | 'supervision';
  readonly content: string;
  readonly lead: Named;
  readonly quarter: number | null;
  readonly subjectOrganisations: readonly Named[];
  readonly subjectPeople: readonly Named[];
  readonly droppedReason: string | null;
  /** The inspection it became; null while it is only planned. */
  readonly inspectionId: string | null;
  readonly inspectionStep: string | null;
}

export interface ProgrammeWithItems extends ProgrammeView {
  readonly lines: readonly ItemView[];
}

/** A line of the list of inspections. */
export interface InspectionLine {
  readonly id: string;
  readonly kind: 'inspection' | 'supervision';
  readonly title: string;
  readonly organisation: Named;
  readonly lead: Named;
  readonly step: string;
  readonly decisionSymbol: string | null;
  readonly decidedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly late: boolean;
  readonly subjects: number;
  readonly closedSubjects: number;
  /** The asker's role in one of its delegations. */
  readonly mySeat: Seat['role'] | null;
  /** The asker, or a body the asker answers for, is looked at. */
  readonly asSubject: boolean;
}

export interface SubjectView {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: 'organisation' | 'member';
  readonly organisation: Named;
  readonly person: Named | null;
  readonly delegationId: string | null;
  readonly step: string;
  readonly stepNumber: number | null;
  readonly phase: Phase;
  readonly stepSince: Date;
  readonly droppedReason: string | null;
  /** The asker is it, or answers for it. */
  readonly own: boolean;
  /** Moves the asker may take with it. */
  readonly moves: readonly { readonly move: string; readonly to: string; readonly needsReason: boolean }[];
}

export interface MemberView {
  readonly id: string;
  readonly person: Named;
  readonly position: string | null;
  readonly role: Seat['role'];
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
  readonly leftReason: string | null;
}

export interface DelegationView {
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
  readonly members: readonly MemberView[];
  /** The asker sits in it. */
  readonly mine: boolean;
  /** The asker reads its files. */
  readonly open: boolean;
}

export interface InspectionView {
  readonly id: string;
  readonly version: number;
  readonly kind: 'inspection' | 'supervision';
  readonly title: string;
  readonly organisation: Named;
  readonly lead: Named;
  readonly programmeItemId: string | null;
  readonly purpose: string | null;
  readonly content: string | null;
  readonly method: string | null;
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
  readonly outline: readonly OutlineItem[];
  readonly step: string;
  readonly decisionSymbol: string | null;
  readonly decidedOn: LocalDate | null;
  readonly startsOn: LocalDate | null;
  readonly timeLimit: TimeLimit | null;
  readonly firstDueOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly late: boolean;
  /** The latest day to which it may still be extended; null where nothing is left. */
  readonly extendableTo: LocalDate | null;
  readonly endReason: string | null;
  /** The decision as a document of this system: once issued it says number, symbol and day; null where none is being written here. */
  readonly decisionPaper: {
    readonly documentId: string | null;
    readonly symbol: string | null;
    readonly issuedOn: LocalDate | null;
  } | null;
  /** Steps of a subject in their order, for the board. */
  readonly steps: readonly { readonly code: string; readonly number: number | null; readonly phase: Phase }[];
  readonly subjects: readonly SubjectView[];
  readonly delegations: readonly DelegationView[];
  /** What the asker may do with the whole: plan, form, decide, extend, close, cancel. */
  readonly actions: readonly string[];
}

export interface TaskView {
  readonly id: string;
  readonly inspectionId: string;
  readonly inspectionTitle: string;
  readonly delegationId: string;
  readonly delegationName: string;
  readonly subjectId: string;
  readonly subject: Named;
  readonly memberId: string;
  readonly person: Named;
  readonly area: string;
  readonly content: string;
  readonly product: string;
  readonly dueOn: LocalDate;
  readonly late: boolean;
  readonly state: TaskState;
  readonly report: string | null;
  readonly returns: number;
  readonly returnReason: string | null;
  readonly cancelReason: string | null;
  readonly evidence: number;
  readonly assignedAt: Date;
  readonly acceptedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly endedAt: Date | null;
  readonly actions: readonly string[];
}

export interface EvidenceView {
  readonly id: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string | null;
  readonly taskId: string | null;
  readonly kind: 'file' | 'photo' | 'note';
  readonly title: string;
  readonly text: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  /** A browser shows it as it is. */
  readonly shown: boolean;
  /** Null for a note. */
  readonly scan: 'clean' | 'not-scanned' | null;
  readonly takenAt: Date;
  readonly keptBy: Named;
  readonly keptAt: Date;
  readonly withdrawnReason: string | null;
  readonly actions: readonly string[];
}

export interface VisitView {
  readonly id: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly delegationName: string;
  readonly subjectId: string;
  readonly subject: Named;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly purpose: string;
  readonly state: 'planned' | 'agreed' | 'objected' | 'held' | 'cancelled';
  readonly answer: string | null;
  readonly cancelReason: string | null;
  readonly actions: readonly string[];
}

export interface MinutesView {
  readonly id: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subject: Named;
  readonly visitId: string | null;
  readonly day: LocalDate;
  readonly place: string;
  readonly presentDelegation: string;
  readonly presentSubject: string;
  readonly content: string;
  readonly requests: string | null;
  readonly state: 'draft' | 'signed' | 'countersigned';
  readonly writtenBy: Named;
  readonly signedBy: Named | null;
  readonly signedAt: Date | null;
  readonly countersignedBy: Named | null;
  readonly countersignedAt: Date | null;
  readonly remark: string | null;
  readonly actions: readonly string[];
}

export interface PaperView {
  readonly id: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly title: string;
  readonly form: 'original' | 'copy';
  readonly copies: number;
  readonly state: PaperState;
  readonly remark: string | null;
  readonly askedAt: Date;
  readonly handedOverBy: Named | null;
  readonly handedOverAt: Date | null;
  readonly receivedBy: Named | null;
  readonly receivedAt: Date | null;
  readonly returnedBy: Named | null;
  readonly returnedAt: Date | null;
  readonly backBy: Named | null;
  readonly backAt: Date | null;
  readonly actions: readonly string[];
}

export interface TieView {
  readonly id: string;
  readonly subjectId: string;
  readonly memberId: string;
  readonly person: Named;
  readonly reason: string;
  readonly declaredAt: Date;
}
