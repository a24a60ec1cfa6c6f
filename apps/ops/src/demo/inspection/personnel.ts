import { type DocumentContent } from '@app/kernel';
import { type InspectionSetting, mustRefuse } from './party.js';
import { INSPECTION_TEXTS as T } from './texts.js';

/** A decision on personnel that waits for the standing committee; to have it by written opinion is refused. Answers its document. */
export async function draftPersonnel(setting: InspectionSetting): Promise<string> {
  const { cast, issuerId } = setting;
  const drafter = cast.as('soanthao');
  const content: DocumentContent = {
    head: { type: 'QĐ', title: T.personnel.title, superior: null, issuer: cast.nameOf(issuerId), place: null, asPrinted: null },
    body: T.personnel.articles.map((text, index) => ({
      id: `dieu-${index + 1}`,
      kind: 'clause',
      level: 1,
      label: `Điều ${index + 1}`,
      heading: null,
      text,
      spans: [],
    })),
    recipients: [
      {
        id: 'issuer',
        line: cast.nameOf(issuerId),
        kind: 'unit',
        tag: null,
        purpose: 'act',
        targets: [{ kind: 'organisation', organisationId: issuerId }],
      },
      { id: 'archive', line: T.personnel.archive, kind: 'archive', tag: null, purpose: 'file', targets: [] },
    ],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
  const { id } = await drafter.post<{ id: string }>('/api/documents', { organisationId: issuerId, type: 'QĐ', content });
  await drafter.post(`/api/documents/${id}/submit`);
  await cast.as('thamdinh').post(`/api/documents/${id}/appraisal/pass`);
  await mustRefuse(setting, 'ballot.written-forbidden', () =>
    cast.as('vanthu').post(`/api/documents/${id}/ballot/open`, { mode: 'written', subject: 'personnel', workingDays: 3 }),
  );
  return id;
}
