import { type FoundMatters } from './findings-of-file.js';
import { appraise, issuePaper, wantPaper } from './papers.js';
import { type Delegation, INSPECTIONS, type InspectionSetting, move, mustRefuse, speakerOf } from './party.js';
import { INSPECTION_TEXTS as T } from './texts.js';

/** From what was found to a conclusion that waits for the committee: the subject's opinion, the conference, the report, appraisal. Answers its document. */
export async function reportOn(
  setting: InspectionSetting,
  of: Delegation,
  matters: FoundMatters,
  { today, evidenceId, dueOn }: { readonly today: string; readonly evidenceId: string; readonly dueOn: string },
): Promise<string> {
  const { cast, tell } = setting;
  const secretary = cast.as(of.secretary);
  const subject = speakerOf(setting, of.subjectOrganisationId);
  const path = `${INSPECTIONS}/subjects/${of.subjectId}`;
  const responsibleName = cast.nameOf(of.subjectOrganisationId);
  const findings: string[] = [];
  for (const finding of matters.findings) {
    const { id } = await secretary.post<{ id: string }>(`${path}/findings`, { ...finding, responsibleName, evidenceIds: [evidenceId] });
    findings.push(id);
  }
  for (const text of matters.requirements) await secretary.post(`${path}/requirements`, { text, dueOn, leadName: responsibleName });
  if (matters.requirements.length === 0) await secretary.post(`${path}/requirements/propose`, { dueOn });
  await mustRefuse(setting, 'finding.not-for-opinion', () =>
    subject.post(`${INSPECTIONS}/findings/${findings[0] ?? ''}/opinion`, { stand: 'agree', text: '' }),
  );
  await move(setting, of.head, of.subjectId, 'draft-report');
  for (const [index, id] of findings.entries())
    await subject.post(
      `${INSPECTIONS}/findings/${id}/opinion`,
      index === 0 ? { stand: 'explain', text: T.disagree } : { stand: 'agree', text: '' },
    );
  tell('found', { name: of.name, findings: findings.length, requirements: matters.requirements.length });

  // When it is known where and when, the subject is invited; what was said is written down once it was held.
  const conference = {
    heldOn: today,
    atHour: '8 giờ 00',
    place: T.place,
    chair: cast.account(of.head).personName,
    present: [T.delegates, T.hosts],
    absent: [],
  };
  const { version } = await secretary.put<{ version: number }>(`${path}/conference`, { ...conference, opinions: [], outcome: null });
  const invitation = await wantPaper(setting, of.secretary, of.inspectionId, { kind: 'invitation', subjectId: of.subjectId });
  await secretary.post(`/api/documents/${invitation}/submit`);
  await issuePaper(setting, invitation, of.head);
  await move(setting, of.head, of.subjectId, 'hold-conference');
  await secretary.put(`${path}/conference`, {
    ...conference,
    expectedVersion: version,
    opinions: [{ speaker: responsibleName, text: T.disagree }],
    outcome: T.outcome,
  });
  const minutes = await wantPaper(setting, of.secretary, of.inspectionId, { kind: 'minutes', subjectId: of.subjectId });
  await secretary.post(`/api/documents/${minutes}/submit`);
  await subject.post(`/api/documents/${minutes}/countersign`);
  await secretary.post(`/api/documents/${minutes}/countersign`);
  await issuePaper(setting, minutes, of.head);

  await move(setting, of.head, of.subjectId, 'finish-report');
  const report = await wantPaper(setting, of.secretary, of.inspectionId, { kind: 'report', subjectId: of.subjectId });
  await appraise(setting, of, report);
  await issuePaper(setting, report, of.head);
  const conclusion = await wantPaper(setting, of.secretary, of.inspectionId, {
    kind: 'conclusion',
    subjectId: of.subjectId,
    reportBy: dueOn,
  });
  await appraise(setting, of, conclusion);
  const submission = await wantPaper(setting, of.secretary, of.inspectionId, { kind: 'submission', subjectId: of.subjectId });
  await secretary.post(`/api/documents/${submission}/submit`);
  await cast.as('thamdinh').post(`/api/documents/${submission}/appraisal/pass`);
  await issuePaper(setting, submission, of.head);
  await move(setting, of.head, of.subjectId, 'submit');
  await mustRefuse(setting, 'finding.report-handed-on', () =>
    secretary.post(`${path}/findings`, { ...matters.findings[0], responsibleName }),
  );
  tell('appraised', { name: of.name });
  return conclusion;
}

/** One report over all delegations, by the body that leads the inspection; signed for the committee. */
export async function summarise(setting: InspectionSetting, inspectionId: string): Promise<void> {
  const summary = await wantPaper(setting, 'ubkt', inspectionId, { kind: 'summary' });
  await appraise(setting, { secretary: 'ubkt' }, summary);
  await issuePaper(setting, summary, 'bithu');
}
