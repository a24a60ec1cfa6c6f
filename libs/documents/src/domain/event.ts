import { type LocalDate, type Role } from '@app/kernel';
import { type DocumentState, type ListedChange, type Signature, type VersionMark } from './document-state.js';
import { type FormFix } from './form-fix.js';
import { type Stage } from './stage.js';

/** The step a document entered: what the row keeps of it. */
export interface Entered {
  readonly step: string;
  readonly stage: Stage;
  readonly holderRoles: readonly Role[];
  readonly at: Date;
  readonly dueAt: Date | null;
}

/** The list of recipients that was frozen for one round of issuing. */
export interface FrozenTo {
  readonly listId: string;
  readonly count: number;
  readonly digest: string;
}

/** What happened to a document. The kind is also the kind of its journal entry; those in the catalogue of facts are routed. */
export type DocumentEvent =
  | {
      readonly kind: 'document.drafted';
      readonly drafted: Pick<
        DocumentState,
        'id' | 'organisationId' | 'type' | 'procedureCode' | 'procedureVersion' | 'title' | 'current' | 'drafter' | 'reportId' | 'importId'
      > &
        Partial<Pick<DocumentState, 'inspection' | 'signatories'>>;
      readonly to: Entered;
    }
  | { readonly kind: 'draft.revised'; readonly current: DocumentState['current']; readonly title: string; readonly type: string }
  | {
      readonly kind: 'draft.form-mended';
      readonly current: DocumentState['current'];
      readonly title: string;
      readonly fixes: readonly FormFix[];
    }
  | { readonly kind: 'document.submitted'; readonly to: Entered }
  | { readonly kind: 'document.appraisal-passed'; readonly to: Entered }
  | { readonly kind: 'document.appraisal-returned'; readonly to: Entered; readonly reason: string }
  | { readonly kind: 'document.changes-listed'; readonly to: Entered; readonly changes: readonly ListedChange[] }
  | { readonly kind: 'document.sent-back'; readonly to: Entered; readonly outcome: 'not-approved' | 'put-off' }
  | { readonly kind: 'document.approved'; readonly to: Entered; readonly by: 'submission' | 'appraisal' | 'ballot' | 'changes' }
  /** `to`: the step that follows once all who sign besides have signed. */
  | { readonly kind: 'document.countersigned'; readonly index: number; readonly signature: Signature; readonly to?: Entered }
  | { readonly kind: 'document.signed'; readonly to: Entered; readonly signature: Signature }
  | {
      readonly kind: 'document.issued';
      readonly to: Entered;
      readonly number: number;
      readonly symbol: string;
      readonly termId: string;
      readonly issuedOn: LocalDate;
      readonly urgency: number;
      readonly recipients: FrozenTo;
    }
  | { readonly kind: 'document.reopened'; readonly to: Entered; readonly reason: string }
  | { readonly kind: 'document.withdrawn'; readonly to: Entered; readonly from: Stage; readonly reason: string }
  | { readonly kind: 'step.reminded'; readonly step: string };

/** The version that stands, without its ordinal. */
export const markOf = (state: DocumentState): VersionMark => ({ versionId: state.current.versionId, digest: state.current.digest });
