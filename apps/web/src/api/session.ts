import { queryOptions, useQuery } from '@tanstack/react-query';
import { read, rememberCsrfToken } from './client';
import { type Shapes } from './shapes';

export type Role = Shapes['HeldPositionDto']['roles'][number];

export type Position = Shapes['HeldPositionDto'];

export type Session = Shapes['SessionDto'];

export type System = Shapes['SystemDto'];

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: () => read<System>('/api/system'),
  staleTime: 30_000,
  networkMode: 'always',
});

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await read<Session>('/api/session');
    rememberCsrfToken(session.csrfToken);
    return session;
  },
  retry: false,
  staleTime: 60_000,
  // Also without a network: that there is none is an answer, which leads to what is kept on this device.
  networkMode: 'always',
});

export const useSystem = (): System | undefined => useQuery(systemQuery).data;
export const useSession = (): Session | undefined => useQuery(sessionQuery).data;

/** True where the acting position carries one of these roles. */
export function useMay(...roles: readonly Role[]): boolean {
  const held = useSession()?.position?.roles ?? [];
  return roles.some((role) => held.includes(role));
}
