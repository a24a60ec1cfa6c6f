import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type RecipientTarget } from '../api/content';
import { groupsQuery, organisationSearch } from '../api/directory';
import { useTexts } from '../texts/language';

interface Option {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly target: RecipientTarget;
}

/** Finds an organisation (and, where asked for, a group) of the directory by its name: a combobox after the ARIA pattern, by keyboard or touch. */
export function OrganisationPicker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly groups?: boolean;
  readonly picked: (target: RecipientTarget, name: string) => void;
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
  const organisations = useQuery({ ...organisationSearch(asked), enabled: open });
  const groups = useQuery({ ...groupsQuery, enabled: open && Boolean(props.groups) });
  const wanted = asked.toLowerCase();
  const options: Option[] = [
    ...(props.groups ? (groups.data?.items ?? []) : [])
      .filter((group) => group.name.toLowerCase().includes(wanted))
      .slice(0, 8)
      .map((group): Option => ({
        key: group.id,
        name: group.name,
        detail: t.editor.lineKinds.group,
        target: { kind: 'group', groupId: group.id },
      })),
    ...(organisations.data?.items ?? []).map((one): Option => ({
      key: one.id,
      name: one.name,
      detail: one.symbol ?? '',
      target: { kind: 'organisation', organisationId: one.id },
    })),
  ];
  const pick = (option: Option | undefined): void => {
    if (!option) return;
    props.picked(option.target, option.name);
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
        aria-activedescendant={open && current ? `${id}-${current.key}` : undefined}
        aria-invalid={props.error ? true : undefined}
        autoComplete="off"
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
      <ul id={`${id}-list`} role="listbox" aria-label={props.label} className="picker-list float" hidden={!open}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${option.key}`}
            role="option"
            aria-selected={index === at}
            className="picker-option"
            // Before the field loses the focus, which would close the list under the finger.
            onPointerDown={(event) => {
              event.preventDefault();
              pick(option);
            }}
          >
            {option.name} <span className="muted small">{option.detail}</span>
          </li>
        ))}
        {options.length === 0 && (
          <li className="picker-none" role="option" aria-selected="false" aria-disabled="true">
            {organisations.isPending && open ? t.frame.loading : t.directory.none}
          </li>
        )}
      </ul>
    </div>
  );
}
