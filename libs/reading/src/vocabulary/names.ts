import { type NameWord } from './vocabulary.js';

/** Abbreviations of bodies and posts every office uses, and names that ended with the reorganisations of 2025. */
export const names: readonly NameWord[] = [
  { printed: 'ubkt', name: 'uỷ ban kiểm tra' },
  { printed: 'btv', name: 'ban thường vụ' },
  { printed: 'bch', name: 'ban chấp hành' },
  { printed: 'ubnd', name: 'uỷ ban nhân dân' },
  { printed: 'hđnd', name: 'hội đồng nhân dân' },
  { printed: 'mttq', name: 'mặt trận tổ quốc việt nam' },
  { printed: 'ubmttq', name: 'uỷ ban mặt trận tổ quốc việt nam' },
  { printed: 'ubmttqvn', name: 'uỷ ban mặt trận tổ quốc việt nam' },
  { printed: 'tu', name: 'tỉnh uỷ' },
  { printed: 'bt', name: 'bí thư' },
  { printed: 'pbt', name: 'phó bí thư' },
  { printed: 'uvbtv', name: 'uỷ viên ban thường vụ' },
  { printed: 'uvtv', name: 'uỷ viên ban thường vụ' },
  { printed: 'uvbch', name: 'uỷ viên ban chấp hành' },
  { printed: 'ban tuyên giáo', name: 'ban tuyên giáo và dân vận' },
  { printed: 'ban dân vận', name: 'ban tuyên giáo và dân vận' },
  { printed: 'ban tuyên giáo tỉnh uỷ', name: 'ban tuyên giáo và dân vận tỉnh uỷ' },
  { printed: 'ban dân vận tỉnh uỷ', name: 'ban tuyên giáo và dân vận tỉnh uỷ' },
];
