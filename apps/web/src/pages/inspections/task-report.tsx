import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** What came of a task, kept in this browser until it was sent. */
export function TaskReport({ taskId, before }: { readonly taskId: string; readonly before: string | null }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [report, setReport, forget] = useKept(`task.report.${taskId}`, before ?? '');
  const act = useCommand(() => {
    forget();
    toast(t.inspection.done);
  });
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) act.mutate({ path: `/api/inspections/tasks/${taskId}/report`, body: { report } });
      }}
    >
      <Field label={t.task.reportText} hint={t.task.reportHint} error={act.error?.of('report')}>
        {(ids) => <textarea {...ids} required rows={6} value={report} onChange={(event) => setReport(event.target.value)} />}
      </Field>
      <ProblemNote problem={act.error} except={['report']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={act.isPending}>
          {t.task.report}
        </Button>
      </div>
    </form>
  );
}
