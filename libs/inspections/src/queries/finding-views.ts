import { type Figure } from '../domain/figure.js';
import { type FindingKind, type Opinion } from '../domain/finding.js';
import { type ReconciledLine } from '../domain/reconciliation.js';

export interface FigureView extends Figure {
  /** Computed from value, comparison and target; null: not to be judged. */
  readonly met: boolean | null;
}

export interface FindingView {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly kind: FindingKind;
  readonly area: string;
  readonly text: string;
  readonly responsibleOrganisationId: string | null;
  readonly responsibleName: string | null;
  readonly figures: readonly FigureView[];
  /** Empty for the subject: evidence is the delegation's. */
  readonly evidenceIds: readonly string[];
  readonly opinion: Opinion | null;
}

export interface RequirementProposalView {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly text: string;
  readonly findingIds: readonly string[];
  readonly leadOrganisationId: string | null;
  readonly leadName: string | null;
  readonly supportName: string | null;
  readonly dueOn: string | null;
  readonly carriedRequirementId: string | null;
  readonly carriedFrom: string | null;
  readonly concludedIn: string | null;
}

export interface EarlierRequirementView {
  readonly id: string;
  readonly organisationName: string;
  readonly ofPredecessor: boolean;
  readonly text: string;
  readonly dueOn: string | null;
  readonly citedType: string | null;
  readonly citedSymbol: string | null;
  readonly citedOn: string | null;
  readonly state: 'open' | 'not-met';
  readonly carried: boolean;
}

export interface FindingsView {
  readonly subjectId: string;
  readonly step: string;
  readonly findings: readonly FindingView[];
  readonly requirements: readonly RequirementProposalView[];
  readonly earlier: readonly EarlierRequirementView[];
  /** What the asker may do: write, opine. */
  readonly actions: readonly string[];
}

export interface ReadFigureView {
  readonly quote: string;
  readonly actual: string;
  readonly target: string | null;
  readonly met: boolean | null;
  /** What could be made of it without guessing; null where it is not plainly a number. */
  readonly proposed: Figure | null;
}

export interface SelfReportView {
  readonly id: string;
  readonly state: 'asked' | 'submitted' | 'returned' | 'accepted';
  readonly guidance: string | null;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly lateRule: 'accept' | 'refuse';
  readonly graceDays: number;
  readonly rounds: number;
  readonly returnReason: string | null;
  readonly submittedAt: Date | null;
  readonly answers: readonly { readonly outlineId: string; readonly text: string }[];
  readonly fileName: string | null;
  readonly fileSize: number | null;
  /** For the delegation, of what was handed in. */
  readonly figures: readonly ReadFigureView[];
}

export interface ExplanationFileView {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
}

export interface ExplanationView {
  readonly id: string;
  readonly findingId: string | null;
  readonly question: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly state: 'asked' | 'answered' | 'withdrawn';
  readonly answer: string | null;
  /** Laid beside it; the delegation sees them once it is sent. */
  readonly files: readonly ExplanationFileView[];
  readonly late: boolean;
  /** Until when it is taken, where the rule ends it; null where late is taken at any time. */
  readonly closesAt: Date | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

export interface ConferenceView {
  readonly version: number;
  readonly heldOn: string;
  readonly atHour: string | null;
  readonly place: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly opinions: readonly { readonly speaker: string; readonly text: string }[];
  readonly outcome: string | null;
}

export interface ComposedPaperView {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  readonly state: 'wanted' | 'drafted' | 'issued';
  readonly documentId: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly times: number;
}

export interface DossierView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'organisation' | 'member';
  readonly step: string;
  readonly delegationId: string | null;
  readonly delegationName: string | null;
  readonly inspection: {
    readonly id: string;
    readonly title: string;
    readonly kind: 'inspection' | 'supervision';
    readonly content: string | null;
    readonly periodFrom: string | null;
    readonly periodTo: string | null;
    readonly outline: readonly { readonly id: string; readonly title: string; readonly guidance: string }[];
  };
  readonly selfReport: SelfReportView | null;
  readonly explanations: readonly ExplanationView[];
  readonly conference: ConferenceView | null;
  readonly papers: readonly ComposedPaperView[];
  /** The asker is the subject, or answers for it. */
  readonly own: boolean;
  /** The asker reads the delegation's files. */
  readonly files: boolean;
  /** ask-self-report, decide-self-report, answer-self-report, ask-explanation, answer-explanation, hold-conference. */
  readonly actions: readonly string[];
}

export interface ReconciliationRow {
  readonly requirementId: string;
  readonly ordinal: number;
  readonly text: string;
  readonly leadName: string | null;
  readonly dueOn: string | null;
  readonly carriedFrom: string | null;
  readonly state: ReconciledLine['state'];
  /** The requirement as it is followed up, on each body it was put on. */
  readonly followed: readonly {
    readonly id: string;
    readonly state: 'open' | 'met' | 'not-met';
    readonly evidence: string | null;
    readonly judgedAt: Date | null;
  }[];
}

export interface ReconciliationView {
  readonly subjectId: string;
  readonly name: string;
  readonly step: string;
  readonly inspection: { readonly id: string; readonly title: string };
  readonly conclusion: { readonly documentId: string; readonly symbol: string; readonly issuedOn: string } | null;
  readonly rows: readonly ReconciliationRow[];
  /** Followed up from the same text, but not proposed by the delegation. */
  readonly further: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly text: string;
    readonly state: string;
    readonly evidence: string | null;
  }[];
  readonly unjudged: number;
}
