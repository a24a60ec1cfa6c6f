import { type ReactNode, useState } from 'react';
import { type Dossier, type SelfReport } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Due } from '../../ui/due';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Empty } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { SelfReportForm } from './self-report-form';

const TONES = { asked: 'warn', submitted: 'info', returned: 'bad', accepted: 'good' } as const;

/** Báo cáo tự kiểm tra: asked for, filled in, taken or given back. */
export function SelfReportSection({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts();
  const report = dossier.selfReport;
  return (
    <section className="card stack" aria-labelledby="tu-kiem-tra">
      <h2 id="tu-kiem-tra">{t.selfReport.title}</h2>
      {report === null ? (
        dossier.actions.includes('ask-self-report') ? (
          <AskForm subjectId={dossier.id} />
        ) : (
          <Empty title={t.selfReport.none}>
            <p>{t.selfReport.noneText}</p>
          </Empty>
        )
      ) : (
        <Report dossier={dossier} report={report} />
      )}
    </section>
  );
}

function AskForm({ subjectId }: { readonly subjectId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`self-report.ask.${subjectId}`, { dueOn: null as string | null, guidance: '' });
  const ask = useCommand(() => {
    forget();
    toast(t.selfReport.asked);
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) ask.mutate({ path: `/api/inspections/subjects/${subjectId}/self-report`, body: form });
      }}
    >
      <p>{t.selfReport.askAbout}</p>
      <DateField
        label={t.selfReport.dueOn}
        hint={t.selfReport.dueHint}
        error={ask.error?.of('dueOn')}
        value={form.dueOn}
        change={(dueOn) => setForm({ ...form, dueOn })}
      />
      <Field label={t.selfReport.guidance}>
        {(ids) => (
          <textarea {...ids} rows={3} value={form.guidance} onChange={(event) => setForm({ ...form, guidance: event.target.value })} />
        )}
      </Field>
      <ProblemNote problem={ask.error} except={['dueOn']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={ask.isPending}>
          {t.selfReport.ask}
        </Button>
      </div>
    </form>
  );
}

function Report({ dossier, report }: { readonly dossier: Dossier; readonly report: SelfReport }): ReactNode {
  const t = useTexts();
  const answering = dossier.actions.includes('answer-self-report');
  const open = report.state === 'asked' || report.state === 'returned';
  return (
    <div className="stack">
      <p className="row">
        <Badge tone={TONES[report.state]}>{t.selfReport.states[report.state]}</Badge>
        {report.late && <Badge tone="warn">{t.selfReport.late}</Badge>}
        <span>
          {t.selfReport.dueOn}: <Due at={report.dueOn} done={!open} />
        </span>
      </p>
      {open && <p className="muted">{report.lateRule === 'refuse' ? t.selfReport.lateRule(report.graceDays) : t.selfReport.lateTaken}</p>}
      {report.returnReason && <p className="note note-warn">{t.selfReport.returned(report.returnReason)}</p>}
      {report.guidance && <p className="note">{report.guidance}</p>}
      {answering ? <SelfReportForm dossier={dossier} report={report} /> : <Answers dossier={dossier} report={report} />}
      {dossier.actions.includes('decide-self-report') && <Decide subjectId={dossier.id} />}
    </div>
  );
}

/** What was handed in; before that, the outline that was asked for. */
export function Answers({ dossier, report }: { readonly dossier: Dossier; readonly report: SelfReport }): ReactNode {
  const t = useTexts();
  const texts = new Map(report.answers.map(({ outlineId, text }) => [outlineId, text]));
  return (
    <div className="stack">
      {report.fileName && (
        <p className="row">
          <span>{t.selfReport.withFile}:</span>
          <a className="button button-small" href={`/api/inspections/subjects/${dossier.id}/self-report/file`} download>
            {t.selfReport.open} ({report.fileName})
          </a>
        </p>
      )}
      {(texts.size > 0 || report.fileName === null) && (
        <dl className="stack">
          {dossier.inspection.outline.map((item, index) => (
            <div key={item.id}>
              <dt>
                <strong>
                  {index + 1}. {item.title}
                </strong>
              </dt>
              <dd className="as-typed">{texts.get(item.id) ?? <span className="muted">{t.selfReport.noAnswer}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function Decide({ subjectId }: { readonly subjectId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const done = (text: string) => () => {
    setAsking(null);
    toast(text);
  };
  const accept = useCommand(done(t.selfReport.accepted));
  const giveBack = useCommand(done(t.selfReport.returnedDone));
  const path = `/api/inspections/subjects/${subjectId}/self-report/decide`;
  return (
    <div className="actions">
      <Button kind="main" onClick={() => setAsking('accept')}>
        {t.selfReport.accept}
      </Button>
      <Button onClick={() => setAsking('return')}>{t.selfReport.return}</Button>
      {asking === 'accept' && (
        <Ask
          title={t.selfReport.acceptTitle}
          yes={t.selfReport.accept}
          busy={accept.isPending}
          problem={accept.error}
          close={() => setAsking(null)}
          act={() => accept.mutate({ path, body: { outcome: 'accept' } })}
        />
      )}
      {asking === 'return' && (
        <AskReason
          keep={`self-report.return.${subjectId}`}
          title={t.selfReport.return}
          label={t.frame.reason}
          hint={t.selfReport.returnHint}
          yes={t.selfReport.return}
          busy={giveBack.isPending}
          problem={giveBack.error}
          close={() => setAsking(null)}
          act={(reason, sent) => giveBack.mutate({ path, body: { outcome: 'return', reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}
