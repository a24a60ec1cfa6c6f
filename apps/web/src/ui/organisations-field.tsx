import { type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { OrganisationPicker } from './organisation-picker';

export interface PickedOrganisation {
  readonly id: string;
  readonly name: string;
}

/** Several organisations, each found by name; shown as a list from which any can be taken out. */
export function OrganisationsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly one?: boolean;
  readonly value: readonly PickedOrganisation[];
  readonly change: (value: readonly PickedOrganisation[]) => void;
}): ReactNode {
  const t = useTexts();
  return (
    <div className="stack-tight">
      <OrganisationPicker
        label={props.label}
        hint={props.hint}
        error={props.error}
        picked={(target, name) => {
          if (target.kind !== 'organisation') return;
          const rest = props.one ? [] : props.value.filter((one) => one.id !== target.organisationId);
          props.change([...rest, { id: target.organisationId, name }]);
        }}
      />
      {props.value.length > 0 && (
        <ul className="picked">
          {props.value.map((one) => (
            <li key={one.id} className="badge">
              {one.name}
              <button
                type="button"
                className="button button-quiet button-small"
                aria-label={t.docFollow.removeUnit(one.name)}
                onClick={() => props.change(props.value.filter((other) => other.id !== one.id))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
