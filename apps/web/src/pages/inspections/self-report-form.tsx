import { type ReactNode, useState } from 'react';
import { type Dossier, type SelfReport } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FileField } from '../../ui/file-field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The subject fills in the outline, kept as it is typed, or hands in a file written on its own computer. */
export function SelfReportForm({ dossier, report }: { readonly dossier: Dossier; readonly report: SelfReport }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const base = `/api/inspections/subjects/${dossier.id}/self-report`;
  const [texts, setTexts, forget] = useKept<Readonly<Record<string, string>>>(
    `self-report.${report.id}`,
    Object.fromEntries(report.answers.map(({ outlineId, text }) => [outlineId, text])),
  );
  const [asking, setAsking] = useState(false);
  const answers = dossier.inspection.outline.map(({ id }) => ({ outlineId: id, text: texts[id] ?? '' }));
  const keep = useCommand(() => toast(t.selfReport.saved));
  const done = (): void => {
    setAsking(false);
    forget();
    toast(t.selfReport.sent);
  };
  const submit = useCommand(done);
  const upload = useCommand(done);
  return (
    <div className="stack">
      <p>{t.selfReport.fill}</p>
      <p>
        <a className="button" href={`${base}/template`} download>
          {t.selfReport.template}
        </a>
      </p>
      {dossier.inspection.outline.map((item, index) => (
        <Field
          key={item.id}
          label={`${index + 1}. ${item.title}`}
          hint={item.guidance === '' ? undefined : item.guidance}
          error={submit.error?.of(`answers.${item.id}`)}
        >
          {(ids) => (
            <textarea
              {...ids}
              rows={4}
              value={texts[item.id] ?? ''}
              onChange={(event) => setTexts({ ...texts, [item.id]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <ProblemNote problem={keep.error} />
      <ProblemNote problem={submit.error} except={dossier.inspection.outline.map(({ id }) => `answers.${id}`)} />
      <div className="actions">
        <Button kind="main" onClick={() => setAsking(true)}>
          {t.selfReport.send}
        </Button>
        <Button busy={keep.isPending} onClick={() => keep.mutate({ method: 'PUT', path: `${base}/answers`, body: { answers } })}>
          {t.selfReport.saveDraft}
        </Button>
      </div>
      <FileField
        label={t.selfReport.file}
        button={t.selfReport.pick}
        hint={t.selfReport.fileHint}
        error={upload.error?.of('file')}
        accept=".docx,.pdf,.txt,application/pdf,text/plain"
        disabled={upload.isPending}
        picked={(file) => {
          const form = new FormData();
          form.append('file', file);
          upload.mutate({ path: `${base}/file`, body: form });
        }}
      />
      <ProblemNote problem={upload.error} except={['file']} />
      {asking && (
        <Ask
          title={t.selfReport.sendTitle}
          yes={t.selfReport.send}
          busy={submit.isPending}
          problem={null}
          close={() => setAsking(false)}
          act={() => submit.mutate({ path: `${base}/submit`, body: { answers } }, { onError: () => setAsking(false) })}
        >
          <p>{t.selfReport.sendText}</p>
        </Ask>
      )}
    </div>
  );
}
