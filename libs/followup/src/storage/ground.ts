import { type Identity, type LocalDate, minuteOf, type ReminderRule, type WorkingCalendar } from '@app/kernel';
import { type Reach } from '../domain/authority.js';
import { type NamedOrganisation } from '../domain/organisation-names.js';
import { type ReportPeriodRule } from '../domain/report-period.js';
import { type Asking } from './asking.js';

// What this context reads of the directory: its tables are granted for reading, and every question here is about many at once.

/** For whom the person may act, from the position acted in. */
export async function reachOf(asking: Asking, who: Identity): Promise<Reach> {
  if (who.organisationId === null) return { own: [], parent: null };
  const [row] = await asking.query<{ own: string[]; parent: string | null }>(
    `select array(select id from directory.organisations where id = $1 or served_by = $1)::text[] as own,
       (select parent_id::text from directory.organisations where id = $1) as parent`,
    [who.organisationId],
  );
  return row ?? { own: [who.organisationId], parent: null };
}

/** Which of these are organisations that exist today. */
export async function existingOrganisations(asking: Asking, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await asking.query<{ id: string }>(`select id::text from directory.organisations where id = any($1::uuid[]) and active`, [
    ids,
  ]);
  return new Set(rows.map((row) => row.id));
}

/** Every organisation of the day with all it is called, its bodies included. */
export async function namedOrganisations(asking: Asking, day: LocalDate): Promise<readonly NamedOrganisation[]> {
  return asking.query<NamedOrganisation>(
    `select o.id::text as "organisationId", o.parent_id::text as "parentId",
       array_remove(array[o.name, o.short_name] || o.aliases || coalesce(b.names, '{}'), null) as names
     from directory.organisations_at($1::date) o
     left join lateral (
       select array_agg(n.name) as names from directory.bodies d, unnest(array[d.name] || d.aliases) as n(name)
       where d.organisation_id = o.id and d.valid_from <= $1::date and (d.valid_to is null or d.valid_to > $1::date)) b on true`,
    [day],
  );
}

/** The organisations that received the document in order to act on it. */
export async function actingRecipients(asking: Asking, recipientListId: string): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `select distinct r.organisation_id::text as id from directory.frozen_recipients f
     join directory.recipients r on r.id = f.recipient_id
     where f.list_id = $1 and f.purpose = 'act' and r.kind = 'organisation' order by 1`,
    [recipientListId],
  );
  return rows.map((row) => row.id);
}

/** Rule data in force on a day, for many organisations at once: the organisation's own, else its nearest ancestor's, else everyone's. */
async function rulesAt<V>(
  asking: Asking,
  code: string,
  organisationIds: readonly string[],
  day: LocalDate,
): Promise<ReadonlyMap<string, V>> {
  const rows = await asking.query<{ organisationId: string; value: V }>(
    `with recursive up (organisation_id, ancestor_id, distance) as (
       select o.id, o.id, 0 from unnest($2::uuid[]) o(id)
       union all
       select up.organisation_id, t.parent_id, up.distance + 1 from up
       join directory.organisation_phases t on t.organisation_id = up.ancestor_id and t.valid_from <= $3::date
         and (t.valid_to is null or t.valid_to > $3::date)
       where t.parent_id is not null and up.distance < 32)
     select distinct on (up.organisation_id) up.organisation_id::text as "organisationId", r.value
     from (select * from up union all select o.id, null, 1000 from unnest($2::uuid[]) o(id)) up
     join directory.rules r on r.code = $1 and r.organisation_id is not distinct from up.ancestor_id and r.valid_from <= $3::date
       and (r.valid_to is null or r.valid_to > $3::date)
     order by up.organisation_id, up.distance`,
    [code, [...new Set(organisationIds)], day],
  );
  return new Map(rows.map((row) => [row.organisationId, row.value]));
}

export async function periodRules(
  asking: Asking,
  code: string,
  organisationIds: readonly string[],
  day: LocalDate,
): Promise<ReadonlyMap<string, ReportPeriodRule>> {
  return rulesAt<ReportPeriodRule>(asking, code, organisationIds, day);
}

/** How one organisation is reminded and when its office opens and closes, on a day; null where no rule row says so. */
export interface ReminderGround {
  readonly rule: ReminderRule | null;
  readonly opensAtMinute: number | null;
  readonly closesAtMinute: number | null;
}

export async function reminderGrounds(
  asking: Asking,
  organisationIds: readonly string[],
  day: LocalDate,
): Promise<(organisationId: string) => ReminderGround> {
  const rules = await rulesAt<Partial<ReminderRule>>(asking, 'obligation.reminders', organisationIds, day);
  const hours = await rulesAt<{ readonly start?: string; readonly end?: string }>(asking, 'hours', organisationIds, day);
  return (id) => {
    const rule = rules.get(id);
    const { start, end } = hours.get(id) ?? {};
    return {
      rule:
        rule === undefined
          ? null
          : { daysBefore: rule.daysBefore ?? [], atHour: rule.atHour ?? false, everyWorkingDaysAfter: rule.everyWorkingDaysAfter ?? 0 },
      opensAtMinute: start === undefined ? null : minuteOf(start),
      closesAtMinute: end === undefined ? null : minuteOf(end),
    };
  };
}

/** Which parts of the year the standard reports about a document of this organisation cover (rule data `report.standard`); null without a rule. */
export async function standardParts(asking: Asking, organisationId: string, day: LocalDate): Promise<readonly string[] | null> {
  const rule = (await rulesAt<{ readonly periods?: readonly string[] }>(asking, 'report.standard', [organisationId], day)).get(
    organisationId,
  );
  return rule?.periods ?? null;
}

/** Days off and worked weekends, as the directory has them now. */
export async function workingCalendar(asking: Asking): Promise<WorkingCalendar> {
  const rows = await asking.query<{ day: string; kind: 'off' | 'worked' }>(`select day::text as day, kind from directory.calendar_days`);
  const days = (kind: 'off' | 'worked'): ReadonlySet<LocalDate> => new Set(rows.filter((row) => row.kind === kind).map((row) => row.day));
  return { daysOff: days('off'), workedWeekends: days('worked') };
}
