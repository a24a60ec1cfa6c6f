import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { type Value } from './reading-values';

/** Typing what a value should be; Escape leaves it as it was. */
export function CorrectValue(props: {
  readonly value: Value;
  readonly candidates: readonly string[];
  readonly keep: (text: string) => void;
  readonly leave: () => void;
}): ReactNode {
  const t = useTexts();
  const list = useId();
  const [text, setText] = useState(props.value.text);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') props.keep(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          props.leave();
        }
      }}
    >
      <Field label={t.reading.newValue}>
        {(ids) => (
          <input
            {...ids}
            autoFocus
            lang="vi"
            list={list}
            maxLength={300}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={props.value.path === 'date' ? 'YYYY-MM-DD' : undefined}
          />
        )}
      </Field>
      <datalist id={list}>
        {props.candidates.map((candidate) => (
          <option key={candidate} value={candidate} />
        ))}
      </datalist>
      <div className="actions">
        <Button kind="main" type="submit">
          {t.reading.keepCorrected}
        </Button>
        <Button onClick={props.leave}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
