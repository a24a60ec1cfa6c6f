import { conflict, type DomainError, invalid } from '@app/kernel';

/** What a guard may look at. Counted under the lock of the row that moves. */
export interface GuardFacts {
  readonly plan: {
    readonly purpose: string | null;
    readonly content: string | null;
    readonly periodFrom: string | null;
    readonly periodTo: string | null;
    readonly outlineItems: number;
  };
  /** Subjects that are not dropped. */
  readonly subjects: number;
  readonly subjectsWithoutDelegation: number;
  readonly subjectsNotClosed: number;
  readonly delegations: number;
  readonly delegationsWithoutHead: number;
  /** Tasks of the subject that moves which are neither done nor cancelled. */
  readonly unfinishedTasks: number;
  /** The conclusion on it was issued. */
  readonly concluded: boolean;
  /** Requirements of its conclusion that nobody has judged yet. */
  readonly unjudgedRequirements: number;
}

/** A named condition of a move: null lets it pass, otherwise why not. */
type Guard = (facts: GuardFacts) => DomainError | null;

const blank = (text: string | null): boolean => (text ?? '').trim() === '';

const guards = {
  'has-plan': ({ plan }) =>
    blank(plan.purpose)
      ? invalid('inspection.purpose-needed', { field: 'purpose' })
      : blank(plan.content)
        ? invalid('inspection.content-needed', { field: 'content' })
        : null,
  'has-outline': ({ plan }) => (plan.outlineItems > 0 ? null : invalid('inspection.outline-needed', { field: 'outline' })),
  'has-period': ({ plan }) =>
    plan.periodFrom !== null && plan.periodTo !== null ? null : invalid('inspection.period-needed', { field: 'periodFrom' }),
  'has-subjects': ({ subjects }) => (subjects > 0 ? null : invalid('inspection.subject-needed', { field: 'subjects' })),
  'has-delegations': ({ delegations, delegationsWithoutHead, subjectsWithoutDelegation }) =>
    delegations === 0
      ? invalid('inspection.delegation-needed', { field: 'delegations' })
      : delegationsWithoutHead > 0
        ? invalid('delegation.head-needed', { field: 'members', params: { count: delegationsWithoutHead } })
        : subjectsWithoutDelegation > 0
          ? invalid('inspection.subject-without-delegation', { field: 'subjects', params: { count: subjectsWithoutDelegation } })
          : null,
  'tasks-finished': ({ unfinishedTasks }) =>
    unfinishedTasks === 0 ? null : conflict('subject.tasks-unfinished', { params: { count: unfinishedTasks } }),
  'requirements-judged': ({ concluded, unjudgedRequirements }) =>
    !concluded
      ? conflict('subject.not-concluded')
      : unjudgedRequirements > 0
        ? conflict('subject.requirements-unjudged', { params: { count: unjudgedRequirements } })
        : null,
  'subjects-closed': ({ subjectsNotClosed }) =>
    subjectsNotClosed === 0 ? null : conflict('inspection.subjects-open', { params: { count: subjectsNotClosed } }),
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

export const GUARDS: Readonly<Record<GuardName, Guard>> = guards;
