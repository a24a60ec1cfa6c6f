import {
  addDays,
  addWorkingDays,
  type DocumentContent,
  type FieldProblem,
  invalid,
  isWorkingDay,
  type LocalDate,
  type WorkingCalendar,
} from '@app/kernel';
import { placesOf } from './listed-changes.js';
import { type Stage } from './stage.js';

/** `comment`: units of the committee; `inspected-body`: the body that was inspected, on the draft of its own report or conclusion. */
export type RoundPurpose = 'comment' | 'inspected-body';

/** `agree`: to the whole; `opinions`: agrees or differs by node; `no-opinion`. */
export type RoundReply = 'agree' | 'opinions' | 'no-opinion';

/** Rule `comment-round`: how long units have, and on which working days before and after the due day the silent are reminded. */
export interface RoundRule {
  readonly workingDays: number | null;
  readonly remindBefore: readonly number[];
  readonly remindAfter: readonly number[];
}

export interface GivenOpinion {
  /** A node or place of the version that was sent; null: the whole. */
  readonly nodeId: string | null;
  readonly text: string;
  readonly proposal: string | null;
}

export interface GivenReply {
  readonly reply: RoundReply;
  /** Nodes the unit says it agrees to. */
  readonly agreed: readonly string[];
  readonly opinions: readonly GivenOpinion[];
  /** A covering word on the whole. */
  readonly text: string | null;
}

/** Before the committee has it, a draft may go to units for comment; afterwards it is decided by those who vote. */
export const ROUND_STAGES: readonly Stage[] = ['draft', 'inspection'];

export interface RoundReminder {
  readonly key: string;
  readonly on: LocalDate;
  readonly level: 'before' | 'due' | 'overdue';
  readonly days: number;
}

/** The days on which the silent are reminded, in order; a day before the round was opened is left out. */
export function roundReminders(openedOn: LocalDate, dueOn: LocalDate, rule: RoundRule, calendar: WorkingCalendar): RoundReminder[] {
  const last = isWorkingDay(calendar, dueOn) ? dueOn : addWorkingDays(calendar, dueOn, -1);
  const reminders: RoundReminder[] = [
    ...rule.remindBefore.map((days): RoundReminder => ({
      key: `before-${days}`,
      on: addWorkingDays(calendar, last, -days),
      level: 'before',
      days,
    })),
    { key: 'due', on: last, level: 'due', days: 0 },
    ...rule.remindAfter.map((days): RoundReminder => ({
      key: `after-${days}`,
      on: addWorkingDays(calendar, dueOn, days),
      level: 'overdue',
      days,
    })),
  ];
  return reminders.filter(({ on }) => on > openedOn).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** The due day of a round: the one asked for, or as many working days from today as the rule gives. */
export function roundDueOn(today: LocalDate, asked: LocalDate | null, rule: RoundRule, calendar: WorkingCalendar): LocalDate {
  if (asked === null) {
    if (rule.workingDays === null) throw invalid('round.due-missing', { field: 'dueOn' });
    return addWorkingDays(calendar, today, rule.workingDays);
  }
  if (asked < addDays(today, 1)) throw invalid('round.due-too-early', { field: 'dueOn' });
  if (!isWorkingDay(calendar, asked)) throw invalid('round.due-not-working-day', { field: 'dueOn' });
  return asked;
}

/** Throws where an answer says nothing, says two things at once, or names what the version that was sent does not have. */
export function checkReply(given: GivenReply, content: DocumentContent): void {
  const places = placesOf(content);
  const problems: FieldProblem[] = [
    ...given.opinions.flatMap(({ nodeId }, index) =>
      nodeId === null || places.has(nodeId) ? [] : [{ field: `opinions[${index}].nodeId`, code: 'document.unknown-node' }],
    ),
    ...given.agreed.flatMap((nodeId, index) => (places.has(nodeId) ? [] : [{ field: `agreed[${index}]`, code: 'document.unknown-node' }])),
  ];
  if (problems.length > 0) throw invalid('document.unknown-node', { field: 'opinions', problems });
  if (given.reply === 'opinions' && given.opinions.length === 0) throw invalid('round.opinion-missing', { field: 'opinions' });
  if (given.reply !== 'opinions' && given.opinions.length > 0) throw invalid('round.opinion-contradicts', { field: 'reply' });
  const differing = new Set(given.opinions.map(({ nodeId }) => nodeId));
  const both = given.agreed.findIndex((nodeId) => differing.has(nodeId));
  if (both >= 0) throw invalid('round.agreed-and-differing', { field: `agreed[${both}]` });
}
