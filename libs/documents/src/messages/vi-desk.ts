import { type Messages } from '@app/kernel';

export const viDesk: Messages = {
  'question.not-member': 'Chỉ ủy viên quyết định việc này mới gửi được câu hỏi cho người soạn thảo.',
  'ballot.not-by-substitute': 'Đang làm thay người khác thì không được biểu quyết. Hãy chuyển về chức vụ của mình.',
  'substitute.out-of-scope': 'Việc được giao làm thay không gồm loại văn bản này.',
  'path.in-name-of': '{who} (thay {absent})',
  'question.unknown': 'Không tìm thấy câu hỏi này.',
  'note.key-missing': 'Không mở được ghi chú: chìa khóa riêng của đồng chí không còn trên máy chủ. Có thể xóa ghi chú cũ và viết lại.',
  'ballot-opinion.unknown': 'Không tìm thấy ý kiến này trong kết quả biểu quyết.',
  'ballot-opinion.unanswered': 'Còn {count} ý kiến của ủy viên khi biểu quyết chưa được tiếp thu hoặc giải trình, nên chưa ký được.',

  'path.question.asked': 'Hỏi người soạn thảo trước khi biểu quyết',
  'path.question.answered': 'Trả lời câu hỏi của ủy viên',
  'path.ballot-opinion.answered': 'Trả lời ý kiến nêu khi biểu quyết: {text}',

  'table.title.ballot': 'tiếp thu, giải trình ý kiến của các ủy viên đối với dự thảo “{title}”',
  'table.sealed': 'Ủy viên (bỏ phiếu kín)',
  'table.changed': 'sửa tại {place}',
  'table.choice.for': 'tán thành',
  'table.choice.against': 'không tán thành',
  'table.choice.other': 'ý kiến khác',
  'table.choice.abstain': 'không có ý kiến',
  'table.choice.invalid': 'phiếu không hợp lệ',

  'dossier.type': 'Hồ sơ trình',
  'dossier.title': 'Hồ sơ về dự thảo “{title}”',
  'dossier.version': 'Phiên bản {ordinal} của dự thảo; hồ sơ gồm {parts} tài liệu, {pages} trang.',
  'dossier.columns.ordinal': 'TT',
  'dossier.columns.part': 'Tài liệu',
  'dossier.columns.page': 'Trang',
  'dossier.part.text': 'Dự thảo “{title}”',
  'dossier.part.appraisal': 'Bảng tổng hợp tiếp thu, giải trình ý kiến thẩm định',
  'dossier.part.round': 'Bảng tổng hợp ý kiến góp ý của các đơn vị (đợt {ordinal})',
  'dossier.part.opinions': 'Bảng tổng hợp tiếp thu, giải trình ý kiến của các ủy viên',
  'dossier.unbound': 'Tài liệu “{title}” không chuyển được thành trang của hồ sơ này. Bản gốc ({name}) được đính kèm trong tệp.',
  'dossier.file': 'ho-so-trinh',
};
