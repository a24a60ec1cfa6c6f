import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type BodyNode, type DocumentContent } from './content';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type Stage = Shapes['DocumentItemDto']['stage'];
export const STAGES: readonly Stage[] = ['draft', 'inspection', 'committee', 'finalising', 'approved', 'signed', 'issued', 'withdrawn'];

export type WorkItem = Shapes['WorkItemDto'];

export type DocumentItem = Shapes['DocumentItemDto'];

export type Choice = Shapes['VoteDto']['choice'];
export const CHOICES: readonly Choice[] = ['for', 'against', 'other', 'abstain'];
export type Outcome = 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';

export type Ballot = Shapes['BallotDto'];
export type Seat = Shapes['SeatDto'];
export type BallotRules = Shapes['BallotRulesDto'];

/** On which terms a body would vote on the document today; `workingDays` null: as the rule says. */
export const ballotTermsQuery = (id: string, body: string, workingDays: number | null) =>
  queryOptions({
    queryKey: ['ballot-terms', id, body, workingDays],
    queryFn: () =>
      read<Shapes['BallotTermsDto']>(`/api/documents/${id}/ballot/terms`, { body, ...(workingDays === null ? {} : { workingDays }) }),
    placeholderData: keepPreviousData,
  });

export type ListedChange = Shapes['ListedChangeDto'];

/** A document whole, with its content as the editor knows it. */
export type DocumentView = Omit<Shapes['DocumentDto'], 'current'> & {
  readonly current: Omit<Shapes['CurrentVersionDto'], 'content'> & { readonly content: DocumentContent };
};

export type DocumentAction = DocumentView['actions'][number];

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => read<DocumentView>(`/api/documents/${id}`) });

export type ProcedureItem = Shapes['ProcedureDto'];
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => read<readonly ProcedureItem[]>('/api/documents/procedures'),
  staleTime: 300_000,
});

export type VersionItem = Shapes['VersionItemDto'];
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['versions', id], queryFn: () => read<Page<VersionItem>>(`/api/documents/${id}/versions`, { limit: 100 }) });

/** A difference by node; what is not a node of the body goes by its place: `head`, `recipients`, `signature`, `tail`, `annex:<id>`. */
export type NodeDifference = Omit<Shapes['NodeDifferenceDto'], 'before' | 'after'> & {
  readonly before: BodyNode | null;
  readonly after: BodyNode | null;
};
export const differenceQuery = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['difference', id, from, to],
    queryFn: () => read<{ nodes: readonly NodeDifference[] }>(`/api/documents/${id}/versions/${from}/diff/${to}`),
    staleTime: Infinity,
  });

export type IssuePreview = Shapes['IssuePreviewDto'];
export const issuePreviewQuery = (id: string) =>
  queryOptions({ queryKey: ['issue-preview', id], queryFn: () => read<IssuePreview>(`/api/documents/${id}/issue/preview`) });

/** A line of the register of outgoing documents; voided numbers stay visible. */
export type RegisterLine = Shapes['RegisterLineDto'];
