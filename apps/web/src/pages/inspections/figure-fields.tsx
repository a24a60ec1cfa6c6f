import { type ReactNode } from 'react';
import { type Figure } from '../../api/findings';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

const COMPARISONS = ['', 'at-least', 'more-than', 'equal', 'at-most', 'less-than'] as const;

/** A comma is what people type for the fraction. */
const decimal = (typed: string): string => typed.replace(',', '.').replace(/\s/g, '');

/** Figures of a finding: value, unit, how it must stand to which target, and where the number comes from. */
export function FigureFields(props: {
  readonly figures: Figure[];
  readonly problem: Problem | null;
  readonly change: (figures: Figure[]) => void;
}): ReactNode {
  const t = useTexts();
  const set = (index: number, part: Partial<Figure>): void =>
    props.change(props.figures.map((figure, at) => (at === index ? { ...figure, ...part } : figure)));
  return (
    <div className="stack">
      <strong>{t.findings.figures}</strong>
      {props.figures.map((figure, index) => (
        <fieldset key={index} className="fields">
          <legend>
            {t.findings.indicator} {index + 1}
          </legend>
          <div className="field-wide">
            <Field label={t.findings.indicator} error={props.problem?.of(`figures[${index}].indicator`)}>
              {(ids) => (
                <input {...ids} required value={figure.indicator} onChange={(event) => set(index, { indicator: event.target.value })} />
              )}
            </Field>
          </div>
          <Field label={t.findings.value} hint={t.findings.valueHint} error={props.problem?.of(`figures[${index}].value`)}>
            {(ids) => (
              <input
                {...ids}
                required
                inputMode="decimal"
                value={figure.value}
                onChange={(event) => set(index, { value: decimal(event.target.value) })}
              />
            )}
          </Field>
          <Field label={t.findings.unit}>
            {(ids) => <input {...ids} value={figure.unit} onChange={(event) => set(index, { unit: event.target.value })} />}
          </Field>
          <Field label={t.findings.comparison} error={props.problem?.of(`figures[${index}].comparison`)}>
            {(ids) => (
              <select
                {...ids}
                value={figure.comparison ?? ''}
                onChange={(event) => {
                  const comparison = COMPARISONS.find((one) => one !== '' && one === event.target.value) ?? null;
                  set(index, { comparison, ...(comparison === null ? { target: null } : {}) } as Partial<Figure>);
                }}
              >
                {COMPARISONS.map((code) => (
                  <option key={code} value={code}>
                    {t.findings.comparisons[code]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {figure.comparison !== null && (
            <Field label={t.findings.target} error={props.problem?.of(`figures[${index}].target`)}>
              {(ids) => (
                <input
                  {...ids}
                  required
                  inputMode="decimal"
                  value={figure.target ?? ''}
                  onChange={(event) => set(index, { target: decimal(event.target.value) })}
                />
              )}
            </Field>
          )}
          <Field label={t.findings.source}>
            {(ids) => (
              <input
                {...ids}
                value={figure.source ?? ''}
                onChange={(event) => set(index, { source: event.target.value === '' ? null : event.target.value })}
              />
            )}
          </Field>
          <div className="field-wide">
            <Button kind="quiet" className="button-small" onClick={() => props.change(props.figures.filter((_, at) => at !== index))}>
              {t.frame.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          className="button-small"
          onClick={() =>
            props.change([...props.figures, { indicator: '', value: '', unit: '%', comparison: 'at-least', target: '', source: null }])
          }
        >
          + {t.findings.addFigure}
        </Button>
      </div>
    </div>
  );
}
