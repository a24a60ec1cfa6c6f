import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type BodyNode, type DocumentContent } from './content';
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
  readonly organisationName: string | null;
  readonly type: string;
  readonly title: string;
  readonly stage: Stage;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly since: string;
}

export type Choice = 'for' | 'against' | 'abstain';
export type Outcome = 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';

export interface Seat {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly voted: boolean;
  readonly choice: Choice | null;
  readonly opinion: string | null;
}

export interface Ballot {
  readonly decisionId: string;
  readonly ordinal: number;
  readonly status: 'open' | 'closed';
  readonly body: string;
  readonly versionId: string;
  readonly openedAt: string;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
  readonly rosterSize: number;
  readonly voted: number;
  readonly roster: readonly Seat[];
  readonly tally: Readonly<Record<Choice, number>> | null;
  readonly outcome: Outcome | null;
  readonly explanation: string | null;
  readonly listedChanges: readonly ListedChange[];
  readonly putOffReason: string | null;
  readonly mine: { readonly onRoster: boolean; readonly voted: boolean; readonly presides: boolean };
}

export interface ListedChange {
  readonly nodeId: string;
  readonly instruction: string;
}

export interface DocumentView {
  readonly id: string;
  /** Given back as `expectedVersion` when revising. */
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string; readonly symbol: string | null };
  readonly type: string;
  readonly title: string;
  readonly stage: Stage;
  readonly step: string;
  readonly round: number;
  readonly procedure: {
    readonly code: string;
    readonly label: string;
    readonly steps: readonly { readonly code: string; readonly stage: Stage; readonly label: string }[];
  };
  readonly drafter: { readonly personId: string; readonly name: string };
  readonly reportId: string | null;
  readonly current: { readonly versionId: string; readonly ordinal: number; readonly digest: string; readonly content: DocumentContent };
  readonly holder: {
    readonly who: string;
    readonly people: readonly string[];
    readonly since: string;
    readonly dueAt: string | null;
    readonly next: string | null;
  } | null;
  readonly actions: readonly string[];
  readonly ballot: Ballot | null;
  readonly listedChanges: readonly ListedChange[];
  readonly approvedVersionId: string | null;
  readonly signature: {
    readonly name: string;
    readonly position: string;
    readonly capacity: string | null;
    readonly onBehalfOf: string | null;
    readonly at: string;
  } | null;
  readonly issue: {
    readonly number: number;
    readonly symbol: string;
    readonly issuedOn: string;
    readonly round: number;
    readonly recipients: number;
    readonly urgency: number;
    readonly rendered: boolean;
  } | null;
  readonly withdrawnReason: string | null;
}

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => read<DocumentView>(`/api/documents/${id}`) });

export const workQuery = queryOptions({ queryKey: ['work'], queryFn: () => read<Page<WorkItem>>('/api/documents/work', { limit: 100 }) });

export interface ProcedureItem {
  readonly code: string;
  readonly label: string;
  readonly types: readonly string[];
}
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => read<readonly ProcedureItem[]>('/api/documents/procedures'),
  staleTime: 300_000,
});

export interface VersionItem {
  readonly id: string;
  readonly ordinal: number;
  readonly note: string | null;
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly current: boolean;
}
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['versions', id], queryFn: () => read<Page<VersionItem>>(`/api/documents/${id}/versions`, { limit: 100 }) });

/** A difference by node; what is not a node of the body goes by its place: `head`, `recipients`, `signature`, `tail`, `annex:<id>`. */
export interface NodeDifference {
  readonly nodeId: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: BodyNode | null;
  readonly after: BodyNode | null;
}
export const differenceQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['difference', id, from, to],
    queryFn: () => read<{ nodes: readonly NodeDifference[] }>(`/api/documents/${id}/versions/${from}/diff/${to}`),
    staleTime: Infinity,
  });

export interface Comment {
  readonly id: string;
  readonly nodeId: string | null;
  readonly text: string;
  readonly class: 'form' | 'content';
  readonly round: number;
  readonly author: string | null;
  readonly madeAt: string;
  readonly answer: 'accepted' | 'explained' | null;
  readonly answerText: string | null;
}
export const commentsQuery = (id: string) =>
  queryOptions({ queryKey: ['comments', id], queryFn: () => read<Page<Comment>>(`/api/documents/${id}/comments`, { limit: 100 }) });

export interface IssuePreview {
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: string;
  readonly recipients: number;
  readonly firstRecipients: readonly { readonly name: string; readonly purpose: string }[];
  readonly blockers: readonly { readonly code: string; readonly text: string }[];
  readonly substitutions: readonly { readonly lineId: string; readonly from: string; readonly to: string; readonly reason: string }[];
}
export const issuePreviewQuery = (id: string) =>
  queryOptions({ queryKey: ['issue-preview', id], queryFn: () => read<IssuePreview>(`/api/documents/${id}/issue/preview`) });

/** A line of the register of outgoing documents; voided numbers stay visible. */
export interface RegisterLine {
  readonly id: string;
  readonly organisationId: string;
  readonly termId: string;
  readonly type: string;
  readonly number: number;
  readonly symbol: string;
  readonly status: 'used' | 'void';
  readonly reason: string | null;
  readonly documentId: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly recipients: number | null;
  readonly takenOn: string;
}
