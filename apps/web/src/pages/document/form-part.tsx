import { type ReactNode } from 'react';
import { type Comment, type FormFix } from '../../api/appraisal';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { WordDifference } from './word-difference';

/** One part of the draft as it stands, or the field in which its form is mended; a proposal of a finding is taken over by one press. */
export function FormPart(props: {
  readonly name: string;
  readonly part: FormFix['part'];
  readonly before: string;
  readonly value: string;
  readonly findings: readonly Comment[];
  readonly editing: boolean;
  readonly edit: () => void;
  readonly change: (after: string) => void;
}): ReactNode {
  const t = useTexts();
  const { before, value, part } = props;
  return (
    <div
      className={`form-part form-part-${part} ${props.editing ? 'form-part-editing' : ''} ${props.findings.length > 0 ? 'node-marked' : ''}`}
    >
      {props.editing ? (
        <Field label={props.name}>
          {(ids) => (
            <textarea
              {...ids}
              autoFocus
              rows={part === 'text' ? Math.min(12, Math.ceil(value.length / 70) + 1) : 1}
              value={value}
              onChange={(event) => props.change(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <p>
          <WordDifference before={before} after={value} />
        </p>
      )}
      <div className="node-tools row">
        <Button
          kind="quiet"
          className="button-small"
          aria-label={props.editing ? undefined : t.formFix.edit(props.name)}
          onClick={props.edit}
        >
          {props.editing ? t.formFix.done : `✎ ${t.formFix.editShort}`}
        </Button>
        {props.findings.map(({ id, quote, proposal, text }) =>
          quote !== null && proposal !== null && value.includes(quote) ? (
            <Button key={id} className="button-small" onClick={() => props.change(value.replace(quote, proposal))}>
              {t.formFix.apply(proposal)}
            </Button>
          ) : (
            <span key={id} className="small">
              {text}
            </span>
          ),
        )}
      </div>
    </div>
  );
}
