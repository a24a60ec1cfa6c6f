/** The ten checks of an appraisal as offices make them; each names the hints the system gives and the words it gives them by. */
const APPRAISAL_CHECKS = [
  { code: 'authority', label: 'Đúng thể loại văn bản và thẩm quyền ban hành', class: 'content', hints: [] },
  { code: 'title', label: 'Số, ký hiệu và trích yếu đúng, gọn, rõ', class: 'form', hints: ['no-title'] },
  {
    code: 'legal-basis',
    label: 'Căn cứ ban hành đầy đủ, còn hiệu lực, trích dẫn đúng',
    class: 'content',
    hints: ['no-legal-basis'],
    words: ['Căn cứ', 'Thực hiện', 'Theo ', 'Trên cơ sở', 'Xét'],
  },
  {
    code: 'structure',
    label: 'Bố cục đủ ba phần; có nêu đơn vị theo dõi, đôn đốc (rõ người, rõ việc, rõ thời gian, rõ sản phẩm)',
    class: 'content',
    hints: ['no-follow-up-unit'],
    words: ['theo dõi', 'đôn đốc', 'giám sát việc thực hiện'],
  },
  {
    code: 'units',
    label: 'Không còn tên cơ quan, đơn vị đã giải thể, sáp nhập, đổi tên',
    class: 'content',
    hints: ['former-unit'],
    words: ['Huyện ủy', 'Huyện uỷ', 'VPHU', 'cấp huyện'],
  },
  { code: 'signer', label: 'Đúng người ký và thẩm quyền ký', class: 'content', hints: ['no-signature', 'signer-not-allowed'] },
  {
    code: 'recipients',
    label: 'Nơi nhận đầy đủ (đơn vị được kiểm tra, đồng chí phụ trách địa bàn, lĩnh vực, cơ quan theo dõi)',
    class: 'content',
    hints: ['no-recipients', 'unresolved-recipient', 'named-unit-missing'],
  },
  { code: 'style', label: 'Thể thức, chính tả, văn phong đúng quy định', class: 'form', hints: [] },
  { code: 'figures', label: 'Số liệu thống nhất giữa các phần; hạn chế khớp với yêu cầu', class: 'content', hints: [] },
  {
    code: 'deadlines',
    label: 'Thời hạn khả thi, không rơi vào ngày nghỉ',
    class: 'content',
    hints: ['deadline-day-off', 'deadline-past'],
    words: ['trước ngày', 'chậm nhất', 'hạn ', 'xong', 'hoàn thành', 'đến hết ngày', 'báo cáo'],
  },
];

export interface BaseRule {
  readonly code: string;
  readonly value: object;
  readonly source: string;
}

/**
 * The rules of the whole country, in force for everyone until an organisation has its own. A migration brings them (`bringRules`); what is
 * added here reaches installations that exist already only by a migration of its own.
 */
export const BASE_RULES: readonly BaseRule[] = [
  {
    code: 'ack.deadline',
    value: { workingDays: 0 },
    source: 'Xác nhận trong ngày làm việc nhận được (thông lệ; đối chiếu Điều 21 Nghị định 30/2020/NĐ-CP)',
  },
  { code: 'ack.reminders', value: { workingDays: [1, 3], then: 'leader', afterWorkingDays: 5 }, source: 'Quy ước ban đầu của hệ thống' },
  {
    code: 'obligation.reminders',
    value: { daysBefore: [10, 3, 1], atHour: true, everyWorkingDaysAfter: 5 },
    source: 'Quy ước ban đầu của hệ thống',
  },
  { code: 'report.H1', value: { cutOff: '06-14', due: '06-20' }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'report.Y', value: { cutOff: '12-14', due: '12-20' }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'report.standard', value: { periods: ['H1', 'Y'] }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'ballot.quorum', value: { fraction: [2, 3], base: 'incumbents' }, source: 'Quy chế làm việc mẫu của cấp ủy' },
  { code: 'ballot.majority', value: { moreThan: [1, 2], base: 'incumbents' }, source: 'Điều 9 Điều lệ Đảng' },
  {
    code: 'session.deadlines.executive-committee',
    value: { papersDays: 5, invitationsDays: 3 },
    source: 'Quy chế làm việc mẫu của cấp ủy (Quy định 302-QĐ/TW): hồ sơ gửi Văn phòng trước 5 ngày, giấy mời và tài liệu trước 3 ngày',
  },
  {
    code: 'session.deadlines.standing-committee',
    value: { papersDays: 5, invitationsDays: 2 },
    source: 'Quy chế làm việc mẫu của cấp ủy (Quy định 302-QĐ/TW): hồ sơ gửi Văn phòng trước 5 ngày, giấy mời và tài liệu trước 2 ngày',
  },
  {
    code: 'session.deadlines.secretariat',
    value: { papersDays: 2, invitationsDays: 1 },
    source: 'Quy ước ban đầu của hệ thống: Thường trực họp hằng tuần',
  },
  {
    code: 'ballot.conduct',
    value: {
      secretSubjects: ['personnel', 'discipline'],
      meetingSubjects: ['personnel', 'discipline'],
      silence: 'consent-if-said',
      changeable: true,
      recusedInBase: true,
      importantNeedsMeeting: true,
      liveTally: 'presider',
      reservedReaders: ['roster', 'presider', 'auditor'],
    },
    source: 'Quy chế làm việc mẫu của cấp ủy; Điều 9 Điều lệ Đảng (bảo lưu ý kiến)',
  },
  { code: 'ballot.written', value: { workingDays: 3, remindWorkingDaysBefore: [1, 0] }, source: 'Quy ước ban đầu của hệ thống' },
  {
    code: 'ballot.questions',
    value: { readers: ['members', 'clerk', 'auditor'] },
    source: 'Quy ước ban đầu của hệ thống: câu hỏi và trả lời trước biểu quyết gửi chung cho các ủy viên',
  },
  {
    code: 'ballot.opinions',
    value: { answeredBeforeSigning: true },
    source: 'Quy chế làm việc mẫu của cấp ủy: ý kiến của ủy viên được tiếp thu, giải trình trước khi ký',
  },
  { code: 'hours', value: { start: '07:30', end: '17:00' }, source: 'Giờ hành chính thông thường' },
  {
    code: 'appraisal.checks',
    value: { checks: APPRAISAL_CHECKS },
    source: 'Thông lệ thẩm định của văn phòng cấp ủy; Hướng dẫn 05-HD/VPTW về thể thức',
  },
  {
    code: 'comment-round',
    value: { workingDays: 5, remindBefore: [1], remindAfter: [1, 3] },
    source: 'Quy ước ban đầu của hệ thống',
  },
  {
    code: 'inspection.limit',
    value: {
      unit: 'calendar',
      levels: [
        { level: 'central', kinds: ['central-committee'], days: 180, extension: { days: 60 }, source: 'Quy định 139-QĐ/TW' },
        {
          level: 'province',
          kinds: ['province-committee'],
          days: 45,
          extension: { fraction: [1, 3] },
          source: 'Quyết định 331-QĐ/TW, cấp tỉnh',
        },
        {
          level: 'above-grassroots',
          kinds: ['commune-committee', 'agency-committee', 'district-committee'],
          days: 20,
          extension: { fraction: [1, 3] },
          source: 'Quyết định 331-QĐ/TW, cấp trên trực tiếp của tổ chức cơ sở đảng',
        },
      ],
    },
    source:
      'Quy định 139-QĐ/TW (Bộ Chính trị, Ban Bí thư); Quyết định 331-QĐ/TW (cơ quan tham mưu). Cấp ủy và ủy ban kiểm tra tạm áp dụng mức của cấp mình, ngày tính theo lịch; cần đối chiếu hướng dẫn hiện hành',
  },
  { code: 'inspection.look-back', value: { years: 5 }, source: 'Quyết định 331-QĐ/TW' },
  {
    code: 'inspection.reminders',
    value: { daysBefore: [10, 3, 1], atHour: true, everyWorkingDaysAfter: 3 },
    source: 'Quy ước ban đầu của hệ thống',
  },
  {
    code: 'inspection.self-report',
    value: { days: 10, late: 'refuse', graceDays: 10, source: 'Kế hoạch kiểm tra, giám sát' },
    source: 'Quy ước ban đầu của hệ thống: thời hạn gửi báo cáo tự kiểm tra do kế hoạch ấn định',
  },
  {
    code: 'inspection.explanation',
    value: { late: 'refuse', graceDays: 15, source: 'Kế hoạch kiểm tra, giám sát' },
    source: 'Quy ước ban đầu của hệ thống: giải trình muộn được nhận và ghi rõ là muộn; quá số ngày này phải qua trưởng đoàn',
  },
  {
    code: 'inspection.basis',
    value: {
      lines: [
        'Điều lệ Đảng Cộng sản Việt Nam',
        'Quy định số 296-QĐ/TW, ngày 30/5/2025 của Ban Chấp hành Trung ương về công tác kiểm tra, giám sát và kỷ luật của Đảng',
      ],
    },
    source: 'Quy định 296-QĐ/TW',
  },
  { code: 'step.appraisal', value: { workingDays: 3 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.ballot', value: { workingDays: 5 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.changes', value: { workingDays: 2 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.signature', value: { workingDays: 1 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.issue', value: { workingDays: 1 }, source: 'Quy ước ban đầu của hệ thống' },
];
