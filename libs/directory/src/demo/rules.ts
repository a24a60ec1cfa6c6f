/** First rule data, in force for everyone until an organisation has its own. */
export const FIRST_RULES: readonly { readonly code: string; readonly value: object; readonly source: string }[] = [
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
  { code: 'hours', value: { start: '07:30', end: '17:00' }, source: 'Giờ làm việc của tỉnh' },
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
  { code: 'step.appraisal', value: { workingDays: 3 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.ballot', value: { workingDays: 5 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.changes', value: { workingDays: 2 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.signature', value: { workingDays: 1 }, source: 'Quy ước ban đầu của hệ thống' },
  { code: 'step.issue', value: { workingDays: 1 }, source: 'Quy ước ban đầu của hệ thống' },
];
