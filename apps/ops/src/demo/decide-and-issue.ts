import { inParallel, type PersonClient } from './api-client.js';
import { type Setting } from './setting.js';
import { TEXTS } from './texts.js';

export interface IssueAnswer {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly recipients: number;
}

/** The eleven of the standing committee: the presiding secretary, two deputies, eight members. */
export const MEMBERS = ['bithu', 'phobithu1', 'phobithu2', ...Array.from({ length: 8 }, (_, index) => `thuongvu${index + 1}`)] as const;

/** A member opens what is voted on, then votes. */
export async function openAndVote(
  member: PersonClient,
  documentId: string,
  vote: { readonly choice: string; readonly opinion?: string },
): Promise<void> {
  await member.post(`/api/documents/${documentId}/readings`);
  await member.post(`/api/documents/${documentId}/ballot/votes`, vote);
}

/** The ballot of eleven with one abstention, signature by the secretary, number and issue by the clerk. */
export async function decideAndIssue(setting: Setting, documentId: string): Promise<IssueAnswer> {
  const { cast, tell } = setting;
  await cast.as('bithu').post(`/api/documents/${documentId}/ballot/open`, {});
  await inParallel(MEMBERS, 4, (login) => openAndVote(cast.as(login), documentId, { choice: login === 'thuongvu5' ? 'abstain' : 'for' }));
  const closed = await cast.as('bithu').post<{ explanation: string }>(`/api/documents/${documentId}/ballot/close`, {});
  tell('voted', { explanation: closed.explanation });
  await cast.as('bithu').post(`/api/documents/${documentId}/sign`, { capacity: 'T/M', onBehalfOf: TEXTS.onBehalfOf });
  tell('signed', { capacity: 'T/M' });
  const issued = await cast.as('vanthu').post<IssueAnswer>(`/api/documents/${documentId}/issue`, {});
  tell('issued', { symbol: issued.symbol, date: issued.issuedOn, recipients: issued.recipients });
  return issued;
}
