import { type LocalDate, type Role, type SigningCapacity } from '@app/kernel';
import { type InspectionTie } from './inspection-tie.js';
import { type Stage } from './stage.js';

/** A change the presiding member listed when closing the ballot: which node, and what is to be done to it. */
export interface ListedChange {
  readonly nodeId: string;
  readonly instruction: string;
}

/** Who signed, in which capacity, and exactly what. `capacity` null: the head of a body signs directly. */
export interface Signature {
  readonly personId: string;
  readonly positionId: string;
  readonly name: string;
  readonly position: string;
  readonly capacity: SigningCapacity | null;
  readonly onBehalfOf: string | null;
  /** ISO 8601, the journal's clock. */
  readonly at: string;
  readonly versionId: string;
  readonly digest: string;
}

/** Somebody who signs minutes: who took them, who speaks for the body they were held with, who presided. */
export interface Signatory {
  readonly part: 'secretary' | 'subject' | 'chair';
  /** As it stands in the minutes: of the person, or of the body. */
  readonly name: string;
  readonly personId: string | null;
  /** Where no person is named: whoever may sign for that body. */
  readonly organisationId: string | null;
  /** Null until it is given; that of the chair is the signature of the document. */
  readonly signature: Signature | null;
}

/** One version by name: its id and the digest of its canonical content. */
export interface VersionMark {
  readonly versionId: string;
  readonly digest: string;
}

/** The document as the row keeps it. Content is kept apart, in immutable versions; `current` names the newest. */
export interface DocumentState {
  readonly id: string;
  /** Position of the last journal entry; 0 before the first. */
  readonly version: number;
  /** The issuing body. */
  readonly organisationId: string;
  readonly type: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly step: string;
  readonly stage: Stage;
  readonly holderRoles: readonly Role[];
  readonly title: string;
  /** How often it was submitted. */
  readonly round: number;
  readonly current: VersionMark & { readonly ordinal: number };
  readonly drafter: { readonly personId: string; readonly positionId: string | null; readonly organisationId: string | null };
  readonly reportId: string | null;
  readonly importId: string | null;
  /** The inspection it was composed from. */
  readonly inspection: InspectionTie | null;
  /** Since when the present step lasts, and until when it should be done. */
  readonly since: Date;
  readonly dueAt: Date | null;
  /** How often the holder of the present step was found late. */
  readonly reminded: number;
  /** What the committee voted for (or, without a committee, what was submitted for signature). */
  readonly approved: VersionMark | null;
  readonly listedChanges: readonly ListedChange[];
  /** Digest the presiding member confirmed after the listed changes were made. */
  readonly confirmedDigest: string | null;
  readonly signature: Signature | null;
  /** Who signs besides, and who alone may give the signature; empty where the procedure knows of one signer. */
  readonly signatories: readonly Signatory[];
  readonly number: number | null;
  readonly symbol: string | null;
  readonly termId: string | null;
  readonly issuedOn: LocalDate | null;
  /** 0 until issued; more than 1 only for a report that was returned and issued again under its number. */
  readonly issueRound: number;
  readonly urgency: number;
  readonly withdrawnReason: string | null;
  readonly draftedAt: Date;
}
