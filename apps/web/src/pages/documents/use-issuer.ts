import { useState } from 'react';
import { useServed } from '../../api/directory';
import { useSession } from '../../api/session';
import { type PickedOrganisation } from '../../ui/organisations-field';

export interface Issuer {
  readonly options: readonly PickedOrganisation[];
  readonly organisation: PickedOrganisation | null;
  readonly choose: (id: string) => void;
  readonly procedure: string;
  readonly chooseProcedure: (code: string) => void;
}

/** For whom the person may draft: the organisation of the position, and the committees its office serves (those first). */
export function useIssuer(): Issuer {
  const position = useSession()?.position;
  const served = useServed(position?.organisationId).data ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const [procedure, chooseProcedure] = useState('');
  const own = position ? [{ id: position.organisationId, name: position.organisationName }] : [];
  const options = [...served.map(({ id, name }) => ({ id, name })), ...own];
  return {
    options,
    organisation: options.find((one) => one.id === chosen) ?? options[0] ?? null,
    choose,
    procedure,
    chooseProcedure,
  };
}
