import { type LocalDate } from '@app/kernel';
import { type FormFix } from './form-fix.js';
import { type FrozenTo } from './event.js';
import { type DocumentState, type ListedChange, type Signature } from './document-state.js';

/** What somebody wants to happen to a document; ids, digests and time come from outside. */
export type DocumentCommand =
  | {
      readonly name: 'revise';
      readonly expectedVersion: number;
      readonly current: DocumentState['current'];
      readonly title: string;
      readonly type: string;
    }
  | {
      readonly name: 'mend-form';
      readonly expectedVersion: number;
      readonly current: DocumentState['current'];
      readonly title: string;
      readonly fixes: readonly FormFix[];
    }
  | { readonly name: 'submit' }
  | { readonly name: 'pass-appraisal' }
  | { readonly name: 'return-appraisal'; readonly reason: string }
  | {
      readonly name: 'conclude-ballot';
      readonly outcome: 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';
      readonly versionDigest: string;
      readonly changes: readonly ListedChange[];
    }
  | { readonly name: 'confirm-changes'; readonly versionDigest: string }
  | { readonly name: 'countersign'; readonly signature: Omit<Signature, 'versionId' | 'digest'> }
  | { readonly name: 'sign'; readonly signature: Omit<Signature, 'versionId' | 'digest'> }
  | {
      readonly name: 'issue';
      readonly number: number;
      readonly symbol: string;
      readonly termId: string;
      readonly issuedOn: LocalDate;
      readonly urgency: number;
      readonly recipients: FrozenTo;
    }
  | { readonly name: 'reopen'; readonly reason: string }
  | { readonly name: 'withdraw'; readonly reason: string }
  | { readonly name: 'remind' };
