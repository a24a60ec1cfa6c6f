import { waitFor } from '../api-client.js';
import { MEMBERS, openAndVote } from '../decide-and-issue.js';
import { type Delegation, INSPECTIONS, type InspectionSetting, mustRefuse, type Party, personId } from './party.js';
import { issuePaper, wantPaper } from './papers.js';
import { INSPECTION_TEXTS as T } from './texts.js';

interface Board {
  readonly subjects: readonly { readonly id: string; readonly organisation?: { readonly id: string }; readonly organisationId?: string }[];
}

/** From the programme of the year to delegations that are sent: decision and plan are documents with numbers of their own. */
export async function prepareInspection(
  setting: InspectionSetting,
  parties: readonly Party[],
  today: string,
): Promise<readonly Delegation[]> {
  const { cast, tell } = setting;
  const office = cast.as('ubkt');
  const year = today.slice(0, 4);
  const subjects = parties.map(({ subjectOrganisationId }) => subjectOrganisationId);
  const programme = await office.post<{ id: string }>(`${INSPECTIONS}/programmes`, {
    organisationId: setting.issuerId,
    span: 'year',
    title: `${T.programme} ${year}`,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  });
  const item = await office.post<{ id: string }>(`${INSPECTIONS}/programmes/${programme.id}/items`, {
    kind: 'inspection',
    content: T.matter,
    leadOrganisationId: setting.supervisorId,
    quarter: 1,
    subjectOrganisationIds: subjects,
  });
  const wanted = {
    organisationId: setting.issuerId,
    leadOrganisationId: setting.supervisorId,
    programmeItemId: item.id,
    kind: 'inspection',
    title: T.title,
    subjects: subjects.map((organisationId) => ({ organisationId })),
  };
  await mustRefuse(setting, 'programme.not-approved', () => office.post(INSPECTIONS, wanted));
  await cast.as('bithu').post(`${INSPECTIONS}/programmes/${programme.id}/approve`);
  tell('programmed', { year });

  const { id } = await office.post<{ id: string }>(INSPECTIONS, wanted);
  await office.post(`${INSPECTIONS}/${id}/plan`, {
    purpose: T.purpose,
    content: T.content,
    method: T.method,
    startsOn: today,
    periodFrom: `${Number(year) - 2}-01-01`,
    periodTo: `${Number(year) - 1}-12-31`,
    outline: T.outline,
  });
  const board = await office.get<Board>(`${INSPECTIONS}/${id}`);
  const delegations: Delegation[] = [];
  for (const [index, party] of parties.entries()) {
    const subjectId = board.subjects[index]?.id ?? '';
    const formed = await office.post<{ id: string }>(`${INSPECTIONS}/${id}/delegations`, {
      name: party.name,
      members: [
        { personId: await personId(setting, party.head), role: 'head' },
        { personId: await personId(setting, party.secretary), role: 'secretary' },
        { personId: await personId(setting, party.member), role: 'member' },
        ...(index === 0 ? [{ personId: await personId(setting, 'thuongvu6'), role: 'member' }] : []),
      ],
      subjectIds: [subjectId],
    });
    delegations.push({ ...party, inspectionId: id, delegationId: formed.id, subjectId });
  }
  tell('formed', { count: delegations.length });

  const [decision, plan] = await Promise.all([
    wantPaper(setting, 'ubkt', id, { kind: 'decision' }),
    wantPaper(setting, 'ubkt', id, { kind: 'plan' }),
  ]);
  for (const paper of [decision, plan]) {
    await cast.as('ubkt').post(`/api/documents/${paper}/submit`);
    await cast.as('thamdinh').post(`/api/documents/${paper}/appraisal/pass`);
  }
  await consultThenMeet(setting, decision);
  await voteAll(setting, plan);
  await mustRefuse(setting, 'inspection.decision-being-written', () =>
    cast.as('bithu').post(`${INSPECTIONS}/${id}/decide`, { symbol: '99-QĐ/TU', decidedOn: today, startsOn: today }),
  );
  const signed = await issuePaper(setting, decision, 'bithu');
  await issuePaper(setting, plan, 'bithu');
  // Nobody types number and day: the issued decision brings them, and the delegations begin.
  await waitFor(
    'the inspection under way',
    () => office.get<{ step: string; decisionSymbol: string | null }>(`${INSPECTIONS}/${id}`),
    ({ step, decisionSymbol }) => step === 'run' && decisionSymbol === signed.symbol,
  );
  tell('decided', { symbol: signed.symbol });
  return delegations;
}

/** A consultation by slips, taken to a meeting by the presiding member with the slips that came in. */
async function consultThenMeet(setting: InspectionSetting, documentId: string): Promise<void> {
  const { cast, tell } = setting;
  const ballot = `/api/documents/${documentId}/ballot`;
  await cast.as('bithu').post(`${ballot}/open`, { mode: 'written' });
  for (const login of MEMBERS.slice(0, 4)) await openAndVote(cast.as(login), documentId, { choice: 'for' });
  await mustRefuse(setting, 'ballot.already-voted', () => cast.as('phobithu1').post(`${ballot}/votes`, { choice: 'against' }));
  await cast.as('bithu').post(`${ballot}/meeting`, {});
  tell('toMeeting', { count: 4 });
  await Promise.all(MEMBERS.slice(4).map((login) => openAndVote(cast.as(login), documentId, { choice: 'for' })));
  const { explanation } = await cast.as('bithu').post<{ explanation: string }>(`${ballot}/close`, {});
  tell('voted', { explanation });
  await mustRefuse(setting, 'ballot.closed', () => cast.as('thuongvu8').put(`${ballot}/votes/mine`, { choice: 'against' }));
}

async function voteAll(setting: InspectionSetting, documentId: string): Promise<void> {
  const { cast, tell } = setting;
  const ballot = `/api/documents/${documentId}/ballot`;
  await cast.as('bithu').post(`${ballot}/open`, {});
  await Promise.all(MEMBERS.map((login) => openAndVote(cast.as(login), documentId, { choice: 'for' })));
  const { explanation } = await cast.as('bithu').post<{ explanation: string }>(`${ballot}/close`, {});
  tell('voted', { explanation });
}
