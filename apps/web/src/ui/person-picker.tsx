import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type Holder, holderSearch } from '../api/inspections';
import { useTexts } from '../texts/language';

/** Finds a person of the directory by name, with the position they hold: a combobox after the ARIA pattern, by keyboard or touch. */
export function PersonPicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly picked: (person: Holder) => void;
}): ReactNode {
  const t = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useQuery({ ...holderSearch(asked), enabled: open && asked !== '' });
  const options = asked === '' ? [] : (found.data?.items ?? []);
  const pick = (person: Holder | undefined): void => {
    if (!person) return;
    props.picked(person);
    setText('');
    setOpen(false);
  };
  const current = options[at];
  return (
    <div className="field picker">
      <label htmlFor={id}>{props.label}</label>
      {props.hint && <p className="hint">{props.hint}</p>}
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${id}-${current.id}` : undefined}
        aria-invalid={props.error ? true : undefined}
        autoComplete="off"
        placeholder={t.people.find}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((was) => Math.min(was + 1, options.length - 1));
          else if (event.key === 'ArrowUp') setAt((was) => Math.max(was - 1, 0));
          else if (event.key === 'Enter') pick(current);
          else if (event.key === 'Escape' && open) setOpen(false);
          else return;
          event.preventDefault();
          if (event.key.startsWith('Arrow')) setOpen(true);
        }}
      />
      {props.error && <p className="field-error">{props.error}</p>}
      <ul id={`${id}-list`} role="listbox" aria-label={props.label} className="picker-list float" hidden={!open || asked === ''}>
        {options.map((person, index) => (
          <li
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={index === at}
            className="picker-option"
            // Before the field loses the focus, which would close the list under the finger.
            onPointerDown={(event) => {
              event.preventDefault();
              pick(person);
            }}
          >
            {person.personName}{' '}
            <span className="muted small">
              {person.positionTitle}, {person.organisationName}
            </span>
          </li>
        ))}
        {options.length === 0 && (
          <li className="picker-none" role="option" aria-selected="false" aria-disabled="true">
            {found.isPending ? t.frame.loading : t.people.none}
          </li>
        )}
      </ul>
    </div>
  );
}
