import { randomUUID } from 'node:crypto';
import { addDays, instantAt } from '@app/kernel';
import { type PersonClient } from '../api-client.js';
import { type Delegation, INSPECTIONS, type InspectionSetting, move, mustRefuse, speakerOf } from './party.js';
import { INSPECTION_TEXTS as T } from './texts.js';

interface Board {
  readonly delegations: readonly {
    readonly id: string;
    readonly members: readonly { readonly id: string; readonly role: string }[];
  }[];
}

/** More than the demo's limit of one MiB for evidence lets in. */
const TOO_LARGE = new Uint8Array(1_300_000).fill(32);

const subjectPath = ({ subjectId }: Delegation): string => `${INSPECTIONS}/subjects/${subjectId}`;

/** The first day at the subject's: announced, a visit agreed on, papers and the self-report asked for, tasks given. */
export async function beginWork(setting: InspectionSetting, of: Delegation, index: number, today: string): Promise<void> {
  const { cast } = setting;
  const head = cast.as(of.head);
  const secretary = cast.as(of.secretary);
  const subject = speakerOf(setting, of.subjectOrganisationId);
  await move(setting, of.head, of.subjectId, 'announce');
  if (index === 0) await cast.as('thuongvu6').post(`${subjectPath(of)}/ties`, { reason: T.tie });
  const at = (days: number) => ({
    startsAt: instantAt(addDays(today, days), 8).toISOString(),
    endsAt: instantAt(addDays(today, days), 11).toISOString(),
    place: T.place,
    purpose: T.visit,
  });
  const visit = await secretary.post<{ id: string }>(`${subjectPath(of)}/visits`, at(2));
  if (index === 1) {
    await subject.post(`${INSPECTIONS}/visits/${visit.id}/answer`, { agreed: false, text: T.moved });
    await secretary.post(`${INSPECTIONS}/visits/${visit.id}/move`, at(3));
  }
  await subject.post(`${INSPECTIONS}/visits/${visit.id}/answer`, { agreed: true });
  await secretary.post(`${subjectPath(of)}/papers`, { papers: [{ title: T.paper, form: 'original', copies: 1 }] });
  await secretary.post(`${subjectPath(of)}/self-report`, { dueOn: addDays(today, index === 2 ? 1 : 10) });
  if (index === 0) await submitSelfReport(setting, of, T.inTime);
  await giveTasks(setting, of, index, head, addDays(today, 20));
  setting.tell('announced', { name: of.name });
}

async function giveTasks(setting: InspectionSetting, of: Delegation, index: number, head: PersonClient, dueOn: string): Promise<void> {
  const { delegations } = await setting.cast.as('ubkt').get<Board>(`${INSPECTIONS}/${of.inspectionId}`);
  const members = (mine: boolean) =>
    delegations
      .filter(({ id }) => (id === of.delegationId) === mine)
      .flatMap(({ members: them }) => them.filter(({ role }) => role === 'member'));
  const task = (memberId: string) => ({
    tasks: [{ subjectId: of.subjectId, memberId, area: T.area, content: T.task, product: T.product, dueOn }],
  });
  const path = `${INSPECTIONS}/delegations/${of.delegationId}/tasks`;
  await mustRefuse(setting, 'task.outside-delegation', () => head.post(path, task(members(false)[0]?.id ?? '')));
  const [first, aside] = members(true);
  if (index === 0) await mustRefuse(setting, 'task.stands-aside', () => head.post(path, task(aside?.id ?? '')));
  await head.post(path, task(first?.id ?? ''));
}

export async function submitSelfReport(setting: InspectionSetting, of: Delegation, when: string): Promise<void> {
  const subject = speakerOf(setting, of.subjectOrganisationId);
  if (when === T.late) await handInFile(setting, of, subject);
  else await fillIn(of, subject);
  setting.tell('selfReport', { name: of.name, unit: setting.cast.nameOf(of.subjectOrganisationId), when });
}

/** The outline as a form in the page. */
async function fillIn(of: Delegation, subject: PersonClient): Promise<void> {
  const { inspection } = await subject.get<{ inspection: { outline: readonly { id: string }[] } }>(`${subjectPath(of)}/dossier`);
  const answers = inspection.outline.map(({ id }, index) => ({ outlineId: id, text: T.answers[index] ?? T.answers[0] }));
  await subject.post(`${subjectPath(of)}/self-report/submit`, { answers });
}

/** The outline as a Word file, and the report handed in as a file of its own. */
async function handInFile(setting: InspectionSetting, of: Delegation, subject: PersonClient): Promise<void> {
  const outline = await subject.download(`${subjectPath(of)}/self-report/template`);
  if (outline[0] !== 0x50 || outline[1] !== 0x4b) throw new Error('the outline is no Word file');
  const report = [setting.cast.nameOf(of.subjectOrganisationId).toUpperCase(), T.reportTitle, ...T.answers].join('\n\n');
  await subject.upload(`${subjectPath(of)}/self-report/file`, new TextEncoder().encode(report), 'bao-cao-tu-kiem-tra.txt');
}

/** Two weeks on: the tasks are worked on with evidence, the visit took place, its day has minutes, papers went over and back. Answers the evidence. */
export async function workOn(setting: InspectionSetting, of: Delegation, index: number, today: string): Promise<string> {
  const { cast } = setting;
  const head = cast.as(of.head);
  const secretary = cast.as(of.secretary);
  const member = cast.as(of.member);
  const subject = speakerOf(setting, of.subjectOrganisationId);
  if (index === 1) await submitSelfReport(setting, of, T.late);
  if (index > 0) {
    const { id } = await secretary.post<{ id: string }>(`${subjectPath(of)}/explanations`, {
      question: T.question,
      dueOn: addDays(today, 7),
    });
    await subject.upload(`${INSPECTIONS}/explanations/${id}/files`, new TextEncoder().encode(T.explanation), 'giai-trinh.txt');
    await subject.post(`${INSPECTIONS}/explanations/${id}/answer`, { answer: T.explanation });
  }
  await move(setting, of.head, of.subjectId, 'begin-verifying');

  const { items: tasks } = await member.get<{ items: readonly { id: string }[] }>(`${INSPECTIONS}/tasks?mine&subjectId=${of.subjectId}`);
  const taskId = tasks[0]?.id ?? '';
  await member.post(`${INSPECTIONS}/tasks/${taskId}/accept`);
  const file = (bytes: Uint8Array): Promise<{ id: string }> =>
    member.upload(`${subjectPath(of)}/evidence`, bytes, 'doi-chieu.txt', { title: T.evidence, deviceKey: randomUUID(), taskId });
  await mustRefuse(setting, 'files.too-large', () => file(TOO_LARGE));
  const evidence = await file(new TextEncoder().encode(`${T.evidenceText} ${of.name}.`));
  await member.post(`${subjectPath(of)}/notes`, { title: T.evidence, text: T.evidenceText, taskId, deviceKey: randomUUID() });
  await member.post(`${INSPECTIONS}/tasks/${taskId}/report`, { report: T.taskReport });
  await head.post(`${INSPECTIONS}/tasks/${taskId}/finish`);

  const { items: visits } = await secretary.get<{ items: readonly { id: string }[] }>(`${INSPECTIONS}/visits?subjectId=${of.subjectId}`);
  const visitId = visits[0]?.id ?? '';
  await secretary.post(`${INSPECTIONS}/visits/${visitId}/hold`);
  const minutes = await secretary.post<{ id: string }>(`${subjectPath(of)}/day-minutes`, {
    visitId,
    day: today,
    place: T.place,
    presentDelegation: T.delegates,
    presentSubject: T.hosts,
    content: T.minutes,
  });
  await head.post(`${INSPECTIONS}/day-minutes/${minutes.id}/sign`);
  await subject.post(`${INSPECTIONS}/day-minutes/${minutes.id}/countersign`, {});
  const { items: papers } = await secretary.get<{ items: readonly { id: string }[] }>(`${INSPECTIONS}/papers?subjectId=${of.subjectId}`);
  for (const [client, to] of [
    [subject, 'handed-over'],
    [secretary, 'received'],
    [head, 'returned'],
    [subject, 'back'],
  ] as const)
    await client.post(`${INSPECTIONS}/papers/${papers[0]?.id ?? ''}/move`, { to });
  setting.tell('worked', { name: of.name });
  return evidence.id;
}
