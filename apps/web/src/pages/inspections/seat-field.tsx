import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';

/** What somebody is in a delegation: head, deputy, secretary or member. */
export function SeatField(props: {
  readonly value: string;
  readonly error?: string | null;
  readonly change: (role: string) => void;
}): ReactNode {
  const t = useTexts();
  return (
    <Field label={t.inspection.memberRole} error={props.error}>
      {(ids) => (
        <select {...ids} value={props.value} onChange={(event) => props.change(event.target.value)}>
          {Object.entries(t.inspection.seats).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
