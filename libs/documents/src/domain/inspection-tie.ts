import { type InspectionDocumentKind } from '@app/contracts';

/** What a document composed from an inspection knows of it: its place there, and the people of the delegation who work on it. */
export interface InspectionTie {
  readonly inspectionId: string;
  /** The paper of the inspection that this document is; one living document for each. */
  readonly itemId: string;
  readonly kind: InspectionDocumentKind;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  /** They draft it, whatever organisation they come from; while it is a draft nobody else reads it. Empty: the issuer's own people do. */
  readonly workers: readonly string[];
  /** Those of them who sign it on behalf of the delegation (its head), where the delegation signs. */
  readonly signers: readonly string[];
  /** An inspection or a supervision; ties kept before this was asked lack it. */
  readonly form?: 'inspection' | 'supervision';
}
