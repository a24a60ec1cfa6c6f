import { type CompareWord } from './vocabulary.js';

/** What was set beforehand, against which a figure counts; abbreviations as offices write them. */
export const yardsticks: readonly string[] = [
  'chỉ tiêu',
  'nghị quyết',
  'kế hoạch',
  'dự toán',
  'mục tiêu',
  'kịch bản',
  'khung',
  'tiến độ',
  'định mức',
  'pháp lệnh',
  'số được giao',
  'số giao',
  'mức giao',
  'mức đề ra',
  'mức được giao',
  'mức phấn đấu',
  'vốn giao',
  'vốn được giao',
  'nq',
  'kh',
  'ct',
  // as scanning leaves them, their tone marks lost; `chi tiêu` is a word of its own and stands with the demands
  'nghị quyêt',
  'nghi quyết',
  'kê hoạch',
  'kế hoach',
  'dự toan',
  'dư toán',
  'muc tiêu',
  'chỉ tiếu',
  'chỉ têu',
];

/** What sets something only where its number is printed: `yêu cầu 95%`, `mức 60% đề ra`, `Kết luận số … giao từ 98%`. */
export const demands: readonly string[] = [
  'yêu cầu',
  'mức',
  'mức khống chế',
  'ngưỡng',
  'mốc',
  'quy định',
  'giao',
  'được giao',
  'tỉnh giao',
  'huyện giao',
  'trên giao',
  'cấp trên giao',
  'đăng ký',
  'đề ra',
  'đặt ra',
  'xác định',
  'kết luận',
  'chỉ thị',
  'đề án',
  'chương trình',
  'quyết định',
  'thông báo',
  'chi tiêu',
];

/** Words by which a number is set against what was set: what they say of it. */
export const compared: readonly CompareWord[] = [
  ...[
    'đạt',
    'đạt tỷ lệ',
    'bằng',
    'bằng với',
    'ngang',
    'ngang bằng',
    'tương đương',
    'xấp xỉ',
    'hoàn thành',
    'so với',
    'so',
    'ước đạt',
    'ước bằng',
    'mới đạt',
    'mới bằng',
    'chỉ đạt',
    'chỉ bằng',
  ].map((word): CompareWord => ({ word, says: 'even' })),
  ...[
    'vượt',
    'vượt mức',
    'vượt xa',
    'vượt thu',
    'đạt và vượt',
    'hoàn thành vượt',
    'hoàn thành vượt mức',
    'nằm trong',
    'đảm bảo',
    'bảo đảm',
    'đáp ứng',
    'gấp',
    'thực hiện đạt',
    'thực hiện vượt',
    'thực hiện đảm bảo',
    'thực hiện bảo đảm',
    'đạt yêu cầu',
  ].map((word): CompareWord => ({ word, says: 'reached' })),
  ...[
    'chưa đạt',
    'không đạt',
    'chưa hoàn thành',
    'không hoàn thành',
    'chưa đảm bảo',
    'không đảm bảo',
    'chưa bảo đảm',
    'không bảo đảm',
    'chưa đáp ứng',
    'không đáp ứng',
    'chưa bằng',
    'không bằng',
    'chưa tới',
    'chưa chạm',
    'chưa chạm tới',
    'còn cách',
    'cách',
    'cách xa',
    'còn kém',
    'còn hụt',
    'thua',
    'chưa đến',
    'chưa được',
    'hụt',
    'hụt thu',
    'thiếu',
    'còn thiếu',
    'chậm',
    'chậm hơn',
    'kém',
    'kém hơn',
    'còn thấp',
    'đạt thấp',
    'đạt rất thấp',
  ].map((word): CompareWord => ({ word, says: 'missed' })),
  ...['cao hơn', 'nhiều hơn', 'lớn hơn', 'tăng'].map((word): CompareWord => ({ word, says: 'above' })),
  ...['thấp hơn', 'ít hơn', 'nhỏ hơn', 'giảm'].map((word): CompareWord => ({ word, says: 'below' })),
];

/** What may stand between a number and the yardstick whose share it is: `đạt 40% so với tiến độ kế hoạch`. */
export const shares: readonly string[] = [
  'so với',
  'so',
  'của',
  'theo',
  'với',
  'trên',
  'lần',
  'mức',
  'các',
  'tổng',
  'tổng số',
  'trên tổng',
  'trên tổng số',
  'trong tổng',
  'trong tổng số',
  'trong số',
  'toàn bộ',
  'tiến độ',
  'khối lượng',
  'diện tích',
  'vốn',
  'nguồn vốn',
  'tổng vốn',
  'giá trị',
];

/** Words that open the number reached where what was set stands first: `chỉ tiêu 15, thực hiện 16`. */
export const achieved: readonly string[] = [
  'thực hiện',
  'kết quả',
  'kết quả thực hiện',
  'kết quả đạt',
  'th',
  'kq',
  'thực tế',
  'đã',
  'đến nay',
  'mới',
  'đạt',
  'chỉ đạt',
  'bằng',
  'được',
  'nay',
];

/** Words of an indicator that is the better the smaller it is. */
export const falling: readonly string[] = [
  'nghèo',
  'cận nghèo',
  'suy dinh dưỡng',
  'thấp còi',
  'thất nghiệp',
  'bỏ học',
  'tai nạn',
  'tử vong',
  'tái nghèo',
  'vi phạm',
  'kỷ luật',
  'tồn đọng',
  'quá hạn',
  'trễ hạn',
  'nợ xấu',
  'sinh con thứ',
  'thất thoát',
  'hao hụt',
  'tái phạm',
];

/** Words before a number that make it a difference, not what was reached. */
export const differences: readonly string[] = [
  'vượt',
  'vượt trên',
  'tăng',
  'tăng thêm',
  'giảm',
  'cao hơn',
  'thấp hơn',
  'nhiều hơn',
  'ít hơn',
  'hụt',
  'hụt thu',
  'tăng thu',
  'vượt thu',
  'thiếu',
  'kém',
  'chậm',
];
/** What may stand between such a word and its number. */
export const nearly: readonly string[] = ['thêm', 'hơn', 'gần', 'khoảng', 'trên', 'thêm được', 'được', 'xấp xỉ'];

/** What is counted when the sentence tells how many targets were met. */
export const counted: readonly string[] = [
  'chỉ tiêu',
  'chi tiêu',
  'nhiệm vụ',
  'kế hoạch',
  'nghị quyết',
  'nội dung',
  'tiêu chí',
  'mục tiêu',
  'chương trình',
  'đề án',
];

/** Words that give several figures their numbers in one list, in order. */
export const respectively: readonly string[] = ['lần lượt', 'tương ứng', 'theo thứ tự'];

/** Words of what is still to be reached. */
export const ahead: readonly string[] = [
  'phấn đấu',
  'dự kiến',
  'dự ước',
  'mục tiêu đến',
  'mục tiêu năm',
  'mục tiêu cụ thể',
  'mục tiêu chung',
];

/** Words of a comparison with an earlier time, which is no figure by itself. */
export const earlier: readonly string[] = ['cùng kỳ', 'năm trước', 'so với năm', 'so năm', 'so với đầu năm', 'đầu nhiệm kỳ', 'so với đầu'];

/** Words that show that the year or term is not over. */
export const underway: readonly string[] = [
  'giữa nhiệm kỳ',
  'sơ kết',
  'nửa nhiệm kỳ',
  'nữa nhiệm kỳ',
  'đến nay',
  'từ đầu năm',
  'luỹ kế',
  'lũy kế',
  'tính đến',
  'đến ngày',
  'đến tháng',
  'đến hết tháng',
];

/** Words before and behind a number that bound it. */
export const bounds: readonly string[] = ['trên', 'dưới', 'từ', 'hơn', 'ít nhất', 'tối thiểu', 'không quá', 'tối đa', 'đạt từ'];
export const boundsBehind: readonly string[] = ['trở lên', 'trở xuống'];

/** Words before a number that make it a date, an ordinal, a level or the number of a document. */
export const numberNames: readonly string[] = [
  'ngày',
  'tháng',
  'quý',
  'khoá',
  'số',
  'điều',
  'mức độ',
  'lần thứ',
  'đợt',
  'loại',
  'đối tượng',
  'cấp',
  'nhiệm kỳ',
  'giai đoạn',
  'khu phố',
  'thôn',
  'tổ',
];
