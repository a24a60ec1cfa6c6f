import { type ReactNode, useId, useState } from 'react';
import { type Said } from '../../api/imports';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { partLabel } from './answers';
import { type Part, type Value } from './reading-values';

/** Typing what a value, or each of its parts, should be; Escape leaves it as it was. What is refused stays in its field. */
export function CorrectValue(props: {
  readonly value: Value;
  readonly parts: readonly Part[];
  readonly candidates: readonly string[];
  /** Hears the parts that were changed; answers what is wrong with them. */
  readonly keep: (said: readonly Said[]) => Promise<Problem | null>;
  readonly leave: () => void;
}): ReactNode {
  const t = useTexts();
  const list = useId();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = (): void => {
    const said = props.parts.flatMap(({ path, text }): Said[] => {
      const now = (typed[path] ?? text).trim();
      return now === text.trim() ? [] : [{ path, answer: 'corrected', text: now }];
    });
    if (said.length === 0) return props.leave();
    setBusy(true);
    void props.keep(said).then((wrong) => {
      setBusy(false);
      setProblem(wrong);
    });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.leave();
      }}
    >
      {props.parts.map((part, index) => (
        <Field
          key={part.path}
          label={props.parts.length === 1 ? `${t.reading.newValue}: ${partLabel(t, props.value, part)}` : partLabel(t, props.value, part)}
          hint={t.reading.partHints[(part.part === '' ? part.path : part.part) as keyof typeof t.reading.partHints]}
        >
          {(ids) => (
            <input
              {...ids}
              autoFocus={index === 0}
              lang="vi"
              list={index === 0 && props.candidates.length > 0 ? list : undefined}
              maxLength={5000}
              value={typed[part.path] ?? part.text}
              onChange={(event) => setTyped((was) => ({ ...was, [part.path]: event.target.value }))}
            />
          )}
        </Field>
      ))}
      <datalist id={list}>
        {props.candidates.map((candidate) => (
          <option key={candidate} value={candidate} />
        ))}
      </datalist>
      <ProblemNote problem={problem} />
      <div className="actions">
        <Button kind="main" type="submit" busy={busy}>
          {t.reading.keepCorrected}
        </Button>
        <Button onClick={props.leave}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
