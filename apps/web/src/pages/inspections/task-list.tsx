import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Task } from '../../api/inspections';
import { useTexts } from '../../texts/language';
import { Due } from '../../ui/due';
import { TaskBadge } from './state-badges';

/** Tasks, each leading to its page. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }): ReactNode {
  const t = useTexts();
  return (
    <ul className="list">
      {tasks.map((task) => (
        <li key={task.id}>
          <Link to="/kiem-tra/viec/$taskId" params={{ taskId: task.id }} className="item">
            <span className="item-title">
              {task.area}: {task.content}
            </span>
            <span className="item-side">
              <span>
                <TaskBadge state={task.state} late={task.late} />
              </span>
              <Due at={task.dueOn} done={task.state === 'done' || task.state === 'cancelled' || task.state === 'reported'} />
            </span>
            <span className="muted">
              {task.person.name} · {task.subject.name} · {t.task.product}: {task.product}
              {task.evidence > 0 && ` · ${t.task.evidenceCount(task.evidence)}`}
              {task.returns > 0 && ` · ${t.task.returned(task.returns)}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
