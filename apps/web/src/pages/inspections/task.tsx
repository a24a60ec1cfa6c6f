import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Task, taskQuery } from '../../api/inspections';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { EvidenceSection } from './evidence-section';
import { TaskBadge } from './state-badges';
import { TaskReport } from './task-report';

/** One task: what is asked, the report on it, and the evidence gathered for it. */
export function TaskPage(): ReactNode {
  const { taskId } = useParams({ from: '/inside/kiem-tra/viec/$taskId' });
  const asked = useQuery(taskQuery(taskId));
  return <Loaded asked={asked}>{(task) => <OneTask task={task} />}</Loaded>;
}

function OneTask({ task }: { readonly task: Task }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const personId = useSession()?.person.id;
  const [asking, setAsking] = useState<'return' | 'finish' | 'cancel' | null>(null);
  const done = (): void => {
    setAsking(null);
    toast(t.inspection.done);
  };
  const act = useCommand(done);
  const may = (action: string): boolean => task.actions.includes(action);
  const path = `/api/inspections/tasks/${task.id}`;
  const over = task.state === 'done' || task.state === 'cancelled';
  useTitle(task.area);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="row">
            <Link
              to="/kiem-tra/$inspectionId/doan/$delegationId"
              params={{ inspectionId: task.inspectionId, delegationId: task.delegationId }}
            >
              {task.delegationName}
            </Link>
            <TaskBadge state={task.state} late={task.late} />
          </p>
          <h1>{task.area}</h1>
        </div>
        <div className="row">
          {may('cancel') && <Button onClick={() => setAsking('cancel')}>{t.task.cancel}</Button>}
          {may('return') && <Button onClick={() => setAsking('return')}>{t.task.return}</Button>}
          {may('finish') && (
            <Button kind="main" onClick={() => setAsking('finish')}>
              {t.task.finish}
            </Button>
          )}
          {may('accept') && (
            <Button kind="main" busy={act.isPending} onClick={() => act.mutate({ path: `${path}/accept` })}>
              {t.task.accept}
            </Button>
          )}
        </div>
      </header>
      <section className="card stack">
        <p className="as-typed">{task.content}</p>
        <dl className="facts">
          <dt>{t.task.subject}</dt>
          <dd>{task.subject.name}</dd>
          <dt>{t.task.member}</dt>
          <dd>{task.person.name}</dd>
          <dt>{t.task.product}</dt>
          <dd>{task.product}</dd>
          <dt>{t.task.due}</dt>
          <dd>
            <Due at={task.dueOn} done={over || task.state === 'reported'} />
          </dd>
        </dl>
        {task.state === 'accepted' && task.returnReason !== null && (
          <div className="note note-warn">
            <p>
              <strong>{t.task.returnReason}:</strong> {task.returnReason}
            </p>
          </div>
        )}
        {task.cancelReason !== null && (
          <p className="note">
            {t.task.cancelReason}: {task.cancelReason}
          </p>
        )}
        {task.report !== null && (
          <div>
            <h2>{t.task.reportText}</h2>
            <p className="as-typed">{task.report}</p>
            <p className="muted small">{momentText(task.reportedAt)}</p>
          </div>
        )}
      </section>
      {may('report') && <TaskReport taskId={task.id} before={task.report} />}
      <EvidenceSection subjectId={task.subjectId} taskId={task.id} adds={!over && task.person.id === personId} />
      {asking === 'finish' && (
        <Ask
          title={t.task.finish}
          yes={t.task.finish}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={() => act.mutate({ path: `${path}/finish` })}
        >
          <p>{t.task.finishText}</p>
        </Ask>
      )}
      {(asking === 'return' || asking === 'cancel') && (
        <AskReason
          keep={`task.${asking}.${task.id}`}
          title={t.task[asking]}
          label={t.frame.reason}
          hint={asking === 'return' ? t.task.returnHint : undefined}
          yes={t.task[asking]}
          danger={asking === 'cancel'}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={(reason, sent) => act.mutate({ path: `${path}/${asking}`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </div>
  );
}
