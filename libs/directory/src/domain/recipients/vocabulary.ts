/** Words of recipient lines: what clerks abbreviate, what says nothing, and what a demo province puts in place of what it does not have. */

/** Abbreviation → words, both unaccented, each standing as a whole word. Longest first where one begins another. */
export const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcp vptu t p\b/g, 'chanh pho van phong tinh uy truong phong'],
  [/\bcp vp(tu|du)?\b/g, 'chanh pho van phong'],
  [/\bd c\b/g, 'dong chi'],
  [/\bct xh\b/g, 'chinh tri xa hoi'],
  [/\bxa hoi\b/g, 'xahoi'],
  [/\buvbtv\b|\buv btv\b|\buvtv\b|\buy vien thuong vu\b/g, 'uy vien ban thuong vu'],
  [/\buvbch\b|\btuv\b|\buy vien ban chap hanh\b/g, 'tinh uy vien'],
  [/\btttu\b|\btt tu\b/g, 'thuong truc tinh uy'],
  [/\btthu\b/g, 'thuong truc huyen uy'],
  [/\bvptu\b/g, 'van phong tinh uy'],
  [/\bvphu\b/g, 'van phong huyen uy'],
  [/\bvpdu\b/g, 'van phong dang uy'],
  [/\bubkttu\b/g, 'uy ban kiem tra tinh uy'],
  [/\bubktdu\b/g, 'uy ban kiem tra dang uy'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\bubmttq(vn)?\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq(vn)?\b/g, 'mat tran to quoc'],
  [/\bmat tran to quoc viet nam\b/g, 'mat tran to quoc'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\btccsd\b/g, 'to chuc co so dang'],
  [/\bduv\b/g, 'dang uy vien'],
  [/\bxdd\b/g, 'xay dung dang'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbtc\b/g, 'ban to chuc'],
  [/\bdkt\b/g, 'doan kiem tra'],
  [/\bttct\b/g, 'trung tam chinh tri'],
  [/\bpct\b/g, 'pho chu tich'],
  [/\btt\b/g, 'thuong truc'],
  [/\bvp\b/g, 'van phong'],
  [/\buv\b/g, 'uy vien'],
  [/\btu\b/g, 'tinh uy'],
  [/\bhu\b/g, 'huyen uy'],
  [/\bdu\b/g, 'dang uy'],
];

/** Words that tell nothing about who is meant. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(['cac', 'va', 'cua', 'toan', 'the', 'nhung', 'tai', 'trong']);

/** Words so frequent in names of Party bodies that sharing them tells little. */
export const WEAK_WORDS: ReadonlySet<string> = new Set([
  'uy',
  'ban',
  'dang',
  'tinh',
  'vien',
  'phong',
  'bo',
  'to',
  'chuc',
  'lam',
  'son',
  'xa',
  'phuong',
]);

/** What a line means when the demo province has no such body: tried in order, on the line made plain. */
export interface DemoSubstitute {
  readonly when: RegExp;
  /** Code of a group, code of an organisation, or `commune` for one commune committee chosen by the text. */
  readonly to: { readonly group: string } | { readonly organisation: string } | 'commune';
  readonly reason: string;
  /** Means the line as a whole; the others are tried on its parts first. */
  readonly whole?: true;
}

const NO_DISTRICTS = 'Tỉnh mẫu theo mô hình hai cấp, không có cấp huyện';
const COMMUNE_LEVEL = 'Văn bản của cấp xã; trong tỉnh mẫu Tỉnh ủy là nơi ban hành nên dùng đơn vị tương đương của tỉnh';

export const DEMO_SUBSTITUTES: readonly DemoSubstitute[] = [
  {
    when: /\b(dang uy vien|huyen uy vien|thi uy vien|thanh uy vien)\b/,
    to: { group: 'tinh-uy-vien' },
    reason: `${COMMUNE_LEVEL}: tỉnh ủy viên`,
  },
  {
    when: /\buy vien (uy ban kiem tra|ubkt)\b/,
    to: { organisation: 'ubkttu' },
    reason: `${COMMUNE_LEVEL}: Ủy ban Kiểm tra Tỉnh ủy`,
  },
  {
    when: /\bcac (dong chi )?(ban )?(thuong vu |thuong truc )?(huyen uy|thi uy|thanh uy|quan uy)\b|\bban (thuong vu|thuong truc) (cac )?(huyen|thi|thanh|quan) uy va\b/,
    to: { group: 'dang-uy-xa-phuong' },
    reason: `${NO_DISTRICTS}: thay bằng các đảng ủy xã, phường`,
    whole: true,
  },
  {
    when: /\bban .*cua huyen uy\b|\bcac ban.*(huyen|thi|thanh|dang) uy\b/,
    to: { group: 'ban-dang' },
    reason: `${NO_DISTRICTS}: thay bằng các ban đảng Tỉnh ủy`,
  },
  { when: /\bvan phong (huyen|thi|thanh|dang) uy\b/, to: { organisation: 'vptu' }, reason: 'Thay bằng Văn phòng Tỉnh ủy của tỉnh mẫu' },
  {
    when: /\buy ban kiem tra (huyen|thi|thanh|dang) uy\b/,
    to: { organisation: 'ubkttu' },
    reason: 'Thay bằng Ủy ban Kiểm tra Tỉnh ủy của tỉnh mẫu',
  },
  { when: /\buy vien ban thuong vu\b/, to: { group: 'uy-vien-thuong-vu' }, reason: 'Thay bằng ủy viên Ban Thường vụ Tỉnh ủy của tỉnh mẫu' },
  {
    when: /\b(ban thuong vu|thuong truc) (dang uy|thi uy)$/,
    to: { group: 'thuong-truc' },
    reason: `${COMMUNE_LEVEL}: Thường trực Tỉnh ủy`,
  },
  { when: /\b(huyen|thi|thanh|quan) uy\b/, to: 'commune', reason: `${NO_DISTRICTS}: thay bằng một đảng ủy xã, phường` },
  {
    when: /\b(to chuc co so dang|to chuc dang|chi bo|chi dang bo|dang bo|dang uy co so|dang uy)\b.*\btruc thuoc\b|\bto chuc co so dang\b|\bcac (chi|dang) bo\b/,
    to: { group: 'dang-uy-truc-thuoc' },
    reason: 'Thay bằng các đảng ủy trực thuộc Tỉnh ủy của tỉnh mẫu',
    whole: true,
  },
  {
    when: /\bco quan tham muu\b|\bban xay dung dang\b|\bban dang\b/,
    to: { group: 'ban-dang' },
    reason: 'Thay bằng các ban đảng Tỉnh ủy của tỉnh mẫu',
  },
  {
    when: /\bhoi dong nhan dan\b.*\buy ban nhan dan\b/,
    to: { group: 'hdnd-ubnd' },
    reason: `${COMMUNE_LEVEL}: HĐND, UBND tỉnh`,
  },
  { when: /\bhoi dong nhan dan\b/, to: { organisation: 'hdnd' }, reason: `${COMMUNE_LEVEL}: HĐND tỉnh` },
  {
    when: /\bmat tran to quoc\b|\bdoan the\b|\bchinh tri xahoi\b/,
    to: { group: 'mat-tran-doan-the' },
    reason: `${COMMUNE_LEVEL}: Mặt trận và đoàn thể tỉnh`,
  },
  { when: /\buy ban nhan dan\b/, to: { organisation: 'ubnd' }, reason: `${COMMUNE_LEVEL}: UBND tỉnh` },
  { when: /\b(trung tam|truong) chinh tri\b/, to: { organisation: 'truong-chinh-tri' }, reason: `${COMMUNE_LEVEL}: Trường Chính trị tỉnh` },
  {
    when: /\b(dang doan|ban can su)\b/,
    to: { group: 'dang-uy-co-quan' },
    reason: 'Thay bằng các đảng ủy cơ quan, lực lượng vũ trang của tỉnh mẫu',
  },
  {
    when: /\bchanh pho\b|\btruong phong\b|\bchuyen vien\b/,
    to: { group: 'lanh-dao-van-phong' },
    reason: 'Thay bằng lãnh đạo, chuyên viên Văn phòng Tỉnh ủy của tỉnh mẫu',
  },
  { when: /\bdoan kiem tra\b|\bdoan giam sat\b/, to: { group: 'doan-kiem-tra-1' }, reason: 'Thay bằng Đoàn Kiểm tra số 1 của tỉnh mẫu' },
  {
    when: /\bnhu (tren|dieu|kinh gui)\b/,
    to: { group: 'dang-uy-xa-phuong' },
    reason: 'Dòng dẫn chiếu, không ghi rõ nơi nhận: thay bằng các đảng ủy xã, phường',
  },
  { when: /^(cac )?(phong|ban|nganh|so)\b/, to: { group: 'so-nganh' }, reason: `${COMMUNE_LEVEL}: các sở, ngành tỉnh` },
  {
    when: /\bdang uy\b.*\b(xa|phuong|thi tran)\b/,
    to: 'commune',
    reason: 'Tỉnh mẫu không có xã, phường này: thay bằng một đảng ủy xã, phường',
  },
];

export const DEMO_PERSON_REASON = 'Trong tỉnh mẫu không có đồng chí này: thay bằng một ủy viên Ban Thường vụ Tỉnh ủy';
export const DEMO_NEAREST_REASON = 'Tỉnh mẫu không có đúng nơi nhận này: thay bằng nơi có tên gần nhất';
export const DEMO_LAST_REASON = 'Tỉnh mẫu không có nơi nhận tương đương: thay bằng Văn phòng Tỉnh ủy';

/** Code of the group and of the organisation that the last resorts above name. */
export const DEMO_PERSON_GROUP = 'uy-vien-thuong-vu';
export const DEMO_LAST_ORGANISATION = 'vptu';
