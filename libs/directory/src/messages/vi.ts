import { type Messages } from '@app/kernel';

export const vi: Messages = {
  'directory.line-empty': 'Dòng nơi nhận thứ {line} không có nơi nào nhận vào ngày ban hành.',
  'directory.group-empty': 'Nhóm nơi nhận chưa nêu thành phần nào.',
  'account.password-short': 'Mật khẩu phải có ít nhất 10 ký tự.',
  'account.password-long': 'Mật khẩu không được dài quá 200 ký tự.',
  'account.password-weak': 'Mật khẩu quá dễ đoán: không dùng tên đăng nhập hoặc lặp lại vài ký tự.',
  'account.password-wrong': 'Mật khẩu hiện tại không đúng.',
  'account.password-same': 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  'setup.bad-token': 'Đường dẫn thiết lập không đúng hoặc đã hết hạn. Đề nghị lấy đường dẫn mới ở cửa sổ dòng lệnh.',
  'setup.done': 'Hệ thống đã được khởi tạo trước đó.',
};
