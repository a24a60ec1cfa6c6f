import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableText, wholeText } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';
import { requirementsOf } from './requirements.js';
import { subjectOf } from './subject.js';
import { toContent } from './to-content.js';

const root = join(import.meta.dirname, '../../../..');
const notice = readFileSync(join(root, 'apps/ops/demo/thong-bao-ket-luan.txt'), 'utf8');
const plan = readFileSync(join(root, 'test/fixtures/reading/ke-hoach-phu-luc.txt'), 'utf8');
const draft = (text: string) => {
  let n = 0;
  return toContent(read(text), text, () => `n${(n += 1)}`);
};

describe('a draft out of a file', () => {
  it.each([
    ['notice', notice],
    ['plan with an annex', plan],
  ])('loses nothing: %s', (_, text) => {
    expect(comparableText(wholeText(draft(text)))).toBe(comparableText(text));
  });

  it('has nodes with labels, headings and levels', () => {
    const body = draft(notice).body.map(({ kind, label, level, heading }) => ({ kind, label, level, heading }));
    expect(body).toContainEqual({ kind: 'part', label: 'III', level: 1, heading: 'TỔ CHỨC THỰC HIỆN' });
    expect(body).toContainEqual({ kind: 'clause', label: '1', level: 2, heading: 'Ưu điểm' });
    expect(body.filter((node) => node.kind === 'item').every((node) => node.label === '-' && node.level === 3)).toBe(true);
  });

  it('marks references, figures and obligations in the text of the node they stand in', () => {
    const content = draft(notice);
    const quoted = (kind: string) =>
      content.body.flatMap((node) => node.spans.filter((span) => span.kind === kind).map((span) => node.text.slice(span.from, span.to)));
    expect(quoted('reference')).toContain('Kế hoạch số 64-KH/TU, ngày 14/9/2026');
    expect(quoted('figure')).toContain('Giải ngân vốn đầu tư công đạt 71,3% kế hoạch');
    expect(quoted('obligation')[0]).toMatch(/^Đề nghị Ban Thường vụ Đảng ủy xã Vạn Khê .* trước ngày 31\/01\/2027$/);
  });

  it('keeps recipients with their purpose and the annex apart', () => {
    expect(draft(plan).recipients.map(({ line, purpose }) => [line, purpose])).toEqual([
      ['Thường trực Tỉnh ủy', 'report'],
      ['Các đảng ủy trực thuộc Tỉnh ủy', 'act'],
      ['Trường Chính trị tỉnh', 'act'],
      ['Đ/c Trưởng ban và các đ/c Phó Trưởng ban', 'inform'],
      ['Lưu: VT, TCĐ-ĐV', 'file'],
    ]);
    expect(draft(plan).annexes).toMatchObject([{ title: 'PHỤ LỤC' }]);
  });
});

describe('what is offered for follow-up', () => {
  it('offers each numbered direction of an inspection conclusion to the body concluded on', () => {
    const { subject, requirements, obligations } = requirementsOf(draft(notice));
    expect(subject).toBe('Đảng bộ xã Vạn Khê');
    expect(requirements.map((requirement) => [requirement.label, requirement.addressee])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((label) => [label, 'Đảng bộ xã Vạn Khê']),
    );
    expect(requirements[0]?.due).toEqual([{ kind: 'date', date: '2027-02-28' }]);
    expect(obligations.map(({ lead, due }) => [lead, due.length])).toEqual([
      [['Ban Thường vụ Đảng ủy xã Vạn Khê'], 1],
      [['Ban Thường vụ Đảng ủy xã Vạn Khê'], 2],
      [['Ủy ban Kiểm tra Tỉnh ủy'], 2],
      [['Ban Tổ chức Tỉnh ủy'], 1],
    ]);
  });

  it('names the node of the draft that was edited, not of the file', () => {
    const content = draft(notice);
    const body = content.body.map((node) =>
      node.text.startsWith('Giao Ban Tổ chức') ? { ...node, text: node.text.replace('31/3/2027', '30/4/2027') } : node,
    );
    const changed = requirementsOf({ ...content, body }).obligations.at(-1);
    expect(changed?.due).toEqual([{ kind: 'date', date: '2027-04-30' }]);
    expect(body.find((node) => node.id === changed?.nodeId)?.text).toContain('30/4/2027');
  });

  it('offers dash directions where nothing is numbered', () => {
    const { requirements } = requirementsOf(draft(plan));
    expect(requirements.map((requirement) => requirement.label)).toEqual([null, null]);
  });
});

describe('the body concluded on', () => {
  it.each([
    ['TB', 'Kết luận kiểm tra việc lãnh đạo công tác cán bộ đối với Chi bộ thôn Đồng Mận', 'Chi bộ thôn Đồng Mận'],
    ['TB', 'kết luận giám sát chuyên đề tại Đảng bộ phường Tân Sa năm 2026', 'Đảng bộ phường Tân Sa'],
    ['KL', 'kiểm tra thực hiện quy chế làm việc đối với Đảng ủy xã An Khê, nhiệm kỳ 2025 - 2030', 'Đảng ủy xã An Khê'],
    ['TB', 'Kết luận của Ban Thường vụ tại cuộc họp ngày 03/3/2027', null],
    ['KH', 'kiểm tra đối với Chi bộ thôn Đồng Mận', null],
    ['TB', null, null],
  ])('%s %s', (type, title, subject) => {
    expect(subjectOf({ type, title })).toBe(subject);
  });
});
