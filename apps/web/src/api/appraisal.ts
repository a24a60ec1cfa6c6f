import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type DocumentContent } from './content';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type Comment = Shapes['CommentViewDto'];
/** All findings of a document: a reviewer looks at them together, so every page of the list is asked for. */
export const commentsQuery = (id: string) =>
  queryOptions({ queryKey: ['comments', id], queryFn: () => readAll<Comment>(`/api/documents/${id}/comments`) });

export type Check = Shapes['CheckDto'];
export type CheckOutcome = Shapes['CheckTickDto']['outcome'];
export type Hint = Shapes['HintDto'];
export const checklistQuery = (id: string) =>
  queryOptions({ queryKey: ['checks', id], queryFn: () => read<Shapes['ChecklistDto']>(`/api/documents/${id}/appraisal/checks`) });

export type FormFix = Shapes['FormFixDto'];

export type Round = Shapes['RoundDto'];
export const roundsQuery = (id: string) =>
  queryOptions({ queryKey: ['rounds', id], queryFn: () => read<readonly Round[]>(`/api/documents/${id}/comment-rounds`) });

export type RoundReply = Shapes['RoundReplyDto'];
export type Opinion = Shapes['OpinionDto'];
export const roundQuery = (id: string, roundId: string) =>
  queryOptions({
    queryKey: ['round', id, roundId],
    queryFn: async () => {
      const path = `/api/documents/${id}/comment-rounds/${roundId}`;
      const round = await read<Round>(path);
      const [version, replies, opinions] = await Promise.all([
        read<{ content: DocumentContent }>(`/api/documents/${id}/versions/${round.versionId}`),
        readAll<RoundReply>(`${path}/replies`),
        readAll<Opinion>(`${path}/opinions`),
      ]);
      return { round, content: version.content, replies, opinions };
    },
  });

export type AskedRoundItem = Shapes['AskedRoundItemDto'];
export type AskedRound = Omit<Shapes['AskedRoundDto'], 'content'> & { readonly content: DocumentContent };
export const askedRoundQuery = (roundId: string) =>
  queryOptions({ queryKey: ['asked', roundId], queryFn: () => read<AskedRound>(`/api/documents/asked-rounds/${roundId}`) });

async function readAll<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await read<Page<T>>(path, { limit: 100, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
