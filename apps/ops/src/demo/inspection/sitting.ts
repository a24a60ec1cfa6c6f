import { sealPaper } from '@app/documents';
import { instantAt } from '@app/kernel';
import { MEMBERS } from '../decide-and-issue.js';
import { moveClock } from '../setting.js';
import { issuePaper } from './papers.js';
import { INSPECTIONS, type InspectionSetting, mustRefuse, personId, type Delegation } from './party.js';
import { draftPersonnel } from './personnel.js';
import { INSPECTION_TEXTS as T } from './texts.js';

interface Sitting {
  readonly mine: { readonly invitationId: string | null };
  readonly invitations: readonly { readonly id: string; readonly personId: string | null }[];
}

interface Shown {
  readonly decisionId: string;
  readonly publicKey: string;
  readonly roster: readonly { readonly personId: string }[];
}

/** A sitting of the standing committee over all conclusions, the first with every course a vote may take, and over a matter of personnel, in secret. */
export async function sitOver(
  setting: InspectionSetting,
  conclusions: readonly string[],
  delegations: readonly Delegation[],
  { plannedFor }: { readonly plannedFor: string },
): Promise<void> {
  const { cast, tell } = setting;
  const office = cast.as('vanthu');
  const presider = cast.as('bithu');
  const startsAt = instantAt(plannedFor, 8);
  const session = await office.post<{ id: string }>('/api/sessions', {
    organisationId: setting.issuerId,
    body: 'standing-committee',
    startsAt: startsAt.toISOString(),
    place: T.hall,
    subject: T.sitting,
  });
  const path = `/api/sessions/${session.id}`;
  const items: string[] = [];
  const personnel = await draftPersonnel(setting);
  const decided = [...conclusions, personnel];
  for (const documentId of decided) {
    const { itemId } = await office.post<{ itemId: string }>(`${path}/agenda`, { documentId });
    items.push(itemId);
  }
  const guest = await office.post<{ invitationId: string }>(`${path}/guests`, { personId: await personId(setting, 'lanhdao.ubkttu') });
  const invitation = await office.post<{ documentId: string }>(`${path}/invitation`);
  await cast.as('soanthao').post(`/api/documents/${invitation.documentId}/submit`);
  await issuePaper(setting, invitation.documentId, 'bithu');
  await office.post(`${path}/invitations/send`);
  await Promise.all(
    MEMBERS.map(async (login) => {
      const { mine } = await cast.as(login).get<Sitting>(path);
      const reply = login === 'thuongvu7' ? { reply: 'absent', reason: T.away } : { reply: 'attending' };
      await cast.as(login).post(`${path}/invitations/${mine.invitationId ?? ''}/reply`, reply);
    }),
  );

  await moveClock(setting, startsAt);
  await presider.post(`${path}/open`);
  const people = new Map(await Promise.all(MEMBERS.map(async (login) => [login, await personId(setting, login)] as const)));
  const present = MEMBERS.filter((login) => login !== 'thuongvu7');
  await Promise.all(
    present
      .filter((login) => login !== 'bithu')
      .map((login) => cast.as(login).put(`${path}/seats/${people.get(login) ?? ''}`, { here: true })),
  );
  await office.put(`${path}/seats/${people.get('thuongvu7') ?? ''}`, { here: false, reason: T.away });
  await office.put(`${path}/guests/${guest.invitationId}/presence`, { here: true });
  tell('sitting', { present: present.length, items: items.length });

  for (const [index, documentId] of decided.entries()) {
    const item = `${path}/agenda/${items[index] ?? ''}`;
    await presider.post(`${item}/take-up`);
    const secret = documentId === personnel;
    // Personnel: the rules of the body make the ballot secret, nobody has to ask for it.
    await presider.post(`${item}/ballot/open`, secret ? { subject: 'personnel' } : {});
    if (index === 0)
      await mustRefuse(setting, 'ballot.not-opened', () => cast.as('phobithu1').post(votesOn(documentId), { choice: 'for' }));
    await Promise.all(present.map((login) => cast.as(login).post(`/api/documents/${documentId}/readings`)));
    if (index === 0) await voteInTheOpen(setting, documentId, present, people);
    else if (secret) await voteInSecret(setting, documentId, present, people);
    else await Promise.all(present.map((login) => cast.as(login).post(votesOn(documentId), { choice: 'for' })));
    const { explanation } = await presider.post<{ explanation: string }>(`${item}/ballot/close`, {});
    tell('voted', { explanation });
    await mustRefuse(setting, 'ballot.closed', () =>
      cast
        .as('thuongvu7')
        .post(
          secret ? `/api/documents/${documentId}/ballot/recusal` : votesOn(documentId),
          secret ? { reason: T.away } : { choice: 'against' },
        ),
    );
    await presider.put(`${item}/record`, { discussion: T.discussion, conclusion: T.concluded, dealtWith: true });
  }
  await presider.post(`${path}/close`);
  const minutes = await office.post<{ documentId: string }>(`${path}/minutes`);
  await cast.as('soanthao').post(`/api/documents/${minutes.documentId}/submit`);
  await office.post(`/api/documents/${minutes.documentId}/countersign`);
  await issuePaper(setting, minutes.documentId, 'bithu');
  await issuePaper(setting, personnel, 'bithu');
  tell('closedSitting');
  for (const { subjectId } of delegations) await presider.post(`${INSPECTIONS}/subjects/${subjectId}/move`, { move: 'conclude' });
}

const votesOn = (documentId: string): string => `/api/documents/${documentId}/ballot/votes`;

/** One differs with an opinion, one stands aside, one changes the vote, one voted on paper, which two people enter. */
async function voteInTheOpen(
  setting: InspectionSetting,
  documentId: string,
  present: readonly string[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { cast } = setting;
  const ballot = `/api/documents/${documentId}/ballot`;
  const onPaper = 'thuongvu8';
  await cast.as('thuongvu3').post(`${ballot}/recusal`, { reason: T.aside });
  await mustRefuse(setting, 'ballot.recused', () => cast.as('thuongvu3').post(`${ballot}/votes`, { choice: 'for' }));
  await mustRefuse(setting, 'ballot.other-says-what', () => cast.as('thuongvu2').post(`${ballot}/votes`, { choice: 'other' }));
  await cast.as('thuongvu2').post(`${ballot}/votes`, { choice: 'other', opinion: T.differing });
  const paper = `${ballot}/paper-votes/${people.get(onPaper) ?? ''}`;
  await cast.as('vanthu').post(paper, { choice: 'for' });
  await mustRefuse(setting, 'ballot.paper-same-person', () => cast.as('vanthu').post(paper, { choice: 'for' }));
  await cast.as('thamdinh').post(paper, { choice: 'for' });
  await cast.as('thuongvu5').post(`${ballot}/votes`, { choice: 'abstain' });
  await cast.as('thuongvu5').put(`${ballot}/votes/mine`, { choice: 'for' });
  const others = present.filter((login) => !['thuongvu2', 'thuongvu3', 'thuongvu5', onPaper].includes(login));
  await Promise.all(others.map((login) => cast.as(login).post(`${ballot}/votes`, { choice: 'for' })));
}

/** Sealed as the browser seals: the server never learns who chose what. */
async function voteInSecret(
  setting: InspectionSetting,
  documentId: string,
  present: readonly string[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { cast } = setting;
  const ballot = `/api/documents/${documentId}/ballot`;
  const { decisionId, publicKey } = await cast.as('bithu').get<Shown>(ballot);
  await mustRefuse(setting, 'ballot.is-secret', () => cast.as('thuongvu1').post(`${ballot}/votes`, { choice: 'for' }));
  await Promise.all(
    present.map(async (login) => {
      const sealed = await sealPaper(
        publicKey,
        { decisionId, personId: people.get(login) ?? '' },
        { choice: login === 'thuongvu4' ? 'against' : 'for' },
      );
      await cast.as(login).post(`${ballot}/sealed-votes`, { sealed });
    }),
  );
}
