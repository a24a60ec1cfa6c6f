import { addDays, addWorkingDays, conflict, daysBetween, invalid, type LocalDate, type WorkingCalendar } from '@app/kernel';

/** Rule data `inspection.limit`: how long a delegation may take, by the level of who decides. */
export interface LimitRule {
  readonly unit: 'calendar' | 'working';
  readonly levels: readonly {
    readonly level: string;
    /** Kinds of organisation that are of this level. */
    readonly kinds: readonly string[];
    readonly days: number;
    /** At most that fraction of the limit may be added, or that many days. */
    readonly extension: { readonly fraction: readonly [number, number] } | { readonly days: number };
    readonly source: string;
  }[];
}

/** The limit of one inspection, kept with it as the rule of its day said. */
export interface TimeLimit {
  readonly level: string;
  readonly unit: 'calendar' | 'working';
  readonly days: number;
  /** Days by which it may be extended at most, all extensions together. */
  readonly extension: number;
  readonly source: string;
}

/**
 * The limit for who decides: by the nearest among the organisation and those above it whose kind the rule knows (a commission is of the level
 * of its committee). Null where the rule knows none.
 */
export function limitFor(rule: LimitRule, kinds: readonly string[]): TimeLimit | null {
  for (const kind of kinds) {
    const found = rule.levels.find((level) => level.kinds.includes(kind));
    if (found === undefined) continue;
    const { level, days, extension, source } = found;
    const longest = 'days' in extension ? extension.days : Math.floor((days * extension.fraction[0]) / extension.fraction[1]);
    return { level, unit: rule.unit, days, extension: longest, source };
  }
  return null;
}

export function dueAfter(from: LocalDate, days: number, unit: TimeLimit['unit'], calendar: WorkingCalendar): LocalDate {
  return unit === 'calendar' ? addDays(from, days) : addWorkingDays(calendar, from, days);
}

export interface Extended {
  readonly dueOn: LocalDate;
  /** Calendar days between the first deadline and the new one. */
  readonly extendedDays: number;
}

/** @throws DomainError invalid `inspection.extension-too-long`, conflict `inspection.no-limit` */
export function decideExtension(
  inspection: {
    readonly timeLimit: TimeLimit | null;
    readonly startsOn: LocalDate | null;
    readonly firstDueOn: LocalDate | null;
    readonly dueOn: LocalDate | null;
  },
  dueOn: LocalDate,
  calendar: WorkingCalendar,
): Extended {
  const { timeLimit, startsOn, firstDueOn } = inspection;
  if (timeLimit === null || startsOn === null || firstDueOn === null || inspection.dueOn === null) throw conflict('inspection.no-limit');
  if (dueOn <= inspection.dueOn) throw invalid('inspection.extension-not-later', { field: 'dueOn', params: { dueOn: inspection.dueOn } });
  const latest = dueAfter(startsOn, timeLimit.days + timeLimit.extension, timeLimit.unit, calendar);
  if (dueOn > latest)
    throw invalid('inspection.extension-too-long', {
      field: 'dueOn',
      params: { days: timeLimit.extension, latest, source: timeLimit.source },
    });
  return { dueOn, extendedDays: daysBetween(firstDueOn, dueOn) };
}

/** Rule data `inspection.look-back`: how far back the period under review may reach. */
export interface LookBackRule {
  readonly years: number;
}

/** @throws DomainError invalid: the period is upside down, in the future, or reaches too far back */
export function decidePeriod(from: LocalDate, to: LocalDate, today: LocalDate, rule: LookBackRule): void {
  if (to < from) throw invalid('inspection.period-upside-down', { field: 'periodTo' });
  const earliest = `${String(Number(today.slice(0, 4)) - rule.years)}${today.slice(4)}`;
  if (from < earliest) throw invalid('inspection.period-too-far-back', { field: 'periodFrom', params: { years: rule.years, earliest } });
}
