import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read } from './client';
import { type Page } from './page';
import { type Shapes } from './shapes';

export type Organisation = Shapes['OrganisationDto'];

/** One organisation as of today, with its history. */
export type OrganisationDetail = Omit<Shapes['OrganisationDetailDto'], 'onDay' | 'phases'> & {
  readonly name: string;
  readonly symbol: string | null;
  readonly parentId: string | null;
  readonly servedBy: string | null;
};

export type Group = Shapes['GroupDto'];

export type PositionItem = Shapes['PositionDto'];

export type HolderItem = Shapes['HolderDto'];

export type CalendarDay = Shapes['CalendarDayDto'];

/** Organisations whose name holds `q`, for pickers. */
export const organisationSearch = (q: string) =>
  queryOptions({
    queryKey: ['organisations', 'search', q],
    queryFn: () => read<Page<Organisation>>('/api/directory/organisations', { q, limit: 20 }),
    staleTime: 60_000,
  });

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: async (): Promise<OrganisationDetail> => {
      const answer = await read<Shapes['OrganisationDetailDto']>(`/api/directory/organisations/${id}`);
      // Dissolved by now: what it was called last.
      const fields = answer.onDay ?? answer.phases.at(-1);
      return {
        ...answer,
        name: fields?.name ?? '',
        symbol: fields?.symbol ?? null,
        parentId: fields?.parentId ?? null,
        servedBy: fields?.servedBy ?? null,
      };
    },
    staleTime: 300_000,
  });

/** The organisation and those above it, lowest first. */
export const ancestorsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'ancestors'],
    queryFn: async ({ client }) => {
      const found: OrganisationDetail[] = [];
      for (let next: string | null = id; next !== null && found.length < 10;) {
        const one: OrganisationDetail = await client.ensureQueryData(organisationQuery(next));
        found.push(one);
        next = one.parentId;
      }
      return found;
    },
    staleTime: 300_000,
  });

/** The committees above that the organisation serves as their office: its people draft and issue for them. */
export function useServed(organisationId: string | undefined): UseQueryResult<readonly OrganisationDetail[]> {
  return useQuery({
    ...ancestorsQuery(organisationId ?? ''),
    enabled: organisationId !== undefined,
    select: (found) => found.filter((one) => one.servedBy === organisationId),
  });
}

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: () => read<Page<Group>>('/api/directory/groups', { limit: 100 }),
  staleTime: 300_000,
});
