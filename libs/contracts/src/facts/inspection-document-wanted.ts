/** The papers of an inspection that are composed from what it holds. `summary` is the one report over several delegations. */
export const INSPECTION_DOCUMENT_KINDS = [
  'decision',
  'plan',
  'invitation',
  'minutes',
  'report',
  'summary',
  'submission',
  'conclusion',
] as const;
export type InspectionDocumentKind = (typeof INSPECTION_DOCUMENT_KINDS)[number];

/** A figure against its target as an inspection recorded it. Numbers are decimal texts with a point. */
export interface ComposedFigure {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly comparison: 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | null;
  readonly target: string | null;
  readonly source: string | null;
  /** Null: not to be judged. */
  readonly met: boolean | null;
}

export interface ComposedFinding {
  readonly id: string;
  readonly kind: 'strength' | 'limitation' | 'violation';
  readonly subjectId: string;
  readonly area: string;
  readonly text: string;
  readonly responsible: string | null;
  readonly figures: readonly ComposedFigure[];
  /** What the inspected body says to it. */
  readonly opinion: { readonly stand: 'agree' | 'disagree' | 'explain'; readonly text: string } | null;
}

export interface ComposedRequirement {
  readonly id: string;
  readonly subjectId: string;
  readonly text: string;
  readonly lead: string | null;
  readonly support: string | null;
  readonly dueOn: string | null;
  /** The earlier document that asked for it and saw it unfulfilled, as cited in print. */
  readonly carriedFrom: string | null;
}

export interface ComposedMember {
  readonly name: string;
  readonly position: string;
  readonly role: 'head' | 'deputy' | 'secretary' | 'member';
}

export interface ComposedMeeting {
  readonly heldOn: string;
  readonly at: string | null;
  readonly place: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly opinions: readonly { readonly speaker: string; readonly text: string }[];
  readonly outcome: string | null;
}

/** Everything a paper of an inspection is written from. What a kind does not need is empty. */
export interface InspectionComposition {
  readonly form: 'inspection' | 'supervision';
  /** What is inspected, as it follows "kiểm tra": `việc lãnh đạo, chỉ đạo công tác …`. */
  readonly content: string;
  /** What is looked at, in full, where the plan says more than `content`. */
  readonly scope: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly purpose: string | null;
  readonly method: string | null;
  /** Documents it stands on, as cited in print. */
  readonly basis: readonly string[];
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly organisationId: string | null }[];
  readonly delegations: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly ComposedMember[];
    readonly subjectIds: readonly string[];
  }[];
  readonly outline: readonly { readonly label: string; readonly heading: string; readonly guidance: string | null }[];
  readonly findings: readonly ComposedFinding[];
  readonly requirements: readonly ComposedRequirement[];
  readonly meeting: ComposedMeeting | null;
  /** Who watches the remedy, and by when the inspected body reports on it. */
  readonly watch: { readonly organisationId: string; readonly name: string; readonly reportBy: string | null } | null;
}

/** A paper of an inspection is wanted: `documents` drafts it, or writes its draft anew while nobody has handed it on. */
export interface InspectionDocumentWanted {
  readonly itemId: string;
  readonly inspectionId: string;
  readonly kind: InspectionDocumentKind;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  /** The body that issues it. */
  readonly organisationId: string;
  /** People of the delegation who draft it; empty where the issuer's own people do. */
  readonly workers: readonly string[];
  /** Those of them who sign it, where the delegation signs. */
  readonly signers: readonly string[];
  /** Who signs minutes besides the delegation's head: its secretary, and the subject by name or by whoever may sign for it. */
  readonly signatories?: readonly {
    readonly part: 'secretary' | 'subject';
    readonly name: string;
    readonly personId: string | null;
    readonly organisationId: string | null;
  }[];
  readonly wantedByPersonId: string;
  readonly composition: InspectionComposition;
}
