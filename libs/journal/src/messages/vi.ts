import { type Messages } from '@app/kernel';

export const vi: Messages = {
  busy: 'Nhiều người đang cùng thao tác trên nội dung này. Đề nghị thử lại sau ít giây.',
  'idempotency.in-progress': 'Thao tác này đang được thực hiện. Đề nghị chờ ít giây rồi tải lại.',
  'clock.not-movable': 'Đồng hồ của hệ thống này không điều chỉnh được.',
  'operator.reason-missing': 'Phải nêu lý do.',
  'operator.table-unknown': 'Không có bảng công việc này.',
  'operator.row-not-open': 'Không tìm thấy công việc đang chờ xử lý với mã này.',
};
