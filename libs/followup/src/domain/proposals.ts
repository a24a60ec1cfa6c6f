import { type LocalDate } from '@app/kernel';
import { lastDayOf, nextNotPast, periodText, readPeriod, type PeriodPart, type ReportPeriodRule } from './report-period.js';

/** A deadline as the text prints it (the reader's words). */
export type PrintedDue =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'recurring'; readonly every: Rhythm }
  | { readonly kind: 'vague'; readonly text: string };

/** A numbered direction of a part that sets tasks: offered as a requirement. */
export interface Direction {
  readonly nodeId: string;
  readonly label: string | null;
  readonly text: string;
  /** The body concluded on as printed; null: the addressees. */
  readonly subject: string | null;
  readonly due: readonly PrintedDue[];
}

/** An order to a named doer: offered as an obligation. */
export interface Order {
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly task: string;
  readonly reportTo: string | null;
  readonly due: readonly PrintedDue[];
  readonly quote: string;
}

/** What a text orders, as the reader found it. */
export interface TextOrders {
  readonly directions: readonly Direction[];
  readonly orders: readonly Order[];
}

/** A printed name, and the organisation of the directory that it means, when exactly one does. */
export interface ResolvedUnit {
  readonly name: string;
  readonly organisationId: string | null;
}

/** An offer to a person: nothing is owed by it until somebody confirms. */
export interface Proposal {
  readonly kind: 'requirement' | 'obligation';
  /** From 1, in reading order within its kind. */
  readonly ordinal: number;
  readonly nodeId: string | null;
  readonly label: string | null;
  /** Requirement: the direction. Obligation: the task. */
  readonly text: string;
  readonly quote: string | null;
  readonly leads: readonly ResolvedUnit[];
  readonly supports: readonly ResolvedUnit[];
  readonly reportTo: ResolvedUnit | null;
  readonly subject: ResolvedUnit | null;
  readonly dueOn: LocalDate | null;
  readonly periods: readonly string[];
  /** Deadlines that are neither a day nor a report period, as printed, for the person to read. */
  readonly dueWords: string | null;
  /** Recurring deadlines for which no report period exists. */
  readonly dueRhythms: readonly Rhythm[];
}

/** How often a text wants something again. */
export type Rhythm = 'month' | 'quarter' | 'half-year' | 'year' | 'periodic';

/** What turns printed names and deadlines into those of this installation. */
export interface ProposalGround {
  readonly issuedOn: LocalDate;
  /** Rules of the report periods that have one; only such a period makes a report duty. */
  readonly periodRules: ReadonlyMap<PeriodPart, ReportPeriodRule>;
  readonly organisationNamed: (printed: string) => string | null;
}

/** The reports of the year that a rhythm means. */
const RHYTHM: Readonly<Record<Rhythm, readonly PeriodPart[]>> = {
  month: [],
  quarter: [],
  'half-year': ['H1', 'Y'],
  year: ['Y'],
  periodic: ['H1', 'Y'],
};

interface ReadDue {
  readonly dueOn: LocalDate | null;
  readonly periods: readonly string[];
  readonly dueWords: string | null;
  readonly dueRhythms: readonly Rhythm[];
}

/** The printed deadlines as a due day or as report periods. A first deadline counts; the others stay visible as words. */
export function readDue(printed: readonly PrintedDue[], ground: Pick<ProposalGround, 'issuedOn' | 'periodRules'>): ReadDue {
  const days: LocalDate[] = [];
  const periods = new Set<string>();
  const words: string[] = [];
  const rhythms = new Set<Rhythm>();
  const add = (year: number, part: PeriodPart): boolean => {
    const rule = ground.periodRules.get(part);
    if (rule !== undefined) periods.add(periodText(nextNotPast({ year, part }, rule, ground.issuedOn)));
    return rule !== undefined;
  };
  const issuedYear = Number(ground.issuedOn.slice(0, 4));
  for (const due of printed) {
    switch (due.kind) {
      case 'date':
        days.push(due.date);
        break;
      case 'period': {
        const period = readPeriod(due.period);
        // "6 tháng cuối năm" is reported with the year.
        const asReported = period?.part === 'H2' && !ground.periodRules.has('H2') ? 'Y' : period?.part;
        if (period === null || asReported === undefined) words.push(due.period);
        else if (!add(period.year, asReported)) days.push(lastDayOf(period));
        break;
      }
      case 'recurring': {
        const added = RHYTHM[due.every].map((part) => add(issuedYear, part));
        if (!added.includes(true)) rhythms.add(due.every);
        break;
      }
      case 'vague':
        words.push(due.text);
        break;
    }
  }
  const coming = days.filter((day) => day >= ground.issuedOn).sort();
  // Reports of periods carry the deadline; a day beside them is for the person to read.
  const dueOn = periods.size > 0 ? null : (coming[0] ?? null);
  words.push(...days.filter((day) => day !== dueOn));
  return { dueOn, periods: [...periods].sort(), dueWords: words.length === 0 ? null : words.join('; '), dueRhythms: [...rhythms] };
}

/** The proposals of one document, in reading order. */
export function proposalsOf(text: TextOrders, ground: ProposalGround): readonly Proposal[] {
  const resolve = (name: string): ResolvedUnit => ({ name, organisationId: ground.organisationNamed(name) });
  const requirements = text.directions.map((direction, index): Proposal => ({
    kind: 'requirement',
    ordinal: index + 1,
    nodeId: direction.nodeId,
    label: direction.label,
    text: direction.text,
    quote: null,
    leads: [],
    supports: [],
    reportTo: null,
    subject: direction.subject === null ? null : resolve(direction.subject),
    ...readDue(direction.due, ground),
  }));
  const obligations = text.orders.map((order, index): Proposal => ({
    kind: 'obligation',
    ordinal: index + 1,
    nodeId: order.nodeId,
    label: order.label,
    text: order.task,
    quote: order.quote,
    leads: order.leads.map(resolve),
    supports: order.supports.map(resolve),
    reportTo: order.reportTo === null ? null : resolve(order.reportTo),
    subject: null,
    ...readDue(order.due, ground),
  }));
  return [...requirements, ...obligations];
}
