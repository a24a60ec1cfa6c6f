import { type LocalDate } from '@app/kernel';
import { type Phase } from '../domain/procedure.js';
import { type Seat } from '../domain/standing.js';
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
  /** Steps of a subject in their order, for the board. */
  readonly steps: readonly { readonly code: string; readonly number: number | null; readonly phase: Phase }[];
  readonly subjects: readonly SubjectView[];
  readonly delegations: readonly DelegationView[];
  /** What the asker may do with the whole: plan, form, decide, extend, close, cancel. */
  readonly actions: readonly string[];
}
