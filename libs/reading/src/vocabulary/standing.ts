import { type CommitteeWords, type LevelWords } from './vocabulary.js';

/**
 * How high a body stands, by the words of its name; the first line that fits decides. Districts ended on 1 July 2025 and are still named in
 * older documents.
 */
export const levels: readonly LevelWords[] = [
  { level: 0.5, at: 'start', words: ['chi bộ', 'chi uỷ'] },
  { level: 1, at: 'behind-body', words: ['xã', 'phường', 'đặc khu', 'thị trấn'] },
  { level: 4, at: 'anywhere', words: ['trung ương', 'bộ chính trị', 'ban bí thư', 'chính phủ', 'quốc hội'] },
  { level: 3, at: 'anywhere', words: ['tỉnh uỷ', 'thành uỷ', 'ubnd tỉnh', 'thành phố'] },
  { level: 3, at: 'later', words: ['tỉnh'] },
  { level: 3, at: 'start', words: ['sở'] },
  { level: 2, at: 'anywhere', words: ['huyện', 'quận uỷ', 'thị uỷ', 'thị xã'] },
  { level: 1, at: 'anywhere', words: ['xã', 'phường', 'đặc khu', 'thị trấn'] },
  { level: 1, at: 'start', words: ['đảng uỷ'] },
];

/** Bodies whose name goes on with the place that tells their level. */
export const placedBodies: readonly string[] = ['đảng uỷ', 'đảng bộ', 'chi bộ', 'văn phòng'];
/** Bodies named by their charge before their place: `ban xây dựng đảng xã`. */
export const chargedBodies: readonly string[] = ['ban', 'uỷ ban'];

/** Bodies whose favour is asked with `đề nghị …`, whatever the issuer's own level. */
export const superiors: readonly string[] = [
  'thường trực',
  'ban thường vụ',
  'ban chấp hành',
  'bộ chính trị',
  'ban bí thư',
  'trung ương',
  'tỉnh uỷ',
  'thành uỷ',
  'huyện uỷ',
  'thị uỷ',
  'chính phủ',
  'quốc hội',
  'ubnd tỉnh',
  'hđnd tỉnh',
];

/** What is asked of them: a favour, which is no order. */
export const favours: readonly string[] = [
  'xem xét',
  'quan tâm',
  'hỗ trợ',
  'cho ý kiến',
  'cho chủ trương',
  'phê duyệt',
  'có ý kiến',
  'sớm',
  'tạo điều kiện',
  'bố trí',
  'ủng hộ',
];

/** The committee of a body that is concluded on: its parts and its head are the same party. */
export const committees: readonly CommitteeWords[] = [
  {
    level: 'commune',
    of: ['đảng bộ', 'đảng uỷ', 'ban thường vụ đảng uỷ', 'ban chấp hành đảng bộ'],
    places: ['xã', 'phường', 'đặc khu'],
    names: ['đảng uỷ', 'đảng uỷ xã', 'đảng uỷ phường', 'đảng uỷ đặc khu', 'đảng bộ xã', 'đảng bộ phường'],
  },
  { level: 'district', anywhere: ['huyện'], names: ['huyện uỷ', 'đảng bộ huyện'] },
  { level: 'town', anywhere: ['thị xã', 'thị uỷ'], names: ['thị uỷ', 'đảng bộ thị xã'] },
  { level: 'city', of: ['ban thường vụ thành uỷ', 'thành uỷ'], names: ['thành uỷ'] },
  { level: 'cell', of: ['chi bộ', 'chi uỷ', 'đảng bộ bộ phận'], names: ['cấp uỷ'], openNames: ['chi bộ', 'chi uỷ'] },
];

/** What a committee's name may be preceded by and still mean the committee. */
export const committeeParts: readonly string[] = [
  'ban thường vụ',
  'ban chấp hành',
  'thường trực',
  'tập thể',
  'bí thư',
  'phó bí thư',
  'người đứng đầu',
  'người đứng đầu,',
  'người đứng đầu cấp uỷ',
  'người đứng đầu cấp uỷ,',
  'lãnh đạo',
  'các đồng chí uỷ viên ban thường vụ',
];

/** Words before the name of a person. */
export const personTitles: readonly string[] = ['đồng chí', 'đ/c', 'ông', 'bà'];
