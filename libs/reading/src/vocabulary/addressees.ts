/** Words that open a recipient line which names several. */
export const manyAddressed: readonly string[] = [
  'các',
  'những',
  'toàn thể',
  'thành viên',
  'lãnh đạo các',
  'thường trực các',
  'trưởng các',
  'bí thư các',
  'chủ tịch các',
  'đ/c các',
  'các đ/c',
  'huyện uỷ viên',
  'tỉnh uỷ viên',
  'đảng uỷ viên',
  'thành uỷ viên',
  'thị uỷ viên',
  'uỷ viên',
  'chuyên viên',
  'cán bộ',
  'công chức',
  'nhân viên',
];

/** Words that open a recipient line which names one person. */
export const oneAddressed: readonly string[] = ['đồng chí', 'đ/c', 'đc', 'ông', 'bà'];

/** Posts that one person holds. */
export const solePosts: readonly string[] = [
  'bí thư',
  'phó bí thư',
  'chủ tịch',
  'phó chủ tịch',
  'trưởng ban',
  'phó trưởng ban',
  'chánh văn phòng',
  'phó chánh văn phòng',
  'giám đốc',
  'chủ nhiệm',
];

/** What begins the second of two recipients joined by `và`. */
export const secondAddressed: readonly string[] = [
  'các',
  'hđnd',
  'ubnd',
  'uỷ ban',
  'ban',
  'văn phòng',
  'đảng uỷ',
  'phòng',
  'sở',
  'mttq',
  'thường trực',
];

/** Words by which a doer hands something to the body named behind them. */
export const handsTo: readonly string[] = ['báo cáo', 'báo cáo lại', 'trình', 'trình lại', 'gửi', 'gửi lại', 'nộp', 'nộp lại'];
