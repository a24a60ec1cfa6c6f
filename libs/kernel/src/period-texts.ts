import { type Messages } from './messages.js';

// A report period is told by three contexts, each in messages of its own: `2027-H1` where it is the parameter `period`.

export const viPeriods: Messages = {
  'value.period.H1': '6 tháng đầu năm {year}',
  'value.period.H2': '6 tháng cuối năm {year}',
  'value.period.9M': '9 tháng năm {year}',
  'value.period.Y': 'năm {year}',
  'value.period.Q1': 'quý I năm {year}',
  'value.period.Q2': 'quý II năm {year}',
  'value.period.Q3': 'quý III năm {year}',
  'value.period.Q4': 'quý IV năm {year}',
  'value.period.M1': 'tháng 1 năm {year}',
  'value.period.M2': 'tháng 2 năm {year}',
  'value.period.M3': 'tháng 3 năm {year}',
  'value.period.M4': 'tháng 4 năm {year}',
  'value.period.M5': 'tháng 5 năm {year}',
  'value.period.M6': 'tháng 6 năm {year}',
  'value.period.M7': 'tháng 7 năm {year}',
  'value.period.M8': 'tháng 8 năm {year}',
  'value.period.M9': 'tháng 9 năm {year}',
  'value.period.M10': 'tháng 10 năm {year}',
  'value.period.M11': 'tháng 11 năm {year}',
  'value.period.M12': 'tháng 12 năm {year}',
};

export const enPeriods: Messages = {
  'value.period.H1': 'the first half of {year}',
  'value.period.H2': 'the second half of {year}',
  'value.period.9M': 'nine months of {year}',
  'value.period.Y': 'the year {year}',
  'value.period.Q1': 'quarter 1 of {year}',
  'value.period.Q2': 'quarter 2 of {year}',
  'value.period.Q3': 'quarter 3 of {year}',
  'value.period.Q4': 'quarter 4 of {year}',
  'value.period.M1': 'month 1 of {year}',
  'value.period.M2': 'month 2 of {year}',
  'value.period.M3': 'month 3 of {year}',
  'value.period.M4': 'month 4 of {year}',
  'value.period.M5': 'month 5 of {year}',
  'value.period.M6': 'month 6 of {year}',
  'value.period.M7': 'month 7 of {year}',
  'value.period.M8': 'month 8 of {year}',
  'value.period.M9': 'month 9 of {year}',
  'value.period.M10': 'month 10 of {year}',
  'value.period.M11': 'month 11 of {year}',
  'value.period.M12': 'month 12 of {year}',
};
