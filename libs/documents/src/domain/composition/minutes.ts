import { type DocumentContent, type RecipientLine } from '@app/kernel';
import { archive, clause, content, item, numbered, paragraph, recipient } from './nodes.js';
import { dated, sentence } from './prose.js';
import { type Setting } from './setting.js';

const STAND = { agree: 'thống nhất', disagree: 'không thống nhất', explain: 'giải trình' } as const;

/** Biên bản of the conference that heard the draft report: who was there, what the inspected body said to each finding, how it ended. */
export function composeMinutes(setting: Setting): DocumentContent {
  const { from, matter, subjects, subjectNames, delegationName } = setting;
  const meeting = from.meeting;
  const ids = new Set(subjects.map(({ id }) => id));
  const answered = from.findings.filter(({ subjectId, opinion }) => ids.has(subjectId) && opinion !== null);
  return content(
    {
      type: 'BB',
      title: `Hội nghị thông qua dự thảo báo cáo kết quả ${matter}`,
      superior: setting.issuer,
      issuer: setting.delegation?.name ?? setting.issuer,
      place: setting.place,
    },
    [
      paragraph(
        'opening',
        meeting === null
          ? `${delegationName} tổ chức hội nghị với ${subjectNames}.`
          : sentence(
              `${meeting.at === null ? '' : `Hồi ${meeting.at} `}${dated(meeting.heldOn)}, tại ${meeting.place}, ${delegationName} tổ chức hội nghị với ${subjectNames} để thông qua dự thảo báo cáo`,
            ),
      ),
      ...numbered([
        {
          id: 'present',
          heading: 'Thành phần',
          nodes:
            meeting === null
              ? []
              : [
                  clause('present-chair', '1', 'Chủ trì', sentence(meeting.chair)),
                  clause('present-list', '2', 'Dự họp', sentence(meeting.present.join('; '))),
                  ...(meeting.absent.length === 0 ? [] : [clause('present-absent', '3', 'Vắng mặt', sentence(meeting.absent.join('; ')))]),
                ],
        },
        {
          id: 'discussion',
          heading: 'Ý kiến tại hội nghị',
          nodes: (meeting?.opinions ?? []).map(({ speaker, text }, index) =>
            clause(`said-${index + 1}`, String(index + 1), null, `${speaker}: ${sentence(text)}`),
          ),
        },
        {
          id: 'stands',
          heading: `Ý kiến của ${subjectNames} đối với từng nội dung`,
          nodes: answered.map(({ id, area, opinion }) =>
            item(
              id,
              `${sentence(area).replace(/\.$/, '')}: ${STAND[opinion?.stand ?? 'agree']}${(opinion?.text ?? '') === '' ? '.' : `; ${sentence(opinion?.text ?? '')}`}`,
              2,
              { kind: 'finding', id },
            ),
          ),
        },
        {
          id: 'outcome',
          heading: 'Kết luận hội nghị',
          nodes: (meeting?.outcome ?? '') === '' ? [] : [clause('outcome-1', '1', null, sentence(meeting?.outcome ?? ''))],
        },
      ]),
      paragraph('closing', 'Biên bản đã được đọc lại cho các thành phần dự họp cùng nghe, thống nhất và ký xác nhận.'),
    ],
    [...subjects.map(({ id, name, organisationId }) => copyFor(id, name, organisationId)), archive('Lưu hồ sơ')],
  );
}

/** A member that is looked at gets their copy by hand. */
function copyFor(id: string, name: string, organisationId: string | null): RecipientLine {
  const line = recipient(`subject-${id}`, name, 'inform', null, organisationId);
  return organisationId === null ? { ...line, kind: 'person', targets: [{ kind: 'outside', name, email: null }] } : line;
}
