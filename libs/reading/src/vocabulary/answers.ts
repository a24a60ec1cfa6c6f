import { type RecipientKind } from '../read-document.js';

/** How the kinds of recipients are offered to a person where the reader hesitates between them. */
export const recipientKinds: Readonly<Record<RecipientKind, string>> = {
  unit: 'một cơ quan, tổ chức',
  group: 'nhiều cơ quan hoặc nhiều người',
  person: 'một người',
  archive: 'nơi lưu',
  pointer: 'dẫn lại danh sách khác',
};

/** How the two verdicts on a figure are offered. */
export const verdicts = { met: 'đạt', missed: 'chưa đạt', open: 'chưa đánh giá' } as const;
