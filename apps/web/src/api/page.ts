import { type InfiniteData, type QueryKey, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { read } from './client';

/** One page of a list: `next` is the cursor of the following page, null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A list that loads further pages on demand. */
export function usePages<T>(
  key: QueryKey,
  path: string,
  params: Params = {},
  enabled = true,
): UseInfiniteQueryResult<InfiniteData<Page<T>>, Error> & { readonly items: readonly T[] } {
  const query = useInfiniteQuery({
    queryKey: [...key, params],
    queryFn: ({ pageParam }) => read<Page<T>>(path, { limit: 50, ...params, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
  });
  return Object.assign(query, { items: query.data?.pages.flatMap((page) => page.items) ?? [] });
}
