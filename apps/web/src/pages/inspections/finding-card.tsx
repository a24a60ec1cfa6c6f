import { type ReactNode, useState } from 'react';
import { type Finding } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { FigureTable } from './figure-table';

const TONES = { strength: 'good', limitation: 'warn', violation: 'bad' } as const;

/** One finding with its figures, evidence and what the subject says to it. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly writes: boolean;
  readonly opines: boolean;
  readonly notes: boolean;
  readonly edit: () => void;
  readonly show: ((evidenceId: string) => void) | null;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { finding } = props;
  const [asking, setAsking] = useState<'withdraw' | 'opinion' | null>(null);
  const withdraw = useCommand(() => {
    setAsking(null);
    toast(t.findings.withdrawn);
  });
  return (
    <article className="card stack" aria-label={finding.area}>
      <p className="row">
        <Badge tone={TONES[finding.kind]}>{t.findings.kinds[finding.kind]}</Badge>
        <strong>{finding.area}</strong>
      </p>
      <p className="as-typed">{finding.text}</p>
      {finding.responsibleName && (
        <p className="muted">
          {t.findings.responsible}: {finding.responsibleName}
        </p>
      )}
      {finding.figures.length > 0 && <FigureTable figures={finding.figures} />}
      {props.show !== null && (
        <p className="row">
          <span className="muted">{t.findings.evidenceCount(finding.evidenceIds.length)}</span>
          {finding.evidenceIds.map((id, index) => (
            <Button key={id} kind="quiet" className="button-small" onClick={() => props.show?.(id)}>
              {t.findings.evidence} {index + 1}
            </Button>
          ))}
        </p>
      )}
      <p>
        {t.opinion.title}:{' '}
        {finding.opinion === null ? (
          <span className="muted">{t.opinion.none}</span>
        ) : (
          <>
            <strong>{t.opinion.stands[finding.opinion.stand]}</strong>
            {finding.opinion.text !== '' && <> – {finding.opinion.text}</>}
          </>
        )}
      </p>
      {asking === 'opinion' && <OpinionForm finding={finding} noted={!props.opines} close={() => setAsking(null)} />}
      <div className="actions no-print">
        {props.writes && (
          <>
            <Button className="button-small" onClick={props.edit}>
              {t.frame.edit}
            </Button>
            <Button kind="quiet" className="button-small" onClick={() => setAsking('withdraw')}>
              {t.findings.withdraw}
            </Button>
          </>
        )}
        {(props.opines || props.notes) && asking !== 'opinion' && (
          <Button className="button-small" onClick={() => setAsking('opinion')}>
            {props.opines ? t.opinion.give : t.opinion.note}
          </Button>
        )}
      </div>
      {asking === 'withdraw' && (
        <AskReason
          keep={`finding.withdraw.${finding.id}`}
          title={t.findings.withdraw}
          label={t.frame.reason}
          yes={t.findings.withdraw}
          danger
          busy={withdraw.isPending}
          problem={withdraw.error}
          close={() => setAsking(null)}
          act={(reason, sent) =>
            withdraw.mutate({ path: `/api/inspections/findings/${finding.id}/withdraw`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </article>
  );
}

function OpinionForm({
  finding,
  noted,
  close,
}: {
  readonly finding: Finding;
  readonly noted: boolean;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`opinion.${finding.id}`, {
    stand: finding.opinion?.stand ?? 'agree',
    text: finding.opinion?.text ?? '',
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.opinion.saved);
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) act.mutate({ path: `/api/inspections/findings/${finding.id}/opinion${noted ? '/noted' : ''}`, body: form });
      }}
    >
      <fieldset className="stack">
        <legend>{t.opinion.title}</legend>
        {(['agree', 'disagree', 'explain'] as const).map((stand) => (
          <label key={stand} className="choice">
            <input type="radio" name={`stand-${finding.id}`} checked={form.stand === stand} onChange={() => setForm({ ...form, stand })} />
            {t.opinion.stands[stand]}
          </label>
        ))}
      </fieldset>
      <Field label={t.opinion.text} error={act.error?.of('text')}>
        {(ids) => <textarea {...ids} rows={3} value={form.text} onChange={(event) => setForm({ ...form, text: event.target.value })} />}
      </Field>
      <ProblemNote problem={act.error} except={['text']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={act.isPending}>
          {t.opinion.save}
        </Button>
        <Button onClick={close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
