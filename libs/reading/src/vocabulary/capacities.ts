import { type CapacityWord, type SymbolWord } from './vocabulary.js';

/** How a signing capacity is printed; separators (`T/M`, `TM.`, `T.M`) are read alike. */
export const capacities: readonly CapacityWord[] = [
  { word: 't/m', code: 'T/M' },
  { word: 'thay mặt', code: 'T/M' },
  { word: 'k/t', code: 'K/T' },
  { word: 'ký thay', code: 'K/T' },
  { word: 't/l', code: 'T/L' },
  { word: 'thừa lệnh', code: 'T/L' },
  { word: 'tuq', code: 'TUQ' },
  { word: 't/u/q', code: 'TUQ' },
  { word: 'thừa uỷ quyền', code: 'TUQ' },
  { word: 'q.', code: 'Q.' },
];

/** Symbols that do not begin with the code of their type. */
export const symbols: readonly SymbolWord[] = [
  { symbol: 'qđi', code: 'QyĐ' },
  { symbol: 'qđịnh', code: 'QyĐ' },
  { symbol: 'ctrhđ', code: 'CTr' },
  { symbol: 'cthđ', code: 'CTr' },
  { symbol: 'ctr', code: 'CTr' },
  { symbol: 'tờtrình', code: 'TTr' },
];
