import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { PersonPicker } from '../../ui/person-picker';

export interface PickedPerson {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
}

/** Whom it is about: organisations, and members with the organisation they belong to. */
export function SubjectsFields(props: {
  readonly organisations: readonly PickedOrganisation[];
  readonly people: readonly PickedPerson[];
  readonly change: (change: { organisations?: readonly PickedOrganisation[]; people?: readonly PickedPerson[] }) => void;
}): ReactNode {
  const t = useTexts();
  return (
    <fieldset className="stack">
      <legend>{t.inspection.subjects}</legend>
      <OrganisationsField
        label={t.inspection.subjectsHint}
        value={props.organisations}
        change={(organisations) => props.change({ organisations })}
      />
      <PersonPicker
        label={t.inspection.people}
        picked={({ personId, organisationId, personName }) =>
          props.change({
            people: [...props.people.filter((one) => one.personId !== personId), { personId, organisationId, name: personName }],
          })
        }
      />
      {props.people.length > 0 && (
        <ul className="picked">
          {props.people.map((person) => (
            <li key={person.personId} className="badge">
              {person.name}
              <button
                type="button"
                className="button button-quiet button-small"
                aria-label={t.people.remove(person.name)}
                onClick={() => props.change({ people: props.people.filter((one) => one !== person) })}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
