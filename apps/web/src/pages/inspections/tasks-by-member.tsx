import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Inspection, type Task, type TaskCounts, taskBoardQuery } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { TaskList } from './task-list';

/** All tasks at a glance, counted member by member, who is late first; the tasks themselves are loaded where somebody looks. */
export function TasksByMember({ inspection }: { readonly inspection: Inspection }): ReactNode {
  const t = useTexts();
  const board = useQuery(taskBoardQuery(inspection.id));
  const rows = board.data ?? [];
  if (rows.length === 0) return null;
  const sum = (of: (row: TaskCounts) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const late = sum((row) => row.late);
  return (
    <section className="stack" aria-labelledby="viec-theo-nguoi">
      <h2 id="viec-theo-nguoi">{t.task.byMember}</h2>
      <p>
        {t.task.counts(
          sum(openOf),
          sum((row) => row.all),
        )}{' '}
        {late > 0 && (
          <Badge tone="bad">
            {late} {t.inspection.late}
          </Badge>
        )}
      </p>
      {rows.map((row) => (
        <Member key={row.memberId} row={row} opened={rows.length <= 3} />
      ))}
    </section>
  );
}

const openOf = ({ assigned, accepted, reported }: TaskCounts): number => assigned + accepted + reported;
const STATES = ['assigned', 'accepted', 'reported', 'done', 'cancelled'] as const;

function Member({ row, opened }: { readonly row: TaskCounts; readonly opened: boolean }): ReactNode {
  const t = useTexts();
  const [open, setOpen] = useState(opened && openOf(row) > 0);
  const tasks = usePages<Task>(['inspection-tasks', row.memberId], '/api/inspections/tasks', { memberId: row.memberId, limit: 20 }, open);
  return (
    <details className="card member-tasks" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{row.person.name}</strong> <span className="muted">{t.task.counts(openOf(row), row.all)}</span>{' '}
        {row.late > 0 && (
          <Badge tone="bad">
            {row.late} {t.inspection.late}
          </Badge>
        )}{' '}
        <span className="muted small">
          {' · '}
          {STATES.filter((state) => row[state] > 0)
            .map((state) => `${t.task.states[state] ?? state}: ${row[state]}`)
            .join(' · ')}
        </span>
      </summary>
      {open && <Loaded asked={tasks}>{() => <TaskList tasks={tasks.items} />}</Loaded>}
      {open && <More list={tasks} />}
    </details>
  );
}
