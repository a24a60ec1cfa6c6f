import { type DocumentContent } from '@app/kernel';
import { requirementText } from './conclusion.js';
import { findingsParts, responsibilityPart } from './findings.js';
import { archive, clause, content, item, numbered, paragraph, type Part, recipient, table } from './nodes.js';
import { amount, listed, lowerFirst, sentence, withoutStop } from './prose.js';
import { type Setting } from './setting.js';

/** Báo cáo kết quả kiểm tra of one delegation on its subjects, and the one summary report over several delegations. */
export function composeReport(setting: Setting): DocumentContent {
  const { from, verb, matter, body, delegation, kind } = setting;
  const ids = new Set(setting.subjects.map(({ id }) => id));
  const findings = from.findings.filter((finding) => ids.has(finding.subjectId));
  const many = setting.subjects.length > 1;
  return content(
    {
      type: 'BC',
      title: `${kind === 'summary' ? 'Tổng hợp kết quả' : 'Kết quả'} ${matter}`,
      superior: setting.issuer,
      issuer: kind === 'summary' || delegation === null ? setting.issuer : delegation.name,
      place: setting.place,
    },
    [
      ...from.basis.map((line, index) => paragraph(`basis-${index + 1}`, `Căn cứ ${line.trim().replace(/[.;]+$/, '')};`)),
      paragraph('opening', opening(setting)),
      ...numbered([
        course(setting),
        ...(many
          ? setting.subjects.map((subject): Part => ({
              id: `subject-${subject.id}`,
              heading: `Kết quả ${verb} đối với ${subject.name}`,
              nodes: bySubject(
                subject.id,
                findings.filter(({ subjectId }) => subjectId === subject.id),
              ),
            }))
          : [...findingsParts('', findings), responsibilityPart('', findings)]),
        opinions(setting),
        proposals(setting, ids),
      ]),
      ...figures(setting, findings),
    ],
    [recipient('committee', body, 'report', 'để báo cáo', setting.organisationId), archive(`Lưu hồ sơ ${verb}`)],
  );
}

function opening({ delegationName, matter, period, body, verb, kind, from }: Setting): string {
  const who = kind === 'summary' ? `${from.delegations.length} Đoàn ${verb}` : delegationName;
  return `${sentence(`${who} đã tiến hành ${matter}${period === null ? '' : `, thời kỳ ${verb} ${period}`}`).replace(/\.$/, '')}. Kết quả được báo cáo ${body} như sau:`;
}

function course({ from, delegation, verb, kind }: Setting): Part {
  const delegations = kind === 'summary' || delegation === null ? from.delegations : [delegation];
  const nodes = delegations.map(({ id, name, members, subjectIds }, index) => {
    const subjects = listed(from.subjects.filter((subject) => subjectIds.includes(subject.id)).map(({ name: called }) => called));
    const head = members.find(({ role }) => role === 'head');
    return clause(
      `delegation-${id}`,
      String(index + 1),
      null,
      `${name}${head === undefined ? '' : ` do đồng chí ${head.name}${head.position === '' ? '' : `, ${head.position}`} làm Trưởng đoàn`}${
        subjects === '' ? '' : `, ${verb} ${subjects}`
      }; ${members.length} thành viên.`,
    );
  });
  return { id: 'course', heading: `Quá trình ${verb}`, nodes };
}

/** In a report on several bodies: under each its strengths and shortcomings, one level down. */
function bySubject(subjectId: string, findings: Setting['from']['findings']): Part['nodes'] {
  return [...findingsParts(`${subjectId}:`.slice(-9), findings), responsibilityPart(`${subjectId}:`.slice(-9), findings)]
    .filter(({ nodes }) => nodes.length > 0)
    .flatMap(({ id, heading, nodes }, index) => [
      clause(id, String(index + 1), heading, '', 2),
      ...nodes.map((node) => ({
        ...node,
        level: node.level + 1,
        label: node.kind === 'clause' ? `${index + 1}.${node.label ?? ''}` : node.label,
      })),
    ]);
}

/** What the inspected bodies do not share, or add: the committee hears both sides. */
function opinions({ from, subjects, verb }: Setting): Part {
  const heard = subjects
    .map((subject) => ({
      subject,
      findings: from.findings.filter(({ subjectId, opinion }) => subjectId === subject.id && opinion !== null),
    }))
    .filter(({ findings }) => findings.length > 0);
  const nodes = heard.flatMap(({ subject, findings }, index) => {
    const other = findings.filter(({ opinion }) => opinion?.stand !== 'agree');
    const shared = `${subject.name} thống nhất với ${findings.length - other.length}/${findings.length} nội dung đánh giá`;
    return [
      clause(
        `opinion-${subject.id}`,
        String(index + 1),
        null,
        other.length === 0 ? `${shared}.` : `${shared}; đối với các nội dung còn lại có ý kiến như sau:`,
      ),
      ...other.map(({ id, area, opinion }) => {
        const stand = opinion?.stand === 'disagree' ? 'không thống nhất' : 'giải trình';
        const why = (opinion?.text ?? '') === '' ? '.' : `: ${sentence(opinion?.text ?? '')}`;
        return item(`opinion:${id}`, `Về ${lowerFirst(withoutStop(area))}, ${stand}${why}`);
      }),
    ];
  });
  return { id: 'opinions', heading: `Ý kiến của đối tượng ${verb}`, nodes };
}

function proposals({ from, body, subjectNames }: Setting, ids: ReadonlySet<string>): Part {
  const wanted = from.requirements.filter(({ subjectId }) => ids.has(subjectId));
  const nodes = wanted.map((requirement, index) =>
    clause(requirement.id, String(index + 1), null, requirementText(requirement), 2, { kind: 'requirement', id: requirement.id }),
  );
  return { id: 'proposals', heading: `Đề xuất, kiến nghị ${body} yêu cầu ${subjectNames}`, nodes };
}

/** All figures once more side by side: the committee compares them at one glance. */
function figures({ from }: Setting, findings: Setting['from']['findings']): DocumentContent['body'] {
  const all = findings.flatMap(({ subjectId, figures: theirs }) => theirs.map((figure) => ({ subjectId, figure })));
  if (all.length < 2) return [];
  const nameOf = (id: string): string => from.subjects.find((subject) => subject.id === id)?.name ?? '';
  return [
    paragraph('figures-title', 'Bảng tổng hợp số liệu'),
    table('figures', [
      ['Đơn vị', 'Chỉ tiêu', 'Thực hiện', 'Mục tiêu', 'Đánh giá'],
      ...all.map(({ subjectId, figure }) => [
        nameOf(subjectId),
        figure.indicator,
        amount(figure.value, figure.unit),
        figure.target === null ? '' : amount(figure.target, figure.unit),
        figure.met === null ? '' : figure.met ? 'Đạt' : 'Không đạt',
      ]),
    ]),
  ];
}
