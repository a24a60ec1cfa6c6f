import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { type Page } from './page';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly symbol: string | null;
  readonly level?: string | null;
  readonly parentId: string | null;
  readonly parentName?: string | null;
  readonly servedBy?: string | null;
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members?: number;
  readonly aliases?: readonly string[];
}

export interface PersonItem {
  readonly id: string;
  readonly name: string;
  readonly positions?: readonly { readonly title: string; readonly organisationName: string }[];
}

export interface PositionItem {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly holders?: readonly { readonly name: string }[];
}

export interface CalendarDay {
  readonly day: string;
  readonly kind: 'off' | 'worked';
  readonly name: string;
  readonly provisional: boolean;
}

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
    queryFn: () => read<Organisation>(`/api/directory/organisations/${id}`),
    staleTime: 300_000,
  });

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: () => read<Page<Group>>('/api/directory/groups', { limit: 100 }),
  staleTime: 300_000,
});

/** The committees that an office serves, which its people may draft and issue for. */
export const issuersQuery = (officeId: string) =>
  queryOptions({
    queryKey: ['organisations', 'served', officeId],
    queryFn: () => read<Page<Organisation>>('/api/directory/organisations', { servedBy: officeId, limit: 100 }),
    staleTime: 300_000,
  });
