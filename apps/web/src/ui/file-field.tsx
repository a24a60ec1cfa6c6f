import { type ReactNode, useId } from 'react';

/** Chooses a file, or several where `pickedAll` is given: a button in the page's language in place of the browser's own. */
export function FileField(props: {
  readonly label: string;
  readonly button: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly name?: string | null;
  readonly picked?: (file: File) => void;
  readonly pickedAll?: (files: readonly File[]) => void;
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
          multiple={props.pickedAll !== undefined}
          aria-describedby={`${id}-label ${props.hint ? `${id}-hint` : ''} ${props.error ? `${id}-error` : ''}`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            const [file] = files;
            if (file) props.picked?.(file);
            if (files.length > 0) props.pickedAll?.(files);
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
