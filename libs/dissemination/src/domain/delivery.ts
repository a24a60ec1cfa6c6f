import { type LocalDate } from '@app/kernel';

/**
 * How far a recipient has come with a document. `acknowledged` and `returned` are answers; before them the recipient is silent.
 * Registration may come before or after the acknowledgement: the stage says the furthest of both.
 */
export type Stage = 'delivered' | 'opened' | 'registered' | 'acknowledged' | 'returned';

export const STAGES: readonly Stage[] = ['delivered', 'opened', 'registered', 'acknowledged', 'returned'];

/** Where the news of a stage comes from: the recipient itself, a clerk of the issuer for it, or the channel that carried the document. */
export type Source = 'own-act' | 'entered-by-clerk' | 'channel';

/** When a stage was reached, by whom, and where the news comes from. `personId` is null where a channel reports. */
export interface Reached {
  readonly at: Date;
  readonly source: Source;
  readonly personId: string | null;
}

/** The recipient's own entry in its incoming register (Nghị định 30/2020, art. 22: nothing is acted on before it is registered). */
export interface Registration {
  readonly incomingNumber: number;
  /** The year of the register, which is the year of `receivedOn`. */
  readonly year: number;
  readonly receivedOn: LocalDate;
}

/** One recipient's copy of one issued round of a document. */
export interface Delivery {
  readonly id: string;
  readonly version: number;
  readonly dispatchId: string;
  readonly documentId: string;
  readonly round: number;
  readonly issuerOrganisationId: string;
  readonly issuedOn: LocalDate;
  readonly recipient: {
    readonly id: string;
    readonly kind: 'organisation' | 'position' | 'outside';
    readonly organisationId: string | null;
    readonly positionId: string | null;
    /** As frozen at issue. */
    readonly name: string;
  };
  readonly stage: Stage;
  readonly opened: Reached | null;
  readonly registered: (Reached & Registration) | null;
  readonly acknowledged: Reached | null;
  readonly returned: (Reached & { readonly reason: string }) | null;
}
