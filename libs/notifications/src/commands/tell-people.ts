import { Directory } from '@app/directory';
import { type FactEvent, type Tx } from '@app/journal';
import { localDateOf, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Channels } from '../channels/channels.js';
import { type AlertPlan } from '../domain/alert-plan.js';
import { planAlerts } from '../domain/plan-alerts.js';
import { addresseesOf } from '../queries/addressees.js';
import { rolesOf } from '../domain/audiences.js';
import {
  INSERT_ALERTS,
  INSERT_ALERTS_OF_SUBSTITUTES,
  INSERT_SENDING_OF_FACT,
  INSERT_SENDINGS_OF_ALERTS,
  REMEMBER_DOCUMENT,
} from '../storage/write-alerts.js';
import { workOf } from './sending-work.js';

/** A fact becomes alerts: who must be told is asked of the directory in sets, each person is told once, each channel gets its sendings. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly directory: Directory,
    private readonly channels: Channels,
  ) {}

  async handle(event: FactEvent, tx: Tx): Promise<void> {
    const plans = planAlerts(event);
    const told: Told = { documentId: documentOf(event), urgency: urgencyOf(event.detail) };
    await this.rememberDocument(event, told.documentId, tx);
    let alerts = 0;
    const reached: { readonly plan: AlertPlan; readonly params: readonly unknown[] }[] = [];
    for (const plan of plans) {
      const params = await this.paramsOf(event, plan, told, tx);
      if (params === null) continue;
      alerts += (await tx.query(INSERT_ALERTS, params)).length;
      reached.push({ plan, params });
    }
    // Afterwards: who is told for themselves by a later plan is not told as a substitute.
    for (const { plan, params } of reached)
      alerts += (await tx.query(INSERT_ALERTS_OF_SUBSTITUTES, [...params, localDateOf(tx.now), rolesOf(plan.audience)])).length;
    if (alerts > 0) await this.handToChannels(event, told, tx);
  }

  /** What the statements that write the alerts of a plan take; null where nobody is to be told. */
  private async paramsOf(event: FactEvent, plan: AlertPlan, { documentId, urgency }: Told, tx: Tx): Promise<readonly unknown[] | null> {
    const people = await addresseesOf(plan.audience, this.directory.using(tx), tx, localDateOf(tx.now));
    if (people.length === 0) return null;
    return [
      event.entryId,
      plan.kind,
      documentId,
      plan.subjectId,
      JSON.stringify(plan.params),
      urgency,
      event.recordedAt,
      people.map(() => newId<'alert'>(tx.now.getTime())),
      people.map((person) => person.personId),
      people.map((person) => person.positionId),
      people.map((person) => person.organisationId),
    ];
  }

  private async handToChannels(event: FactEvent, { documentId, urgency }: Told, tx: Tx): Promise<void> {
    const fairness = documentId ?? event.entryId;
    for (const channel of this.channels.enabled) {
      if (channel.unit === 'fact')
        await tx.query(INSERT_SENDING_OF_FACT, [newId<'sending'>(), channel.name, event.entryId, fairness, urgency, event.correlationId]);
      else
        await tx.query(INSERT_SENDINGS_OF_ALERTS, [
          channel.name,
          event.entryId,
          fairness,
          urgency,
          event.correlationId,
          channel.needs === 'email',
        ]);
      tx.wake(workOf(channel));
    }
  }

  /** Titles and symbols come with the facts; alerts show the latest to those who were told about the document. */
  private async rememberDocument(event: FactEvent, documentId: string | null, tx: Tx): Promise<void> {
    const title = textOf(event.detail, 'title');
    if (documentId === null || title === null) return;
    await tx.query(REMEMBER_DOCUMENT, [documentId, title, textOf(event.detail, 'symbol'), event.recordedAt, textOf(event.detail, 'type')]);
  }
}

interface Told {
  readonly documentId: string | null;
  readonly urgency: number;
}

/** Where a report is told about, the alert leads to the report, where a session is, to the session; everything else to the document it is about. */
function documentOf(event: FactEvent): string | null {
  if ('sessionId' in event.fact) return null;
  return 'documentId' in event.fact ? event.fact.documentId : event.about;
}

function textOf(detail: Readonly<Record<string, unknown>> | null, name: string): string | null {
  const value = detail?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function urgencyOf(detail: Readonly<Record<string, unknown>> | null): number {
  const value = detail?.['urgency'];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4 ? value : 0;
}
