import { addDays, instantAt, localDateOf } from '@app/kernel';
import { inParallel, nullWhereMissing, waitFor, type PersonClient } from './api-client.js';
import { moveClock, type Setting } from './setting.js';
import { TEXTS } from './texts.js';

interface Summary {
  readonly recipients: number;
  readonly delivered: number;
  readonly acknowledged: number;
  readonly returned: number;
  readonly silent: number;
  readonly reminders: number;
}

interface DeliveryRow {
  readonly id: string;
  readonly stage: string;
  /** An organisation or a position receives under its own id. */
  readonly recipientId: string;
  readonly recipientKind: 'organisation' | 'position' | 'outside';
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every fifteenth recipient stays silent until it is reminded. */
const SILENT_EVERY = 15;
/** The first two reminders come after one and three working days; holidays may lie between. */
const REMINDED_WITHIN_DAYS = 15;

/** Dissemination to every recipient, staged receipt by most of them, reminders to the silent, who then acknowledge as well. */
export async function receive(setting: Setting, documentId: string, issuedOn: string): Promise<void> {
  const { cast, tell } = setting;
  const clerk = cast.as('vanthu');
  const summaryOf = (): Promise<Summary> => clerk.get<Summary>(`/api/dissemination/documents/${documentId}/summary`);
  const sent = await waitFor(
    'every delivery made',
    async () => summaryOf().catch(nullWhereMissing),
    (summary) => summary !== null && summary.recipients > 0 && summary.delivered >= summary.recipients,
  );
  tell('dispatched', { count: sent?.recipients ?? 0 });

  const rows = await everyPage<DeliveryRow>(clerk, `/api/dissemination/documents/${documentId}/deliveries?limit=100`);
  const waiting = rows.filter((row) => row.stage === 'delivered');
  const prompt = waiting.filter((_, index) => index % SILENT_EVERY !== SILENT_EVERY - 1);
  const silent = waiting.filter((_, index) => index % SILENT_EVERY === SILENT_EVERY - 1);
  await inParallel(prompt, 6, (row) => takeIn(setting, row));
  tell('acknowledged', { count: prompt.length });

  let reminded = await summaryOf();
  for (let day = 1; reminded.reminders < silent.length * 2; day += 1) {
    if (day > REMINDED_WITHIN_DAYS)
      throw new Error(`${silent.length} silent recipients were reminded ${reminded.reminders} times in ${day} days`);
    await moveClock(setting, instantAt(addDays(issuedOn, day), 7, 35));
    reminded = await summaryOf();
  }
  tell('reminded', { count: reminded.reminders });
  await inParallel(silent, 6, (row) => takeIn(setting, row));
  await waitFor('every acknowledgement', summaryOf, (summary) => summary.acknowledged === summary.recipients);
  tell('late', { count: silent.length });
}

/** Opens, registers under the recipient's own number, acknowledges; the issuer's clerk enters it for who has no account. */
async function takeIn(setting: Setting, row: DeliveryRow): Promise<void> {
  const own = row.recipientKind === 'position' ? setting.cast.holderOf(row.recipientId) : null;
  const person = own ?? (row.recipientKind === 'organisation' ? setting.cast.of(row.recipientId, 'clerk', 'lead') : null);
  const path = `/api/dissemination/deliveries/${row.id}`;
  if (person === null) {
    await setting.cast.as('vanthu').post(`${path}/acknowledge`, { enteredFor: { reason: TEXTS.byTelephone } });
    return;
  }
  await person.post(`${path}/open`);
  if (own === null) await person.post(`${path}/register`, {});
  await person.post(`${path}/acknowledge`);
}

export async function everyPage<T>(client: PersonClient, path: string): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const page: Page<T> = await client.get<Page<T>>(after === null ? path : `${path}&after=${encodeURIComponent(after)}`);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

/** The day the document bears, else the meeting's, else 30 days before its first due date, else today. */
export function clockFor(read: {
  readonly date: string | null;
  readonly meeting: { readonly date: string | null } | null;
  readonly obligations: readonly { readonly due: readonly { readonly kind: string; readonly date?: string }[] }[];
}): Date {
  const whole = (text: string | null | undefined): string | null =>
    text !== null && text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
  const dues = read.obligations
    .flatMap((one) => one.due)
    .flatMap((due) => whole(due.date) ?? [])
    .sort();
  const first = dues[0];
  const day =
    whole(read.date) ??
    whole(read.meeting?.date) ??
    (first === undefined ? localDateOf(new Date()) : localDateOf(new Date(instantAt(first, 8).getTime() - 30 * 86_400_000)));
  return instantAt(day, 8);
}
