import { type Role } from '@app/kernel';

/** Title of the first administrator's position, wherever the system is set up. */
export const FIRST_POSITION_TITLE = 'Quản trị hệ thống';
/** Name of the first term of an organisation that is set up; to be amended by its administrator. */
export const FIRST_TERM_NAME = 'Nhiệm kỳ hiện tại';

/** A seat of the provincial bodies: who sits in it signs in with `login`. */
export interface DemoSeat {
  readonly organisation: string;
  readonly title: string;
  readonly kind: string;
  readonly roles: readonly Role[];
  readonly rank: number;
  /** Name of the seat, and the login of its holder. */
  readonly login: string;
}

export const DEMO_SEATS: readonly DemoSeat[] = [
  {
    organisation: 'tu',
    title: 'Bí thư Tỉnh ủy',
    kind: 'secretary',
    roles: ['member', 'presider', 'signer', 'lead'],
    rank: 1,
    login: 'bithu',
  },
  {
    organisation: 'tu',
    title: 'Phó Bí thư Thường trực Tỉnh ủy',
    kind: 'deputy-secretary',
    roles: ['member', 'presider', 'signer'],
    rank: 2,
    login: 'phobithu1',
  },
  {
    organisation: 'tu',
    title: 'Phó Bí thư Tỉnh ủy',
    kind: 'deputy-secretary',
    roles: ['member', 'presider', 'signer'],
    rank: 3,
    login: 'phobithu2',
  },
  ...Array.from({ length: 8 }, (_, n): DemoSeat => ({
    organisation: 'tu',
    title: 'Ủy viên Ban Thường vụ Tỉnh ủy',
    kind: 'standing-member',
    roles: ['member'],
    rank: 11 + n,
    login: `thuongvu${n + 1}`,
  })),
  ...Array.from({ length: 20 }, (_, n): DemoSeat => ({
    organisation: 'tu',
    title: 'Tỉnh ủy viên',
    kind: 'committee-member',
    roles: [],
    rank: 41 + n,
    login: `tinhuyvien${n + 1}`,
  })),
  {
    organisation: 'vptu',
    title: 'Chánh Văn phòng Tỉnh ủy',
    kind: 'chief',
    roles: ['lead', 'signer', 'supervisor'],
    rank: 1,
    login: 'lanhdao.vptu',
  },
  {
    organisation: 'vptu',
    title: 'Phó Chánh Văn phòng Tỉnh ủy',
    kind: 'deputy-chief',
    roles: ['reviewer'],
    rank: 2,
    login: 'phochanhvanphong',
  },
  { organisation: 'vptu', title: 'Chuyên viên soạn thảo', kind: 'specialist', roles: ['drafter'], rank: 21, login: 'soanthao' },
  { organisation: 'vptu', title: 'Chuyên viên thẩm định', kind: 'specialist', roles: ['reviewer'], rank: 22, login: 'thamdinh' },
  { organisation: 'vptu', title: 'Văn thư Tỉnh ủy', kind: 'clerk', roles: ['clerk'], rank: 31, login: 'vanthu' },
  { organisation: 'vptu', title: FIRST_POSITION_TITLE, kind: 'administrator', roles: ['administrator'], rank: 41, login: 'quantri' },
  { organisation: 'vptu', title: 'Kiểm toán nội bộ', kind: 'auditor', roles: ['auditor'], rank: 42, login: 'kiemtoan' },
  {
    organisation: 'ubkttu',
    title: 'Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy',
    kind: 'deputy-chief',
    roles: ['lead', 'signer', 'supervisor'],
    rank: 2,
    login: 'lanhdao.ubkttu',
  },
  {
    organisation: 'ubkttu',
    title: 'Chuyên viên theo dõi, đôn đốc',
    kind: 'specialist',
    roles: ['supervisor', 'clerk'],
    rank: 21,
    login: 'ubkt',
  },
  { organisation: 'ubkttu', title: 'Chuyên viên soạn thảo', kind: 'specialist', roles: ['drafter'], rank: 22, login: 'soanthao.ubkttu' },
  { organisation: 'ubkttu', title: 'Văn thư', kind: 'clerk', roles: ['clerk'], rank: 31, login: 'vanthu.ubkttu' },
];

/** Second positions: a member of the standing committee heads a board, too. */
export const DEMO_SECOND_POSITIONS: readonly {
  readonly login: string;
  readonly organisation: string;
  readonly title: string;
  readonly kind: string;
  readonly roles: readonly Role[];
}[] = [
  { login: 'phobithu1', organisation: 'dang-uy-cac-co-quan', title: 'Bí thư Đảng ủy', kind: 'secretary', roles: ['lead', 'signer'] },
  { login: 'phobithu2', organisation: 'ubnd', title: 'Chủ tịch', kind: 'chief', roles: ['lead', 'signer'] },
  { login: 'phobithu2', organisation: 'dang-uy-ubnd', title: 'Bí thư Đảng ủy', kind: 'secretary', roles: ['lead', 'signer'] },
  { login: 'thuongvu1', organisation: 'btctu', title: 'Trưởng ban', kind: 'chief', roles: ['lead', 'signer'] },
  { login: 'thuongvu2', organisation: 'btgdvtu', title: 'Trưởng ban', kind: 'chief', roles: ['lead', 'signer'] },
  { login: 'thuongvu3', organisation: 'bnctu', title: 'Trưởng ban', kind: 'chief', roles: ['lead', 'signer'] },
  {
    login: 'thuongvu4',
    organisation: 'ubkttu',
    title: 'Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy',
    kind: 'chief',
    roles: ['lead', 'signer', 'supervisor'],
  },
  { login: 'thuongvu5', organisation: 'hdnd', title: 'Phó Chủ tịch Thường trực', kind: 'chief', roles: ['lead', 'signer'] },
  { login: 'thuongvu6', organisation: 'mttq', title: 'Chủ tịch', kind: 'chief', roles: ['lead', 'signer'] },
  { login: 'thuongvu7', organisation: 'dang-uy-cong-an', title: 'Bí thư Đảng ủy', kind: 'secretary', roles: ['lead', 'signer'] },
  { login: 'thuongvu8', organisation: 'dang-uy-quan-su', title: 'Bí thư Đảng ủy', kind: 'secretary', roles: ['lead', 'signer'] },
];

/** Delegations of the provincial committee: logins of their members, head first. */
export const DEMO_DELEGATIONS: readonly (readonly string[])[] = [
  ['thuongvu4', 'lanhdao.ubkttu', 'ubkt', 'lanhdao.btctu', 'soanthao.ubkttu'],
  ['thuongvu1', 'lanhdao.btgdvtu', 'phochanhvanphong', 'soanthao'],
  ['thuongvu3', 'lanhdao.bnctu', 'thamdinh', 'lanhdao.ubkttu'],
];
