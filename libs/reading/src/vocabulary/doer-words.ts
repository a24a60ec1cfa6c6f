/** Words before a noun that make it many, or one of many: `các chi bộ`, `mỗi cấp uỷ viên`. */
export const quantifiers: readonly string[] = [
  'các',
  'những',
  'toàn',
  'tất',
  'mỗi',
  'từng',
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
];

/** Words that open what is said of a group: `bảy chi bộ chưa nộp …`. */
export const relativeWords: readonly string[] = ['chưa', 'còn', 'có', 'đã', 'đang', 'không', 'bị', 'được', 'nêu', 'nơi'];

/** What says which office-holders or bodies are meant. */
export const charges: readonly string[] = [
  'được phân công',
  'được giao',
  'phụ trách',
  'chủ trì',
  'lãnh đạo',
  'quản lý',
  'theo dõi',
  'địa bàn',
  'lĩnh vực',
  'nhiệm vụ',
  'chức năng',
  'chức trách',
  'thẩm quyền',
  'đơn vị',
  'cơ quan',
  'cơ sở',
  'thôn',
  'xã',
  'phường',
  'chi bộ',
];

/** Small words that join parts of a sentence and stand in no name: `về Ban Xây dựng Đảng để tổng hợp`. */
export const connectives: readonly string[] = [
  'để',
  'theo',
  'trong',
  'cho',
  'khi',
  'qua',
  'do',
  'với',
  'tại',
  'từ',
  'về',
  'đến',
  'là',
  'hoặc',
  'nhưng',
  'nếu',
  'trước',
  'sau',
  'vào',
  'bằng',
  'nhằm',
  'cùng',
  'còn',
  'đã',
  'sẽ',
  'ở',
  'thì',
  'mà',
  'rồi',
];

/** Words by which a body agrees, before what it orders: `Thống nhất giao Công an xã …`. */
export const agreements: readonly string[] = [
  'thống nhất',
  'đồng ý',
  'nhất trí',
  'quyết định',
  'kết luận',
  'thống nhất chủ trương',
  'thống nhất về chủ trương',
  'đồng ý chủ trương',
  'đồng ý về chủ trương',
  'nhất trí chủ trương',
];

/** Nouns that stand for the task itself where the order follows them: `Nhiệm vụ này giao Văn phòng …`, `Việc … do Văn phòng thực hiện`. */
export const taskNouns: readonly string[] = [
  'nhiệm vụ',
  'nhiệm vụ này',
  'việc',
  'việc này',
  'nội dung này',
  'công việc này',
  'phần việc này',
];

/** Words between a doer and the one who answers for it: `UBND xã, trực tiếp là đồng chí Chủ tịch …`. */
export const foremost: readonly string[] = [
  'trực tiếp là',
  'mà trực tiếp là',
  'trước hết là',
  'mà trước hết là',
  'nhất là',
  'đặc biệt là',
  'nòng cốt là',
  'mà nòng cốt là',
];

/** What the doer named behind `do` does with such a task. */
export const takesOn: readonly string[] = [
  'thực hiện',
  'chủ trì',
  'đảm nhận',
  'đảm nhiệm',
  'phụ trách',
  'chịu trách nhiệm',
  'tham mưu',
  'chuẩn bị',
  'tổ chức',
];

/** Words that say what a doer is to do: its task stands behind them. */
export const duties: readonly string[] = [
  'có trách nhiệm',
  'chịu trách nhiệm',
  'có nhiệm vụ',
  'là đầu mối tổng hợp',
  'là đầu mối theo dõi',
  'là đầu mối tham mưu',
  'là đầu mối đôn đốc',
  'là cơ quan đầu mối',
  'là cơ quan thường trực, giúp',
  'là cơ quan thường trực giúp',
  'là cơ quan thường trực, có nhiệm vụ',
  'là cơ quan thường trực có nhiệm vụ',
  'làm đầu mối',
  'cần',
  'phải',
  'cần phải',
];
