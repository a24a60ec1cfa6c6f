import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { evidenceQuery, type Figure, type Finding } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { FigureFields } from './figure-fields';

/** Writes a finding: what, where, on what it stands, whose it is, with figures against targets. Kept as it is typed. */
export function FindingForm(props: {
  readonly subjectId: string;
  readonly finding: Finding | null;
  /** A figure to begin with, taken from the self-report. */
  readonly figure: Figure | null;
  /** What is looked at beside the form. */
  readonly evidenceId: string | null;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { finding } = props;
  const evidence = useQuery(evidenceQuery(props.subjectId));
  const [value, change, forget] = useKept(`finding.${props.subjectId}.${finding?.id ?? props.figure?.indicator ?? 'new'}`, {
    kind: finding?.kind ?? 'limitation',
    area: finding?.area ?? '',
    text: finding?.text ?? '',
    responsibleName: finding?.responsibleName ?? '',
    figures: (finding?.figures ?? (props.figure === null ? [] : [props.figure])).map(
      ({ indicator, value: reached, unit, comparison, target, source }) => ({
        indicator,
        value: reached,
        unit,
        comparison: comparison ?? null,
        target: target ?? null,
        source: source ?? null,
      }),
    ),
    evidenceIds: [...(finding?.evidenceIds ?? [])],
  });
  const save = useCommand(() => {
    forget();
    props.close();
    toast(t.findings.saved);
  });
  const titles = new Map(evidence.data?.items.map(({ id, title }) => [id, title]));
  const looked =
    props.evidenceId !== null && titles.has(props.evidenceId) && !value.evidenceIds.includes(props.evidenceId) ? props.evidenceId : null;
  const hurry = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form
      ref={form}
      className="card stack"
      onKeyDown={hurry}
      onSubmit={(event) => {
        event.preventDefault();
        if (save.isPending) return;
        const body = { ...value, responsibleName: value.responsibleName === '' ? null : value.responsibleName };
        save.mutate(
          finding === null
            ? { path: `/api/inspections/subjects/${props.subjectId}/findings`, body }
            : { method: 'PUT', path: `/api/inspections/findings/${finding.id}`, body: { ...body, expectedVersion: finding.version } },
        );
      }}
    >
      <fieldset className="row">
        <legend>{t.findings.kind}</legend>
        {(['strength', 'limitation', 'violation'] as const).map((kind) => (
          <label key={kind} className="choice">
            <input type="radio" name="kind" checked={value.kind === kind} onChange={() => change({ ...value, kind })} />
            {t.findings.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <Field label={t.findings.area} error={save.error?.of('area')}>
        {(ids) => (
          <input {...ids} autoFocus required value={value.area} onChange={(event) => change({ ...value, area: event.target.value })} />
        )}
      </Field>
      <Field label={t.findings.text} hint={t.findings.saveKey} error={save.error?.of('text')}>
        {(ids) => (
          <textarea {...ids} rows={4} required value={value.text} onChange={(event) => change({ ...value, text: event.target.value })} />
        )}
      </Field>
      <Field label={t.findings.responsible} error={save.error?.of('responsibleName')}>
        {(ids) => (
          <input {...ids} value={value.responsibleName} onChange={(event) => change({ ...value, responsibleName: event.target.value })} />
        )}
      </Field>
      <FigureFields figures={value.figures} problem={save.error} change={(figures) => change({ ...value, figures })} />
      <div className="stack">
        <strong>{t.findings.evidence}</strong>
        <ul className="chips">
          {value.evidenceIds.map((id) => (
            <li key={id} className="row">
              <span>{titles.get(id) ?? id}</span>
              <Button
                kind="quiet"
                className="button-small"
                aria-label={`${t.frame.remove} ${titles.get(id) ?? ''}`}
                onClick={() => change({ ...value, evidenceIds: value.evidenceIds.filter((one) => one !== id) })}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
        {looked !== null && (
          <div>
            <Button className="button-small" onClick={() => change({ ...value, evidenceIds: [...value.evidenceIds, looked] })}>
              + {t.findings.attach}: {titles.get(looked)}
            </Button>
          </div>
        )}
      </div>
      <ProblemNote problem={save.error} except={['area', 'text', 'responsibleName']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={save.isPending}>
          {t.findings.save}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
