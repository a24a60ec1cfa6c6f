import { type ColumnWord } from './vocabulary.js';

const named = (holds: ColumnWord['holds'], ...words: readonly string[]): ColumnWord[] => words.map((word) => ({ word, holds }));

/** Heads of the columns of a table of tasks. */
export const columns: readonly ColumnWord[] = [
  ...named('number', 'tt', 'stt', 'số tt', 'số thứ tự'),
  ...named('task', 'nội dung', 'nhiệm vụ', 'công việc', 'tên nhiệm vụ', 'tên công việc', 'đầu việc', 'nội dung công việc'),
  ...named('lead', 'chủ trì', 'cơ quan chủ trì', 'đơn vị chủ trì', 'cơ quan thực hiện', 'đơn vị thực hiện', 'cơ quan tham mưu'),
  ...named('lead', 'đơn vị tham mưu', 'phân công', 'người thực hiện', 'cơ quan, đơn vị chủ trì', 'cơ quan, đơn vị thực hiện', 'đầu mối'),
  ...named('support', 'phối hợp', 'cơ quan phối hợp', 'đơn vị phối hợp', 'cơ quan, đơn vị phối hợp'),
  ...named('due', 'thời gian hoàn thành', 'thời gian thực hiện', 'thời hạn hoàn thành', 'tiến độ thực hiện'),
  ...named('due', 'thời gian', 'thời hạn', 'tiến độ', 'hạn hoàn thành', 'ngày hoàn thành', 'hoàn thành'),
];
