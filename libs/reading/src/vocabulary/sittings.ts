import { type CountWord } from './vocabulary.js';

/** What a body does when it meets. */
export const sittings: readonly string[] = ['hội nghị', 'cuộc họp', 'phiên họp', 'kỳ họp', 'buổi họp', 'phiên thường kỳ', 'họp'];

/** What may stand between the word for a sitting and the body that met: `phiên họp thường kỳ lần thứ hai của Ban Chấp hành …`. */
export const sittingKinds: readonly string[] = [
  'của',
  'thường kỳ',
  'định kỳ',
  'bất thường',
  'chuyên đề',
  'mở rộng',
  'giao ban',
  'toàn thể',
  'tập thể',
  'cán bộ',
];

/** Words behind the name of a body that met which no longer belong to the name. */
export const sittingNameEnds: readonly string[] = [
  'lần thứ',
  'thứ',
  'khoá',
  'nhiệm kỳ',
  'về',
  'tại',
  'ngày',
  'năm',
  'tháng',
  'quý',
  'trong',
  'họp',
  'phiên',
  'kỳ họp',
  'đã',
  'tổ chức',
  'thống nhất',
  'cho ý kiến',
  'mở rộng',
  'thường kỳ',
  'sơ kết',
  'tổng kết',
  'và kết luận',
  'kết luận',
  'nghe',
  'xem xét',
  'bàn',
  'thảo luận',
  'tiến hành',
  'để',
  'do',
  'với',
  'đối với',
  'từ',
  'vào',
];

/** A sitting named behind these words is a ground or a plan of the document, not what it concludes. */
export const sittingGrounds: readonly string[] = [
  'căn cứ',
  'thực hiện',
  'triển khai',
  'theo',
  'xét',
  'quán triệt',
  'chấp hành',
  'tổ chức',
  'triệu tập',
  'mời',
  'dự',
  'phòng',
];

/** Words that count a sitting. */
export const ordinals: readonly CountWord[] = [
  { word: 'nhất', count: 1 },
  { word: 'hai', count: 2 },
  { word: 'nhì', count: 2 },
  { word: 'ba', count: 3 },
  { word: 'tư', count: 4 },
  { word: 'bốn', count: 4 },
  { word: 'năm', count: 5 },
  { word: 'sáu', count: 6 },
  { word: 'bảy', count: 7 },
  { word: 'tám', count: 8 },
  { word: 'chín', count: 9 },
  { word: 'mười', count: 10 },
];
