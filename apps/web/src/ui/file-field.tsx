import { type ReactNode, useId } from 'react';

/** Chooses one file: a button in the page's language in place of the browser's own. */
export function FileField(props: {
  readonly label: string;
  readonly button: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly name?: string | null;
  readonly picked: (file: File) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="field file-field">
      <span className="label" id={`${id}-label`}>
        {props.label}
      </span>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <p className="row">
        <input
          id={id}
          type="file"
          className="unseen"
          accept={props.accept}
          disabled={props.disabled}
          aria-describedby={`${id}-label ${props.hint ? `${id}-hint` : ''} ${props.error ? `${id}-error` : ''}`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) props.picked(file);
            // The same file may be chosen again after it was corrected on disk.
            event.target.value = '';
          }}
        />
        <label htmlFor={id} className="button button-main">
          {props.button}
        </label>
        {props.name && <span>{props.name}</span>}
      </p>
      {props.error && (
        <p className="field-error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}
