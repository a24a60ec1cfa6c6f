import { type ReactNode } from 'react';
import { type Task } from '../../api/inspections';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { TaskList } from './task-list';

const OPEN = new Set(['assigned', 'accepted', 'reported']);

/** All tasks at a glance, member by member; who is late stands first. */
export function TasksByMember({ tasks }: { readonly tasks: readonly Task[] }): ReactNode {
  const t = useTexts();
  const members = new Map<string, Task[]>();
  for (const task of tasks) members.set(task.person.id, [...(members.get(task.person.id) ?? []), task]);
  const groups = [...members.values()].sort((a, b) => b.filter((one) => one.late).length - a.filter((one) => one.late).length);
  return (
    <>
      {groups.map((group) => {
        const open = group.filter((task) => OPEN.has(task.state));
        const late = group.filter((task) => task.late).length;
        return (
          <details key={group[0]?.person.id} className="card member-tasks" open={open.length > 0}>
            <summary>
              <strong>{group[0]?.person.name}</strong> <span className="muted">{t.task.counts(open.length, group.length)}</span>{' '}
              {late > 0 && (
                <Badge tone="bad">
                  {late} {t.inspection.late}
                </Badge>
              )}
            </summary>
            <TaskList tasks={group} />
          </details>
        );
      })}
    </>
  );
}
