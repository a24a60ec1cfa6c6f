import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type DocumentContent } from './content';
import { type Page } from './page';

export type Stage = 'draft' | 'inspection' | 'committee' | 'finalising' | 'approved' | 'signed' | 'issued' | 'withdrawn';
export const STAGES: readonly Stage[] = ['draft', 'inspection', 'committee', 'finalising', 'approved', 'signed', 'issued', 'withdrawn'];

export interface WorkItem {
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly stage: Stage;
  readonly action: string;
  readonly since: string;
  readonly dueAt: string | null;
}

export interface DocumentItem {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly stage: Stage;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly organisationName?: string;
  readonly since: string;
}

export interface BallotTally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

export interface Ballot {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly openedAt: string;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
  readonly versionDigest: string;
  readonly roster: readonly { readonly personId: string; readonly name: string; readonly position?: string; readonly voted: boolean }[];
  readonly tally: BallotTally | null;
  readonly mine: { readonly choice: 'for' | 'against' | 'abstain'; readonly opinion: string | null } | null;
  readonly outcome: 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off' | null;
  readonly explanation: string | null;
}

export interface DocumentView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly type: string;
  readonly title: string;
  readonly stage: Stage;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly round: number;
  readonly reportId: string | null;
  readonly actions: readonly string[];
  readonly holder: { readonly who: string; readonly since: string; readonly dueAt: string | null; readonly next: string | null } | null;
  readonly currentVersion: { readonly id: string; readonly ordinal: number; readonly digest: string; readonly content: DocumentContent };
  readonly procedure: {
    readonly code: string;
    readonly label: string;
    readonly step: string;
    readonly steps: readonly { readonly code: string; readonly label: string; readonly stage: Stage }[];
  };
  readonly ballot: Ballot | null;
  readonly listedChanges: readonly { readonly nodeId: string; readonly instruction: string }[];
}

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => read<DocumentView>(`/api/documents/${id}`) });

export const workQuery = queryOptions({ queryKey: ['work'], queryFn: () => read<Page<WorkItem>>('/api/documents/work') });
