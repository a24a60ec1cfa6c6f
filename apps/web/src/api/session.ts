import { queryOptions, useQuery } from '@tanstack/react-query';
import { read, rememberCsrfToken } from './client';

export type Role =
  'drafter' | 'reviewer' | 'member' | 'presider' | 'signer' | 'clerk' | 'supervisor' | 'lead' | 'administrator' | 'auditor';

export interface Position {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

export interface Session {
  readonly person: { readonly id: string; readonly name: string };
  readonly login: string;
  readonly positions: readonly Position[];
  readonly position: Position | null;
  readonly csrfToken: string;
  readonly demo: boolean;
  /** The password was set by somebody else: it must be changed before anything else. */
  readonly mustChange: boolean;
}

export interface System {
  readonly initialised: boolean;
  readonly demo: boolean;
  /** The clock of the system, ISO 8601 UTC; a demo moves it. */
  readonly now: string;
  readonly queue: string;
  readonly version: string;
}

export const systemQuery = queryOptions({ queryKey: ['system'], queryFn: () => read<System>('/api/system'), staleTime: 30_000 });

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await read<Session>('/api/session');
    rememberCsrfToken(session.csrfToken);
    return session;
  },
  retry: false,
  staleTime: 60_000,
});

export const useSystem = (): System | undefined => useQuery(systemQuery).data;
export const useSession = (): Session | undefined => useQuery(sessionQuery).data;

/** True where the acting position carries one of these roles. */
export function useMay(...roles: readonly Role[]): boolean {
  const held = useSession()?.position?.roles ?? [];
  return roles.some((role) => held.includes(role));
}
