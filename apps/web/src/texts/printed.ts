/** Words that a document prints, Vietnamese in every language of the page. */
export const printed = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  number: 'Số',
  recipients: 'Nơi nhận:',
  standingCommittee: 'BAN THƯỜNG VỤ',
  /** Day below 10 and months 1 and 2 with a leading zero. */
  day: (day: string): string => {
    const [year = '', month = '', date = ''] = day.split('-');
    return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
  },
};
