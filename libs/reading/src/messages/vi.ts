import { type Messages } from '@app/kernel';

export const vi: Messages = {
  'import.not-a-document': 'Tệp này không phải là văn bản đọc được. Hãy chọn tệp .docx, .pdf (có lớp chữ) hoặc .txt.',
  'import.old-word':
    'Đây là tệp Word đời cũ (.doc hoặc .rtf). Hãy mở bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi nhập tệp .docx đó.',
  'import.locked-docx': 'Tệp Word có đặt mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi thử lần nữa.',
  'import.picture': 'Đây là tệp ảnh, không phải văn bản. Hãy quét văn bản thành tệp PDF rồi nhập tệp PDF đó.',
  'import.broken-docx': 'Tệp Word bị hỏng, không mở được. Hãy mở bằng Word, lưu lại rồi thử lần nữa.',
  'import.scanned-pdf': 'Tệp PDF này chỉ có ảnh quét, không có lớp chữ. Hãy dùng bản .docx hoặc bản PDF xuất từ Word.',
  'import.broken-pdf': 'Tệp PDF bị hỏng, không mở được. Hãy xuất lại PDF từ bản gốc rồi thử lần nữa.',
  'import.locked-pdf': 'Tệp PDF có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi thử lần nữa.',
  'import.too-many-pages': 'Tệp PDF quá dài (giới hạn {pages} trang). Hãy tách thành nhiều tệp.',
  'import.unreadable':
    'Chưa đọc được nội dung tệp này trong giới hạn cho phép. Tệp gốc đã được giữ lại; hãy nhập nội dung bằng tay, hoặc lưu lại tệp bằng Word rồi thử lần nữa.',
  'import.interrupted': 'Hệ thống vừa khởi động lại khi đang đọc tệp. Hãy gửi lại tệp sau ít phút.',
  'import.empty': 'Tệp không có nội dung.',
  'import.too-large': 'Tệp quá lớn (giới hạn {megabytes} MB).',
  'import.no-such-value': 'Tệp này không có giá trị cần sửa. Hãy tải lại trang rồi sửa lại.',
  'import.not-a-day': '“{text}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 30/11/2026.',
  'import.not-a-number': '“{text}” không phải là số. Chỉ ghi chữ số, ví dụ 125.',
  'import.not-a-type': '“{text}” không phải là tên loại văn bản. Hãy ghi ví dụ Thông báo hoặc TB.',
  'import.not-a-kind': '“{text}” không phải là loại nơi nhận. Hãy chọn một trong các loại máy gợi ý.',
  'import.not-a-verdict': '“{text}” không phải là mức đạt. Hãy ghi đạt, chưa đạt, hoặc để trống nếu chưa đánh giá.',
  'import.not-a-capacity':
    '“{text}” không phải là thẩm quyền ký. Hãy ghi T/M, K/T, T/L, TUQ, Q., hoặc để trống nếu người đứng đầu ký trực tiếp.',
};
