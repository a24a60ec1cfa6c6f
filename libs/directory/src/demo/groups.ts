import { type GroupRule } from '../domain/group-rule.js';
import { demoId } from './demo-id.js';

const organisation = (code: string): string => demoId('organisation', code);
const body = (code: string): GroupRule => ({ parts: [{ kind: 'body', bodyId: demoId('body', code) }] });
const under = (of: string, ...kinds: string[]): GroupRule => ({ parts: [{ kind: 'children', of: organisation(of), kinds }] });
const listed = (...codes: string[]): GroupRule => ({ parts: [{ kind: 'listed', organisationIds: codes.map(organisation) }] });

/** Recipient groups of the provincial committee, with the ways clerks print them. */
export const DEMO_GROUPS: readonly {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rule: GroupRule;
}[] = [
  {
    code: 'uy-vien-thuong-vu',
    name: 'Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy',
    aliases: ['Các đ/c UVTV', 'Ban Thường vụ Tỉnh ủy', 'Các đồng chí Ủy viên Ban Thường vụ'],
    rule: body('standing'),
  },
  { code: 'thuong-truc', name: 'Thường trực Tỉnh ủy', aliases: ['Các đồng chí Thường trực Tỉnh ủy', 'TTTU'], rule: body('secretariat') },
  {
    code: 'tinh-uy-vien',
    name: 'Các đồng chí Tỉnh ủy viên',
    aliases: ['Ban Chấp hành Đảng bộ tỉnh', 'Các đồng chí TUV', 'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh'],
    rule: body('executive'),
  },
  {
    code: 'ban-dang',
    name: 'Các ban đảng Tỉnh ủy',
    aliases: [
      'Các ban của Tỉnh ủy',
      'Các ban xây dựng Đảng Tỉnh ủy',
      'Các cơ quan tham mưu, giúp việc Tỉnh ủy',
      'Các Ban Đảng, Văn phòng Tỉnh ủy',
      'Các ban đảng, Văn phòng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy',
    ],
    rule: under('tu', 'board', 'office', 'inspection-commission'),
  },
  {
    code: 'dang-uy-xa-phuong',
    name: 'Các đảng ủy xã, phường',
    aliases: ['Đảng ủy các xã, phường', 'Ban Thường vụ các đảng ủy xã, phường', 'Ban Thường vụ đảng ủy các xã, phường'],
    rule: under('tu', 'commune-committee'),
  },
  {
    code: 'dang-uy-truc-thuoc',
    name: 'Các đảng ủy trực thuộc Tỉnh ủy',
    aliases: [
      'Các đảng ủy trực thuộc',
      'Các đảng bộ trực thuộc Tỉnh ủy',
      'Các cấp ủy trực thuộc Tỉnh ủy',
      'Các tổ chức đảng trực thuộc Tỉnh ủy',
      'Ban Thường vụ các đảng ủy trực thuộc Tỉnh ủy',
    ],
    rule: under('tu', 'commune-committee', 'agency-committee'),
  },
  { code: 'dang-uy-co-quan', name: 'Các đảng ủy cơ quan, lực lượng vũ trang tỉnh', aliases: [], rule: under('tu', 'agency-committee') },
  {
    code: 'hdnd-ubnd',
    name: 'HĐND, UBND tỉnh',
    aliases: ['Thường trực HĐND, UBND tỉnh', 'Thường trực: HĐND, UBND tỉnh'],
    rule: listed('hdnd', 'ubnd'),
  },
  {
    code: 'mat-tran-doan-the',
    name: 'Mặt trận Tổ quốc và các đoàn thể tỉnh',
    aliases: ['UBMTTQ và các tổ chức chính trị - xã hội tỉnh', 'Các tổ chức chính trị - xã hội tỉnh', 'Các đoàn thể tỉnh'],
    rule: { parts: [...listed('mttq').parts, ...under('mttq', 'front').parts] },
  },
  {
    code: 'so-nganh',
    name: 'Các sở, ban, ngành tỉnh',
    aliases: ['Các sở, ngành tỉnh', 'Các cơ quan, sở, ban, ngành cấp tỉnh'],
    rule: under('ubnd', 'state-agency'),
  },
  {
    code: 'lanh-dao-van-phong',
    name: 'Lãnh đạo, chuyên viên Văn phòng Tỉnh ủy',
    aliases: ['CP.VPTU', 'CP.VPTU-T, P', 'Chánh, Phó Chánh Văn phòng Tỉnh ủy'],
    rule: { parts: [{ kind: 'holders', of: organisation('vptu'), positionKinds: ['chief', 'deputy-chief', 'specialist'] }] },
  },
  {
    code: 'uy-vien-ubkt',
    name: 'Các đồng chí Ủy viên Ủy ban Kiểm tra Tỉnh ủy',
    aliases: ['Thành viên Ủy ban Kiểm tra Tỉnh ủy'],
    rule: { parts: [{ kind: 'holders', of: organisation('ubkttu'), positionKinds: ['chief', 'deputy-chief'] }] },
  },
  ...[1, 2, 3].map((n) => ({
    code: `doan-kiem-tra-${n}`,
    name: `Thành viên Đoàn Kiểm tra số ${n}`,
    aliases: [`Đoàn Kiểm tra số ${n}`, `Các thành viên Đoàn Kiểm tra số ${n} Tỉnh ủy`],
    rule: body(`delegation-${n}`),
  })),
];
