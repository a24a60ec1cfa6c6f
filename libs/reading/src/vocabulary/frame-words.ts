/** Words that open the list of those a letter is written to. */
export const salutations: readonly string[] = ['kính gửi'];

/** Words that open it where something is laid before a superior. */
export const submissions: readonly string[] = ['kính trình'];

/** Words above the list of recipients at the foot. */
export const recipientHeads: readonly string[] = ['nơi nhận'];

/** Words of the recipient line that names the file a copy is kept in. */
export const archives: readonly string[] = ['lưu'];

/** Words that begin like one and say something else. */
export const notArchives: readonly string[] = ['lưu ý', 'lưu hành', 'lưu thông', 'lưu trữ'];

/** Words of the recipient line that points to another list: `Như trên`, `Như Điều 3`. */
export const pointers: readonly string[] = ['như'];

/** Words that open the subject under the number of a letter. */
export const subjectOpeners: readonly string[] = ['v/v', 'về việc', 'v.v'];

/** What minutes begin with, each before a colon. */
export const particulars: readonly string[] = ['thời gian', 'địa điểm', 'thành phần', 'chủ trì', 'thư ký', 'có mặt', 'vắng mặt'];

/** Words above what is printed behind the document. */
export const annexes: readonly string[] = ['phụ lục', 'đề cương', 'biểu mẫu', 'biểu số', 'mẫu số', 'danh sách', 'danh mục'];

/** Marks in the head that name no body: urgency, secrecy, draft, copy. */
export const headMarks: readonly string[] = [
  'dự thảo',
  'khẩn',
  'thượng khẩn',
  'hoả tốc',
  'mật',
  'tối mật',
  'tuyệt mật',
  'bản sao',
  'sao y',
];
