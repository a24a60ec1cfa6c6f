import { type ComposedRequirement } from '@app/contracts';
import { type DocumentContent } from '@app/kernel';
import { findingsParts, responsibilityPart } from './findings.js';
import { archive, clause, content, numbered, paragraph, type Part, recipient } from './nodes.js';
import { dated, lowerFirst, sentence, withoutStop } from './prose.js';
import { type Setting } from './setting.js';

/** Thông báo kết luận: grounds, strengths, shortcomings, responsibility, what is required, how it is carried out and who watches. */
export function composeConclusion(setting: Setting): DocumentContent {
  const { from, body, matter, subjectNames } = setting;
  const ids = new Set(setting.subjects.map(({ id }) => id));
  const findings = from.findings.filter((finding) => ids.has(finding.subjectId));
  const requirements = from.requirements.filter((requirement) => ids.has(requirement.subjectId));
  const watch = from.watch;
  return content(
    {
      type: 'TB',
      title: `Kết luận ${matter}`,
      superior: setting.superior,
      issuer: setting.issuer,
      place: setting.place,
    },
    [
      ...from.basis.map((line, index) => paragraph(`basis-${index + 1}`, `Căn cứ ${sentence(withoutStop(line)).replace(/\.$/, ';')}`)),
      paragraph(
        'opening',
        `Sau khi xem xét Báo cáo kết quả ${setting.verb} của ${setting.delegationName}${setting.period === null ? '' : ` (thời kỳ ${setting.verb}: ${setting.period})`} và ý kiến giải trình của ${subjectNames}, ${body} kết luận như sau:`,
      ),
      ...numbered([
        ...findingsParts('', findings),
        responsibilityPart('', findings),
        requirementsPart(requirements, subjectNames),
        carryingOut(setting),
      ]),
    ],
    [
      ...setting.subjects.map(({ id, name, organisationId }) => recipient(`subject-${id}`, name, 'act', 'để thực hiện', organisationId)),
      ...(watch === null ? [] : [recipient('watch', watch.name, 'act', 'để theo dõi', watch.organisationId)]),
      archive(`Lưu Văn phòng, hồ sơ ${setting.verb}`),
    ],
  );
}

/** Each requirement bears its own id; one that was carried over says where it was asked for before. */
export function requirementsPart(requirements: readonly ComposedRequirement[], subjectNames: string): Part {
  return {
    id: 'requirements',
    heading: `Yêu cầu đối với ${subjectNames}`,
    nodes: requirements.map((requirement, index) =>
      clause(requirement.id, String(index + 1), null, requirementText(requirement), 2, { kind: 'requirement', id: requirement.id }),
    ),
  };
}

export function requirementText({ text, lead, support, dueOn, carriedFrom }: ComposedRequirement): string {
  const before = carriedFrom === null ? '' : `Tiếp tục thực hiện dứt điểm yêu cầu tại ${withoutStop(carriedFrom)}: `;
  const asked = withoutStop(before === '' ? sentence(text) : lowerFirst(text.trim()));
  const who = [
    lead === null || lead === '' ? null : `${lead} chủ trì`,
    support === null || support === '' ? null : `${support} phối hợp`,
    dueOn === null ? null : `hoàn thành trước ${dated(dueOn)}`,
  ].filter((part) => part !== null);
  return `${before}${asked}${who.length === 0 ? '' : `; ${who.join(', ')}`}.`;
}

function carryingOut({ from, body, subjectNames, verb }: Setting): Part {
  const reportBy = from.watch?.reportBy ?? null;
  // Ordered by name, so that follow-up reads whose it is: a requirement is only what stands among the requirements.
  const remedy = `Giao ${subjectNames} tổ chức phổ biến, quán triệt kết luận này trong tổ chức mình; xây dựng kế hoạch khắc phục những hạn chế, khuyết điểm đã nêu${
    reportBy === null ? '' : `, báo cáo kết quả thực hiện về ${body} trước ${dated(reportBy)}`
  }.`;
  const nodes = [clause('carry-out-remedy', '1', null, remedy)];
  if (from.watch !== null)
    nodes.push(
      clause(
        'carry-out-watch',
        '2',
        null,
        `Giao ${from.watch.name} theo dõi, đôn đốc việc thực hiện kết luận ${verb}, kịp thời báo cáo ${body} những vấn đề phát sinh.`,
      ),
    );
  return { id: 'carry-out', heading: 'Tổ chức thực hiện', nodes };
}
