import { type Messages } from '@app/kernel';

export const vi: Messages = {
  'directory.line-empty': 'Dòng nơi nhận thứ {line} không có nơi nào nhận vào ngày ban hành.',
  'directory.group-empty': 'Nhóm nơi nhận chưa nêu thành phần nào.',
  'setup.done': 'Hệ thống đã được khởi tạo trước đó.',
};
