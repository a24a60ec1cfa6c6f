import { conflict, forbidden, invalid, isLocalDate, type LocalDate } from '@app/kernel';
import { needed } from './change.js';

export type TaskState = 'assigned' | 'accepted' | 'reported' | 'done' | 'cancelled';

export interface Task {
  readonly state: TaskState;
  readonly personId: string;
  readonly returns: number;
}

/** Whoever acts on a task: the member it was given to, or who leads the delegation. */
export interface TaskActor {
  readonly personId: string;
  readonly leads: boolean;
}

export type TaskAct =
  | { readonly name: 'accept' }
  | { readonly name: 'report'; readonly report: string }
  | { readonly name: 'return'; readonly reason: string }
  | { readonly name: 'finish' }
  | { readonly name: 'cancel'; readonly reason: string };

/** What an act leaves behind; `text` is the report or the reason, as it is kept. */
export interface TaskDecided {
  readonly state: TaskState;
  readonly text: string | null;
}

const FROM: Readonly<Record<TaskAct['name'], readonly TaskState[]>> = {
  accept: ['assigned'],
  report: ['accepted'],
  return: ['reported'],
  finish: ['reported'],
  cancel: ['assigned', 'accepted', 'reported'],
};

/** The member accepts and reports; who leads returns, finishes and calls off. */
export function decideTask(task: Task, act: TaskAct, actor: TaskActor): TaskDecided {
  const own = act.name === 'accept' || act.name === 'report';
  if (own && actor.personId !== task.personId) throw forbidden('task.not-yours');
  if (!own && !actor.leads) throw forbidden('task.only-head');
  if (!FROM[act.name].includes(task.state)) throw conflict('task.wrong-state');
  switch (act.name) {
    case 'accept':
      return { state: 'accepted', text: null };
    case 'report':
      return { state: 'reported', text: needed(act.report, 'report', 'task.report-needed') };
    case 'return':
      return { state: 'accepted', text: needed(act.reason, 'reason', 'inspection.reason-needed') };
    case 'finish':
      return { state: 'done', text: null };
    case 'cancel':
      return { state: 'cancelled', text: needed(act.reason, 'reason', 'inspection.reason-needed') };
  }
}

/** What the person may do with it now. */
export function taskActions(task: Task, actor: TaskActor): readonly TaskAct['name'][] {
  const own: readonly TaskAct['name'][] = actor.personId === task.personId ? ['accept', 'report'] : [];
  const leading: readonly TaskAct['name'][] = actor.leads ? ['return', 'finish', 'cancel'] : [];
  return [...own, ...leading].filter((name) => FROM[name].includes(task.state));
}

/** A deadline lies between today and the deadline of the inspection. */
export function decideTaskDue(dueOn: LocalDate, today: LocalDate, inspectionDueOn: LocalDate | null, field: string): LocalDate {
  if (!isLocalDate(dueOn)) throw invalid('programme.day-unreadable', { field });
  if (dueOn < today) throw invalid('task.due-past', { field });
  if (inspectionDueOn !== null && dueOn > inspectionDueOn)
    throw invalid('task.due-after-inspection', { field, params: { dueOn: inspectionDueOn } });
  return dueOn;
}
