import { type DocumentContent } from '@app/kernel';
import { archive, article, clause, content, item, numbered, paragraph, type Part, recipient } from './nodes.js';
import { dated, decidingBody, listed, sentence, spell, withoutStop } from './prose.js';
import { type Setting } from './setting.js';

const ROLE = { head: 'Trưởng đoàn', deputy: 'Phó Trưởng đoàn', secretary: 'Thư ký', member: 'Thành viên' } as const;

const basis = ({ from }: Setting): DocumentContent['body'] =>
  from.basis.map((line, index) => paragraph(`basis-${index + 1}`, `Căn cứ ${withoutStop(line)};`));

/** Quyết định thành lập (các) đoàn kiểm tra, giám sát. */
export function composeDecision(setting: Setting): DocumentContent {
  const { from, matter, verb, body, subjectNames, subjects } = setting;
  const days = spell(from.startsOn, from.endsOn);
  const several = from.delegations.length > 1;
  return content(
    {
      type: 'QĐ',
      title: `Thành lập ${several ? `các Đoàn ${verb}` : `Đoàn ${verb}`} ${matter.slice(verb.length).trim()}`,
      superior: setting.superior,
      issuer: setting.issuer,
      place: setting.place,
    },
    [
      ...basis(setting),
      paragraph('decides', `${body.toUpperCase()} QUYẾT ĐỊNH`),
      article(
        'article-matter',
        1,
        sentence(
          `Tiến hành ${matter}${setting.period === null ? '' : `, thời kỳ ${verb} ${setting.period}`}${days === null ? '' : `; thời gian tiến hành ${days}`}`,
        ),
      ),
      article('article-delegations', 2, `Thành lập ${several ? `${from.delegations.length} Đoàn` : 'Đoàn'} ${verb}, gồm:`),
      ...from.delegations.flatMap(({ id, name, members, subjectIds }, index) => [
        clause(
          `delegation-${id}`,
          String(index + 1),
          null,
          `${name}${several ? ` ${verb} ${listed(from.subjects.filter((one) => subjectIds.includes(one.id)).map((one) => one.name))}` : ''}:`,
        ),
        ...members.map((member, ordinal) =>
          item(
            `member-${id.slice(-12)}-${ordinal + 1}`,
            `Đồng chí ${member.name}${member.position === '' ? '' : `, ${member.position}`}: ${ROLE[member.role]}.`,
          ),
        ),
      ]),
      article(
        'article-duties',
        3,
        `Đoàn ${verb} thực hiện nhiệm vụ, quyền hạn theo quy định của Đảng và kế hoạch ${verb} được phê duyệt; báo cáo kết quả với ${body}.`,
      ),
      article(
        'article-execution',
        4,
        sentence(
          `Văn phòng, các cơ quan liên quan, ${subjectNames} và các đồng chí có tên tại Điều 2 chịu trách nhiệm thi hành Quyết định này`,
        ),
      ),
    ],
    [
      ...subjects.map(({ id, name, organisationId }) => recipient(`subject-${id}`, name, 'act', 'để thực hiện', organisationId)),
      archive(`Lưu Văn phòng, hồ sơ ${verb}`),
    ],
  );
}

/** Kế hoạch kiểm tra, giám sát; the report outline is its annex. */
export function composePlan(setting: Setting): DocumentContent {
  const { from, matter, verb, body, subjectNames, subjects } = setting;
  const parts: Part[] = [
    {
      id: 'purpose',
      heading: 'Mục đích, yêu cầu',
      nodes: [
        clause(
          'purpose-1',
          '1',
          null,
          sentence(
            from.purpose ??
              `Đánh giá đúng ưu điểm, hạn chế, khuyết điểm và nguyên nhân trong ${from.content}; kịp thời chấn chỉnh, khắc phục những tồn tại`,
          ),
        ),
        clause(
          'purpose-2',
          '2',
          null,
          `Việc ${verb} phải bảo đảm công minh, chính xác, đúng phương hướng, phương châm và quy trình của Đảng.`,
        ),
      ],
    },
    {
      id: 'scope',
      heading: `Nội dung, đối tượng, mốc thời gian ${verb}`,
      nodes: [
        clause('scope-content', '1', 'Nội dung', sentence(from.scope ?? `${verb} ${from.content}`)),
        clause('scope-subjects', '2', 'Đối tượng', sentence(subjectNames)),
        ...(setting.period === null ? [] : [clause('scope-period', '3', `Mốc thời gian ${verb}`, sentence(setting.period))]),
      ],
    },
    {
      id: 'method',
      heading: 'Phương pháp tiến hành',
      nodes: [
        clause(
          'method-1',
          '1',
          null,
          sentence(
            from.method ??
              `Đối tượng ${verb} tự ${verb} và gửi báo cáo theo đề cương; Đoàn ${verb} nghiên cứu hồ sơ, thẩm tra, xác minh, làm việc với các tổ chức, cá nhân liên quan rồi tổ chức hội nghị thông qua dự thảo báo cáo`,
          ),
        ),
      ],
    },
    {
      id: 'time',
      heading: 'Thời gian',
      nodes:
        spell(from.startsOn, from.endsOn) === null ? [] : [clause('time-1', '1', null, sentence(spell(from.startsOn, from.endsOn) ?? ''))],
    },
    {
      id: 'carry-out',
      heading: 'Tổ chức thực hiện',
      nodes: [
        clause(
          'carry-out-1',
          '1',
          null,
          sentence(
            `${subjectNames} chuẩn bị báo cáo theo đề cương kèm theo, cung cấp đầy đủ hồ sơ, tài liệu theo yêu cầu của Đoàn ${verb}`,
          ),
        ),
        clause(
          'carry-out-2',
          '2',
          null,
          `Đoàn ${verb} phân công nhiệm vụ cho từng thành viên, bảo đảm tiến độ, báo cáo kết quả với ${body}.`,
        ),
      ],
    },
  ];
  return content(
    { type: 'KH', title: sentence(matter).replace(/\.$/, ''), superior: setting.superior, issuer: setting.issuer, place: setting.place },
    [...basis(setting), paragraph('opening', `${body} ban hành Kế hoạch ${matter} như sau:`), ...numbered(parts)],
    [
      ...subjects.map(({ id, name, organisationId }) => recipient(`subject-${id}`, name, 'act', 'để thực hiện', organisationId)),
      archive(`Lưu Văn phòng, hồ sơ ${verb}`),
    ],
    from.outline.length === 0
      ? []
      : [
          {
            id: 'outline',
            title: `ĐỀ CƯƠNG BÁO CÁO TỰ ${verb.toUpperCase()}`,
            body: from.outline.map(({ label, heading, guidance }, index) => ({
              ...clause(`outline-${index + 1}`, label, heading, guidance ?? '', /^[IVX]+$/.test(label) ? 1 : 2),
              kind: /^[IVX]+$/.test(label) ? ('part' as const) : ('clause' as const),
            })),
          },
        ],
  );
}

/** Tờ trình: the delegation lays report and draft conclusion before the committee. */
export function composeSubmission(setting: Setting): DocumentContent {
  const { from, matter, verb, body, delegationName } = setting;
  const short = from.findings.filter(({ kind }) => kind !== 'strength').length;
  return content(
    {
      type: 'TTr',
      title: `Về việc xem xét, kết luận kết quả ${matter}`,
      superior: setting.issuer,
      issuer: setting.delegation?.name ?? setting.issuer,
      place: setting.place,
    },
    [
      ...basis(setting),
      paragraph('opening', sentence(`${delegationName} đã hoàn thành việc ${matter}`)),
      clause(
        'results',
        '1',
        null,
        `Đoàn đã ghi nhận ${from.findings.length - short} ưu điểm, ${short} hạn chế, khuyết điểm, vi phạm; dự thảo báo cáo đã được thông qua tại hội nghị với đối tượng ${verb}.`,
        1,
      ),
      clause('asks', '2', null, `Trình ${body} xem xét Báo cáo kết quả ${verb} và dự thảo Thông báo kết luận ${verb} (gửi kèm theo).`, 1),
      paragraph('closing', `Kính trình ${body} xem xét, quyết định.`),
    ],
    [recipient('committee', body, 'report', 'kính gửi', setting.organisationId), archive(`Lưu hồ sơ ${verb}`)],
  );
}

/** Giấy mời to the conference at which the draft report is heard. */
export function composeInvitation(setting: Setting): DocumentContent {
  const { from, matter, subjects } = setting;
  const meeting = from.meeting;
  return content(
    {
      type: 'GM',
      title: `Dự hội nghị thông qua dự thảo báo cáo kết quả ${matter}`,
      superior: setting.issuer,
      issuer: setting.delegation?.name ?? setting.issuer,
      place: setting.place,
    },
    [
      paragraph(
        'opening',
        `${setting.delegation?.name ?? decidingBody(setting.issuer)} trân trọng kính mời đại diện ${setting.subjectNames} dự hội nghị:`,
      ),
      clause('matter', '1', 'Nội dung', sentence(`Thông qua dự thảo báo cáo kết quả ${matter}`), 1),
      clause(
        'time',
        '2',
        'Thời gian',
        meeting === null ? '' : sentence(`${meeting.at === null ? '' : `${meeting.at}, `}${dated(meeting.heldOn)}`),
        1,
      ),
      clause('place', '3', 'Địa điểm', meeting === null ? '' : sentence(meeting.place), 1),
      clause('chair', '4', 'Chủ trì', meeting === null ? '' : sentence(meeting.chair), 1),
    ],
    [
      ...subjects.map(({ id, name, organisationId }) => recipient(`subject-${id}`, name, 'act', 'kính gửi', organisationId)),
      archive('Lưu hồ sơ'),
    ],
  );
}
