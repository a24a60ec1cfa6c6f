import { type RhythmWord } from './vocabulary.js';

/** Words that make the time behind them a deadline. */
export const deadlines: readonly string[] = [
  'trước',
  'chậm nhất',
  'muộn nhất',
  'đến hết',
  'hết',
  'thời hạn',
  'thời gian',
  'hạn',
  'hạn cuối',
  'hạn chót',
  'hoàn thành',
  'xong',
  'vào',
  'đến',
  'trong',
];

/** Words of a deadline that comes again and again. */
export const rhythms: readonly RhythmWord[] = [
  { word: 'hằng tháng', every: 'month' },
  { word: 'hàng tháng', every: 'month' },
  { word: 'mỗi tháng', every: 'month' },
  { word: 'định kỳ tháng', every: 'month' },
  { word: 'hằng quý', every: 'quarter' },
  { word: 'hàng quý', every: 'quarter' },
  { word: 'mỗi quý', every: 'quarter' },
  { word: 'định kỳ quý', every: 'quarter' },
  { word: 'hằng năm', every: 'year' },
  { word: 'hàng năm', every: 'year' },
  { word: 'mỗi năm', every: 'year' },
  { word: 'định kỳ năm', every: 'year' },
];
