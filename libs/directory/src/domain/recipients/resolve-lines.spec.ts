import { type RecipientLine } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { levelOf, likeness, partsOfLine, personOfLine, plainLine } from './plain-line.js';
import { type Candidate, resolveLines } from './resolve-lines.js';

const candidate = (code: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
  target: { kind: 'organisation', organisationId: code },
  code,
  name,
  plain: [plainLine(name)],
  organisationKind: null,
  holders: [],
  ...more,
});
const line = (text: string, more: Partial<RecipientLine> = {}): RecipientLine => ({
  id: text,
  line: text,
  kind: 'group',
  tag: null,
  purpose: 'inform',
  targets: [],
  ...more,
});
const CANDIDATES = [
  candidate('uy-vien-thuong-vu', 'Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy'),
  candidate('thuong-truc', 'Thường trực Tỉnh ủy'),
  candidate('vptu', 'Văn phòng Tỉnh ủy'),
  candidate('hdnd', 'Hội đồng nhân dân tỉnh'),
  candidate('ubnd', 'Ủy ban nhân dân tỉnh'),
  candidate('doan-1', 'Thành viên Đoàn Kiểm tra số 1'),
  candidate('dang-uy-xa-phuong', 'Các đảng ủy xã, phường'),
  candidate('bien-suong', 'Đảng ủy xã Biển Sương', { organisationKind: 'commune-committee' }),
  candidate('', 'Bí thư Tỉnh ủy', { target: { kind: 'position', positionId: 'p1' }, holders: ['do van suong'] }),
];
const codes = (text: string, demo = false): readonly unknown[] =>
  (resolveLines([line(text)], CANDIDATES, demo).lines[0]?.targets ?? []).map((target) =>
    target.kind === 'organisation' ? target.organisationId : target.kind === 'position' ? target.positionId : target,
  );

describe('a printed line', () => {
  it.each([
    ['Các đ/c UVTV', 'uy vien ban thuong vu'],
    ['TTTU', 'thuong truc tinh uy'],
    ['Thường trực Tỉnh uỷ (để b/c)', 'thuong truc tinh uy'],
    ['UBND, HĐND', 'uy ban nhan dan hoi dong nhan dan'],
  ])('%s is read as %s', (text, plain) => {
    expect(plainLine(text).replace(/^cac /, '')).toBe(plain);
  });

  it('is never taken for another level or another number', () => {
    expect(likeness(plainLine('Ban Thường vụ Huyện ủy'), plainLine('Ban Thường vụ Tỉnh ủy'))).toBe(0);
    expect(likeness(plainLine('Đoàn Kiểm tra số 2'), plainLine('Đoàn Kiểm tra số 1'))).toBe(0);
    expect(levelOf(plainLine('Các tổ chức chính trị - xã hội'))).toBeNull();
  });

  it('names a comrade only where a name stands', () => {
    expect(personOfLine('Đ/c Đỗ Văn Sương - Bí thư (b/c)')).toEqual({ name: 'Đỗ Văn Sương', charge: 'Bí thư (b/c)' });
    expect(personOfLine('Các đ/c Tỉnh ủy viên')).toBeNull();
    expect(personOfLine('Đồng chí phụ trách địa bàn')).toBeNull();
  });

  it('parts into bodies, each with the level of the last', () => {
    const parts = partsOfLine('Thường trực Tỉnh ủy, HĐND và UBND tỉnh').map(plainLine);
    expect(parts).toEqual(['Thường trực Tỉnh ủy', 'HĐND tỉnh', 'UBND tỉnh'].map(plainLine));
  });
});

describe('resolving', () => {
  it.each([
    ['Các đ/c UVTV', ['uy-vien-thuong-vu']],
    ['Văn phòng Tỉnh uỷ', ['vptu']],
    ['TTTU, HĐND, UBND tỉnh', ['thuong-truc', 'hdnd', 'ubnd']],
    ['Đ/c Đỗ Văn Sương - Bí thư Tỉnh ủy', ['p1']],
    ['Đảng uỷ xã Biển Sương', ['bien-suong']],
    ['Huyện ủy Mây Trắng', []],
    ['Câu lạc bộ thơ', []],
  ])('finds %s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('leaves archive lines, confirmed lines and pointers beside addressees alone', () => {
    const lines = [
      line('Lưu VP', { kind: 'archive', purpose: 'file' }),
      line('Ai đó', { targets: [{ kind: 'outside', name: 'Ai đó', email: null }] }),
      line('Văn phòng Tỉnh ủy', { purpose: 'act' }),
      line('Như trên', { kind: 'pointer' }),
    ];
    const { unresolved, lines: resolved } = resolveLines(lines, CANDIDATES, false);
    expect(unresolved).toEqual([]);
    expect(resolved[1]).toBe(lines[1]);
  });

  it('substitutes in a demo only, with a reason for every one', () => {
    const lines = ['Các huyện ủy, thị ủy', 'Huyện ủy Mây Trắng', 'Câu lạc bộ thơ'].map((text) => line(text));
    expect(resolveLines(lines, CANDIDATES, false)).toMatchObject({ substitutions: [], unresolved: lines.map(({ id }) => id) });
    const demo = resolveLines(lines, CANDIDATES, true);
    expect(demo.unresolved).toEqual([]);
    expect(demo.substitutions.map(({ to }) => to)).toEqual(['Các đảng ủy xã, phường', 'Đảng ủy xã Biển Sương', 'Văn phòng Tỉnh ủy']);
    expect(demo.substitutions.every(({ reason }) => reason !== '')).toBe(true);
  });
});
