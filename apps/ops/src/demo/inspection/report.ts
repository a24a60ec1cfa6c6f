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

  await move(setting, of.head, of.subjectId, 'hold-conference');
  await secretary.put(`${path}/conference`, {
    heldOn: today,
    atHour: '8 giờ 00',
    place: T.place,
    chair: cast.account(of.head).personName,
    present: [T.delegates, T.hosts],
    absent: [],
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
  await move(setting, of.head, of.subjectId, 'submit');
  await mustRefuse(setting, 'finding.report-handed-on', () =>
    secretary.post(`${path}/findings`, { ...matters.findings[0], responsibleName }),
  );
  tell('appraised', { name: of.name });
  return conclusion;
}
