import { COMMUNES } from './names.js';
import { slugOf } from './demo-id.js';

export interface DemoOrganisation {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly symbol: string | null;
  readonly kind: string;
  readonly parent: string | null;
  readonly servedBy?: string;
  readonly aliases?: readonly string[];
  /** Title of the head; null where the staff is written out in `people.ts`. */
  readonly head: string | null;
  /** A former name and the last day but one it was used on. */
  readonly formerly?: { readonly name: string; readonly shortName: string; readonly symbol: string; readonly until: string };
}

const agency = (code: string, name: string): DemoOrganisation => ({
  code,
  name,
  shortName: null,
  symbol: null,
  kind: 'state-agency',
  parent: 'ubnd',
  head: name.startsWith('Thanh tra') ? 'Chánh Thanh tra' : name.startsWith('Văn phòng') ? 'Chánh Văn phòng' : 'Giám đốc',
});
const front = (code: string, name: string): DemoOrganisation => ({
  code,
  name,
  shortName: null,
  symbol: null,
  kind: 'front',
  parent: 'mttq',
  head: 'Chủ tịch',
});
const committee = (code: string, name: string, aliases: readonly string[] = []): DemoOrganisation => ({
  code,
  name,
  shortName: null,
  symbol: 'ĐU',
  kind: 'agency-committee',
  parent: 'tu',
  aliases,
  head: 'Phó Bí thư Thường trực',
});

/** Organisations of the invented tỉnh Lam Sơn. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    code: 'tu',
    name: 'Tỉnh ủy Lam Sơn',
    shortName: 'Tỉnh ủy',
    symbol: 'TU',
    kind: 'province-committee',
    parent: null,
    servedBy: 'vptu',
    head: null,
  },
  { code: 'vptu', name: 'Văn phòng Tỉnh ủy', shortName: 'VPTU', symbol: 'VPTU', kind: 'office', parent: 'tu', head: null },
  {
    code: 'ubkttu',
    name: 'Ủy ban Kiểm tra Tỉnh ủy',
    shortName: 'UBKT Tỉnh ủy',
    symbol: 'UBKTTU',
    kind: 'inspection-commission',
    parent: 'tu',
    head: null,
  },
  {
    code: 'btctu',
    name: 'Ban Tổ chức Tỉnh ủy',
    shortName: 'BTC Tỉnh ủy',
    symbol: 'BTCTU',
    kind: 'board',
    parent: 'tu',
    head: 'Phó Trưởng ban Thường trực',
  },
  {
    code: 'btgdvtu',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    shortName: 'BTGDV Tỉnh ủy',
    symbol: 'BTGDVTU',
    kind: 'board',
    parent: 'tu',
    aliases: ['Ban Tuyên giáo Tỉnh ủy', 'Ban Dân vận Tỉnh ủy'],
    head: 'Phó Trưởng ban Thường trực',
    formerly: { name: 'Ban Tuyên giáo Tỉnh ủy', shortName: 'BTG Tỉnh ủy', symbol: 'BTGTU', until: '2025-02-03' },
  },
  {
    code: 'bnctu',
    name: 'Ban Nội chính Tỉnh ủy',
    shortName: 'BNC Tỉnh ủy',
    symbol: 'BNCTU',
    kind: 'board',
    parent: 'tu',
    head: 'Phó Trưởng ban Thường trực',
  },
  committee('dang-uy-ubnd', 'Đảng ủy Ủy ban nhân dân tỉnh', ['Đảng ủy UBND tỉnh', 'Ban Cán sự đảng UBND tỉnh']),
  committee('dang-uy-cac-co-quan', 'Đảng ủy các cơ quan Đảng tỉnh', ['Đảng ủy Khối các cơ quan tỉnh']),
  committee('dang-uy-cong-an', 'Đảng ủy Công an tỉnh'),
  committee('dang-uy-quan-su', 'Đảng ủy Quân sự tỉnh'),
  {
    code: 'mttq',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    shortName: 'UBMTTQ tỉnh',
    symbol: 'MTTQ',
    kind: 'front',
    parent: 'tu',
    aliases: ['Mặt trận Tổ quốc tỉnh', 'UBMTTQVN tỉnh'],
    head: 'Phó Chủ tịch Thường trực',
  },
  {
    code: 'hdnd',
    name: 'Hội đồng nhân dân tỉnh',
    shortName: 'HĐND tỉnh',
    symbol: 'HĐND',
    kind: 'state-agency',
    parent: 'tu',
    aliases: ['Thường trực HĐND tỉnh'],
    head: 'Phó Chủ tịch',
  },
  {
    code: 'ubnd',
    name: 'Ủy ban nhân dân tỉnh',
    shortName: 'UBND tỉnh',
    symbol: 'UBND',
    kind: 'state-agency',
    parent: 'tu',
    head: 'Phó Chủ tịch',
  },
  {
    code: 'truong-chinh-tri',
    name: 'Trường Chính trị tỉnh',
    shortName: null,
    symbol: 'TCT',
    kind: 'school',
    parent: 'tu',
    aliases: ['Trung tâm Chính trị'],
    head: 'Hiệu trưởng',
  },
  {
    code: 'bao-lam-son',
    name: 'Báo và Phát thanh, truyền hình Lam Sơn',
    shortName: 'Báo Lam Sơn',
    symbol: 'BPTTH',
    kind: 'unit',
    parent: 'tu',
    head: 'Tổng Biên tập',
  },
  front('hoi-nong-dan', 'Hội Nông dân tỉnh'),
  front('hoi-phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh'),
  front('hoi-cuu-chien-binh', 'Hội Cựu chiến binh tỉnh'),
  front('lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh'),
  front('tinh-doan', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh'),
  agency('vp-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh'),
  agency('so-noi-vu', 'Sở Nội vụ'),
  agency('so-tai-chinh', 'Sở Tài chính'),
  agency('so-nong-nghiep-moi-truong', 'Sở Nông nghiệp và Môi trường'),
  agency('so-xay-dung', 'Sở Xây dựng'),
  agency('so-cong-thuong', 'Sở Công Thương'),
  agency('so-giao-duc', 'Sở Giáo dục và Đào tạo'),
  agency('so-y-te', 'Sở Y tế'),
  agency('so-khoa-hoc', 'Sở Khoa học và Công nghệ'),
  agency('so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch'),
  agency('so-tu-phap', 'Sở Tư pháp'),
  agency('thanh-tra', 'Thanh tra tỉnh'),
  ...COMMUNES.map(({ name, ward }): DemoOrganisation => {
    const what = ward ? 'phường' : 'xã';
    return {
      code: slugOf(name),
      name: `Đảng ủy ${what} ${name}`,
      shortName: `Đảng ủy ${name}`,
      symbol: 'ĐU',
      kind: 'commune-committee',
      parent: 'tu',
      aliases: [`Đảng bộ ${what} ${name}`, `Ban Thường vụ Đảng ủy ${what} ${name}`],
      head: 'Bí thư Đảng ủy',
    };
  }),
];

/** Merged into another before the province was as it is: shows that what was left goes to the successor. */
export const DEMO_FORMER_COMMUNE = { code: 'xa-cu-ngan-mo', name: 'Đảng ủy xã Ngàn Mơ', mergedInto: 'an-dien', on: '2024-12-01' };
