import { type Messages } from '@app/kernel';

/** Errors of dissemination, for people in an office. */
export const vi: Messages = {
  'delivery.missing': 'Không tìm thấy văn bản đến này, hoặc anh/chị không thuộc nơi nhận hay nơi gửi văn bản.',
  'delivery.not-yours': 'Chỉ văn thư hoặc lãnh đạo của nơi nhận (hoặc người giữ chức vụ được gửi đích danh) mới thực hiện được việc này.',
  'delivery.not-issuer-clerk': 'Chỉ văn thư của cơ quan ban hành mới được nhập thay cho nơi nhận.',
  'delivery.entered-for-reason-missing': 'Hãy ghi rõ vì sao nhập thay nơi nhận (ví dụ: nơi nhận báo qua điện thoại).',
  'delivery.already-registered': 'Văn bản này đã được vào sổ văn bản đến.',
  'delivery.already-acknowledged': 'Văn bản này đã được xác nhận là đã nhận.',
  'delivery.already-returned': 'Văn bản này đã được trả lại cho nơi gửi.',
  'delivery.reason-missing': 'Hãy ghi lý do trả lại văn bản.',
  'delivery.incoming-number-invalid': 'Số đến phải là số nguyên dương.',
  'delivery.received-on-invalid': 'Ngày đến không phải là một ngày có thật.',
  'delivery.received-on-out-of-range': 'Ngày đến phải nằm trong khoảng từ ngày ban hành ({from}) đến hôm nay ({to}).',
  'delivery.number-taken': 'Số đến {number} của năm {year} đã được dùng. Số tiếp theo còn trống là {next}.',
  'dispatch.missing': 'Không tìm thấy việc gửi văn bản này, hoặc anh/chị không thuộc cơ quan ban hành.',
  'dispatch.detail-missing': 'Văn bản đã ban hành nhưng thiếu nội dung để gửi đi.',
};
