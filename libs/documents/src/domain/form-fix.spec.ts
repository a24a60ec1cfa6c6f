import { type BodyNode, type DocumentContent, DomainError } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type FormFix, movedSpans, withFixes } from './form-fix.js';
import { differsInFormOnly } from './form-only.js';

describe('what the office may mend itself', () => {
  it.each([
    ['Ban thường vụ Tỉnh uỷ', 'Ban Thường vụ Tỉnh ủy'],
    ['trong  tháng 9 ,yêu cầu', 'trong tháng 9, yêu cầu'],
    ['các các đồng chí', 'các đồng chí'],
    ['vềviệc sáp nhập', 'về việc sáp nhập'],
    ['xắp xếp cán bộ', 'sắp xếp cán bộ'],
    ['Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/9/2026 của Tỉnh ủy', 'Căn cứ Nghị quyết số 21-NQ/TU, ngày 15/9/2026 của Tỉnh ủy'],
    ['theo Nghị định 30/2019/NĐ-CP', 'theo Nghị định 30/2020/NĐ-CP'],
    ['quy định tại khoản 2 Điều 18', 'quy định tại khoản 3 Điều 18'],
  ])('%s → %s', (before, after) => {
    expect(differsInFormOnly(before, after)).toBe(true);
  });

  it.each([
    ['giảm 12% hộ nghèo', 'giảm 21% hộ nghèo'],
    ['trước ngày 30/11/2026', 'trước ngày 15/12/2026'],
    ['đã hoàn thành chỉ tiêu', 'chưa hoàn thành chỉ tiêu'],
    ['hoàn thành chỉ tiêu', 'không hoàn thành chỉ tiêu'],
    ['giao Ban Tổ chức theo dõi', 'giao Ban Nội chính theo dõi'],
    ['có ba đơn vị', 'có hai đơn vị'],
    ['rà soát, báo cáo', 'rà soát'],
    ['', 'thêm một câu'],
    ['theo Nghị quyết số 12-NQ/TU', 'theo Nghị quyết'],
    ['không phê bình', 'phê bình'],
  ])('but not: %s → %s', (before, after) => {
    expect(differsInFormOnly(before, after)).toBe(false);
  });
});

const node: BodyNode = {
  id: 'a',
  kind: 'clause',
  label: '1',
  level: 1,
  heading: 'Ưu điễm',
  text: 'Đảng uỷ xã đã chủ  động.',
  spans: [{ from: 19, to: 23, kind: 'bold' }],
};
const content: DocumentContent = {
  head: { type: 'TB', title: 'Kết luận kiễm tra', superior: null, issuer: null, place: null, asPrinted: null },
  body: [node, { ...node, id: 'b' }],
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
};
const fix = (more: Partial<FormFix>): FormFix => ({
  nodeId: 'a',
  part: 'text',
  before: node.text,
  after: 'Đảng ủy xã đã chủ động.',
  commentIds: [],
  ...more,
});
const code = (...fixes: FormFix[]): string => {
  try {
    withFixes(content, fixes);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
  }
  return 'made';
};

describe('mending form', () => {
  it('changes the named parts of the named nodes and nothing else', () => {
    const after = withFixes(content, [
      fix({}),
      fix({ part: 'heading', before: 'Ưu điễm', after: 'Ưu điểm' }),
      fix({ part: 'title', nodeId: 'head', before: 'Kết luận kiễm tra', after: 'Kết luận kiểm tra' }),
    ]);
    expect(after.head.title).toBe('Kết luận kiểm tra');
    expect(after.body[0]).toMatchObject({ heading: 'Ưu điểm', text: 'Đảng ủy xã đã chủ động.', label: '1' });
    expect(after.body[0]?.text.slice(18, 22)).toBe('động');
    expect(after.body[0]?.spans).toEqual([{ from: 18, to: 22, kind: 'bold' }]);
    expect(after.body[1]).toEqual(content.body[1]);
  });

  it('says which change is content, which is no longer on what it was made for, and which is made twice', () => {
    expect(code(fix({ after: 'Đảng ủy xã chưa chủ động.' }))).toBe('appraisal.not-form');
    expect(code(fix({ before: 'Đảng ủy' }))).toBe('appraisal.fix-stale');
    expect(code(fix({ nodeId: 'z' }))).toBe('appraisal.fix-stale');
    expect(code(fix({}), fix({}))).toBe('appraisal.fixed-twice');
    expect(code(fix({ part: 'label', before: '1', after: 'xóa mục này' }))).toBe('appraisal.not-form');
    expect(code(fix({ part: 'label', before: '1', after: '2' }))).toBe('made');
    expect(code()).toBe('appraisal.no-fixes');
  });

  it('keeps emphasis on its words', () => {
    expect(movedSpans('a bb c', 'a b c', [{ from: 5, to: 6, kind: 'bold' }])).toEqual([{ from: 4, to: 5, kind: 'bold' }]);
    expect(movedSpans('a bb c', 'a bxb c', [{ from: 2, to: 4, kind: 'bold' }])).toEqual([{ from: 2, to: 5, kind: 'bold' }]);
  });
});
