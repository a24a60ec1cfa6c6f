import { type Messages } from '@app/kernel';

export const vi: Messages = {
  'import.not-a-document': 'Tệp này không phải là văn bản đọc được. Hãy chọn tệp .docx, .pdf (có lớp chữ) hoặc .txt.',
  'import.broken-docx': 'Tệp Word bị hỏng, không mở được. Hãy mở bằng Word, lưu lại rồi thử lần nữa.',
  'import.scanned-pdf': 'Tệp PDF này chỉ có ảnh quét, không có lớp chữ. Hãy dùng bản .docx hoặc bản PDF xuất từ Word.',
  'import.empty': 'Tệp không có nội dung.',
  'import.too-large': 'Tệp quá lớn (giới hạn {megabytes} MB).',
};
