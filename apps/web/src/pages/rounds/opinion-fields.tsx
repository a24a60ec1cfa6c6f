import { type ReactNode } from 'react';
import { type AskedRound } from '../../api/appraisal';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

interface Typed {
  readonly nodeId: string | null;
  readonly text: string;
  readonly proposal: string;
}

/** One opinion of the unit: what it thinks, how it would be worded, and what the drafter made of it. */
export function OpinionFields(props: {
  readonly name: string;
  readonly value: Typed;
  readonly answered: AskedRound['opinions'][number] | undefined;
  readonly readOnly: boolean;
  readonly error: string | null;
  readonly change: (opinion: Typed | null) => void;
}): ReactNode {
  const t = useTexts();
  const { value, answered } = props;
  return (
    <div className="comment stack">
      <Field label={`${t.asked.opinion}: ${props.name}`} error={props.error}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            readOnly={props.readOnly}
            value={value.text}
            onChange={(event) => props.change({ ...value, text: event.target.value })}
          />
        )}
      </Field>
      {(!props.readOnly || value.proposal !== '') && (
        <Field label={t.asked.proposal}>
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              readOnly={props.readOnly}
              value={value.proposal}
              onChange={(event) => props.change({ ...value, proposal: event.target.value })}
            />
          )}
        </Field>
      )}
      {answered !== undefined && answered.answer !== null && answered.text === value.text && (
        <blockquote>
          {t.asked.drafterAnswer}: <Badge tone="good">{t.appraisal.answers[answered.answer]}</Badge> {answered.answerText}
        </blockquote>
      )}
      {!props.readOnly && (
        <div>
          <Button kind="quiet" className="button-small" onClick={() => props.change(null)}>
            {t.asked.removeOpinion}
          </Button>
        </div>
      )}
    </div>
  );
}
