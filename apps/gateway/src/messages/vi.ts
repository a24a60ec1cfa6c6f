import { type Messages } from '@app/kernel';

export const vi: Messages = {
  'demo.notice': 'Dữ liệu minh họa, không phải dữ liệu thật.',
  'session.refused': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'session.locked': 'Tài khoản tạm khóa do nhập sai nhiều lần. Đề nghị thử lại sau {minutes} phút.',
  'session.too-many': 'Có quá nhiều lần đăng nhập từ máy này. Đề nghị chờ ít phút rồi thử lại.',
  'session.ended': 'Phiên làm việc đã kết thúc. Đề nghị đăng nhập lại.',
  'session.none': 'Không tìm thấy phiên làm việc. Đề nghị đăng nhập lại.',
  'session.csrf': 'Yêu cầu không đến từ trang của hệ thống hoặc trang đã cũ. Đề nghị tải lại trang rồi thực hiện lại.',
  'session.must-change': 'Đồng chí cần đổi mật khẩu trước khi tiếp tục.',
  'session.position-not-held': 'Đồng chí không giữ chức vụ này vào thời điểm hiện tại.',
  'token.refused': 'Khóa truy cập không hợp lệ, đã hết hạn hoặc đã bị thu hồi.',
  'token.none': 'Không tìm thấy khóa truy cập này.',
  'demo.none': 'Chức năng này chỉ có trong dữ liệu minh họa.',
  'clock.not-movable': 'Đồng hồ của hệ thống này không điều chỉnh được.',
  'service.unavailable': 'Bộ phận xử lý ({service}) đang khởi động lại. Đề nghị thử lại sau ít giây.',
};
