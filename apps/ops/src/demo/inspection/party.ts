import { Refusal } from '../api-client.js';
import { type PersonClient } from '../api-client.js';
import { type Setting } from '../setting.js';

export const INSPECTIONS = '/api/inspections';

/** Those who serve a delegation, by login: who leads it, who writes for it, who works in it. */
export interface Party {
  readonly name: string;
  readonly head: string;
  readonly secretary: string;
  readonly member: string;
  readonly subjectOrganisationId: string;
}

/** A delegation with the one subject it looks at. */
export interface Delegation extends Party {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
}

/** The road of an inspection: the setting, and the wrong actions that were tried, by the error that they met. */
export interface InspectionSetting extends Setting {
  readonly refused: Map<string, number>;
}

export async function personId(setting: Setting, login: string): Promise<string> {
  return (await setting.cast.as(login).get<{ person: { id: string } }>('/api/session')).person.id;
}

/** Who speaks for the body looked at. */
export function speakerOf(setting: Setting, organisationId: string): PersonClient {
  const speaker = setting.cast.of(organisationId, 'lead', 'signer');
  if (speaker === null) throw new Error(`${setting.cast.nameOf(organisationId)} has nobody to speak for it in the demo`);
  return speaker;
}

/** A wrong action: it must be refused with this very error, which says what is wrong in the words of a clerk. */
export async function mustRefuse(setting: InspectionSetting, code: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== code) throw error;
    setting.refused.set(code, (setting.refused.get(code) ?? 0) + 1);
    setting.tell('refused', { detail: error.detail });
    return;
  }
  throw new Error(`${code}: what is wrong was let through`);
}

export async function move(setting: Setting, login: string, subjectId: string, name: string): Promise<void> {
  await setting.cast.as(login).post(`${INSPECTIONS}/subjects/${subjectId}/move`, { move: name });
}
