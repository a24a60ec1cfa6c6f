import { describe, expect, it } from '@jest/globals';
import { organisationFinder } from './organisation-names.js';

const find = organisationFinder('tu', [
  { organisationId: 'tu', names: ['Tỉnh ủy Lam Sơn', 'Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy'], parentId: null },
  { organisationId: 'vp', names: ['Văn phòng Tỉnh ủy', 'VPTU'], parentId: 'tu' },
  { organisationId: 'ubkt', names: ['Ủy ban Kiểm tra Tỉnh ủy Lam Sơn'], parentId: 'tu' },
  { organisationId: 'a', names: ['Đảng ủy xã Suối Mơ', 'Đảng bộ xã Suối Mơ'], parentId: 'tu' },
  { organisationId: 'b', names: ['Đảng ủy xã Suối Hoa'], parentId: 'tu' },
  { organisationId: 'ubkt-a', names: ['Ủy ban Kiểm tra'], parentId: 'a' },
  { organisationId: 'ubkt-b', names: ['Ủy ban Kiểm tra'], parentId: 'b' },
]);

describe('finding the organisation a printed name means', () => {
  it('takes the whole name, whatever its spelling', () => {
    expect(find('Văn phòng Tỉnh uỷ')).toBe('vp');
    expect(find('ĐẢNG UỶ XÃ SUỐI MƠ')).toBe('a');
    expect(find('VPTU')).toBe('vp');
  });

  it('takes a body for the committee in which it meets', () => {
    expect(find('Ban Thường vụ Đảng ủy xã Suối Hoa')).toBe('b');
    expect(find('Thường trực Tỉnh ủy')).toBe('tu');
  });

  it('takes a name that begins so, when only one does', () => {
    expect(find('Ủy ban Kiểm tra Tỉnh ủy')).toBe('ubkt');
    expect(find('Đảng ủy xã Suối')).toBeNull();
  });

  it('leaves to a person what several or none are called', () => {
    expect(find('các đơn vị có liên quan')).toBeNull();
    expect(find('')).toBeNull();
    expect(find('Đảng')).toBeNull();
    expect(
      organisationFinder('b', [
        { organisationId: 'ubkt-a', names: ['Ủy ban Kiểm tra'], parentId: 'a' },
        { organisationId: 'ubkt-c', names: ['Ủy ban Kiểm tra'], parentId: 'c' },
      ])('Ủy ban Kiểm tra'),
    ).toBeNull();
  });

  it('goes by what is near the issuer first', () => {
    const near = organisationFinder('a', [
      { organisationId: 'a', names: ['Đảng ủy xã Suối Mơ'], parentId: 'tu' },
      { organisationId: 'ubkt-a', names: ['Ủy ban Kiểm tra'], parentId: 'a' },
      { organisationId: 'ubkt-b', names: ['Ủy ban Kiểm tra'], parentId: 'b' },
    ]);
    expect(near('Ủy ban Kiểm tra')).toBe('ubkt-a');
    expect(find('Ủy ban Kiểm tra')).toBe('ubkt');
  });
});
