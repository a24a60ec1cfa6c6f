import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { ancestorsQuery } from '../../api/directory';
import { useSession } from '../../api/session';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';

/** The body that decides: the own organisation, or the committee above for which it prepares. */
export function DecidingBody(props: { readonly label: string; readonly value: string; readonly change: (id: string) => void }): ReactNode {
  const t = useTexts();
  const own = useSession()?.position?.organisationId;
  const above = useQuery({ ...ancestorsQuery(own ?? ''), enabled: own !== undefined });
  const bodies = (above.data ?? []).slice(0, 2);
  return (
    <Field label={props.label}>
      {(ids) => (
        <select {...ids} required value={props.value} onChange={(event) => props.change(event.target.value)}>
          {bodies.length === 0 && <option value={props.value}>{t.frame.loading}</option>}
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
