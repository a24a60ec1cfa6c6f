/** What was set beforehand, against which a figure counts; abbreviations as offices write them. */
export const yardsticks: readonly string[] = [
  'chỉ tiêu',
  'nghị quyết',
  'kế hoạch',
  'dự toán',
  'mục tiêu',
  'số được giao',
  'số giao',
  'mức giao',
  'mức đề ra',
  'nq',
  'kh',
  'ct',
];
/** The text's own judgement that a target was missed, or reached. */
export const missed: readonly string[] = [
  'chưa đạt',
  'không đạt',
  'chưa đảm bảo',
  'không đảm bảo',
  'chưa bảo đảm',
  'không bảo đảm',
  'chưa hoàn thành',
  'không hoàn thành',
  'thấp hơn',
  'chưa đáp ứng',
];
export const reached: readonly string[] = [
  'vượt',
  'đạt chỉ tiêu',
  'đạt và vượt',
  'thực hiện đạt',
  'đạt nghị quyết',
  'đạt kế hoạch',
  'đạt yêu cầu',
  'đảm bảo',
  'bảo đảm',
  'hoàn thành',
  'đúng chỉ tiêu',
  'đạt theo',
];
/** Words before and behind a number that bound it. */
export const bounds: readonly string[] = ['trên', 'dưới', 'từ', 'hơn', 'ít nhất', 'tối thiểu', 'không quá', 'tối đa', 'đạt từ'];
export const boundsBehind: readonly string[] = ['trở lên', 'trở xuống'];
