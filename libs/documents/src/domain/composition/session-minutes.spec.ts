import { describe, expect, it } from '@jest/globals';
import { composeSessionMinutes, type SessionRecord } from './session-minutes.js';

const seat = (name: string, more: Partial<SessionRecord['seats'][number]> = {}): SessionRecord['seats'][number] => ({
  positionId: `position of ${name}`,
  name,
  title: 'Ủy viên Ban Thường vụ',
  presides: false,
  arrivedAt: new Date('2026-12-24T01:05:00Z'),
  leftAt: null,
  absenceReason: null,
  ...more,
});

const record: SessionRecord = {
  issuer: 'Tỉnh ủy Lam Sơn',
  superior: null,
  place: 'Lam Sơn',
  bodyName: 'Ban Thường vụ Tỉnh ủy',
  termName: 'Nhiệm kỳ 2025 - 2030',
  ordinal: 12,
  room: 'Phòng họp số 1.',
  openedAt: new Date('2026-12-24T01:00:00Z'),
  closedAt: new Date('2026-12-24T04:30:00Z'),
  secretary: { name: 'Lê Thị Hòa', title: 'Phó Chánh Văn phòng' },
  needed: 2,
  seats: [
    seat('Nguyễn Văn An', { presides: true, title: 'Bí thư' }),
    seat('Trần Bình', { arrivedAt: new Date('2026-12-24T01:45:00Z'), leftAt: new Date('2026-12-24T03:00:00Z') }),
    seat('Phạm Chi', { arrivedAt: null, absenceReason: 'đi công tác' }),
  ],
  guests: [{ name: 'Vũ Dũng', title: 'Trưởng phòng', delegateOf: 'Hoàng Em' }],
  items: [
    {
      id: 'item-1',
      title: 'Thông báo kết luận kiểm tra.',
      presenter: 'Ủy ban Kiểm tra',
      discussion: 'các ý kiến thống nhất với dự thảo',
      conclusion: null,
      putOff: null,
      vote: { sentence: '2/3 ủy viên tham gia: thông qua', secret: true, reserved: 1, recused: 1 },
    },
    { id: 'item-2', title: 'Việc khác', presenter: null, discussion: null, conclusion: null, putOff: 'chưa đủ hồ sơ', vote: null },
  ],
};

describe('the minutes of a sitting', () => {
  const minutes = composeSessionMinutes(record);
  const text = (id: string) => minutes.body.find((node) => node.id === id);

  it('say who was there, who came late and left, and who was away and why', () => {
    expect(text('opening')?.text).toBe(
      'Hồi 08 giờ 00 ngày 24/12/2026, tại Phòng họp số 1, Ban Thường vụ Tỉnh ủy họp hội nghị lần thứ 12 (Nhiệm kỳ 2025 - 2030).',
    );
    expect(text('present-members')?.text).toBe(
      '2/3 đồng chí, cần ít nhất 2: Đồng chí Nguyễn Văn An, Bí thư; đồng chí Trần Bình, Ủy viên Ban Thường vụ (đến lúc 08 giờ 45, rời hội nghị lúc 10 giờ 00).',
    );
    expect(text('present-absent')?.text).toBe('1 đồng chí: Đồng chí Phạm Chi, Ủy viên Ban Thường vụ (đi công tác).');
    expect(text('present-guests')?.text).toBe('Đồng chí Vũ Dũng, Trưởng phòng (dự thay Hoàng Em).');
  });

  it('keep the id of each item, tell its vote in one sentence, and count what was reserved without quoting it', () => {
    expect(text('item-1')).toMatchObject({
      label: '1',
      heading: 'Thông báo kết luận kiểm tra',
      origin: { kind: 'agenda-item', id: 'item-1' },
    });
    expect(text('item-1-vote')?.text).toBe(
      'Kết quả biểu quyết (bỏ phiếu kín): 2/3 ủy viên tham gia: thông qua. 1 đồng chí không tham gia biểu quyết nội dung này. 1 ý kiến bảo lưu được lưu kèm hồ sơ.',
    );
    expect(text('item-2-put-off')?.text).toBe('Chuyển sang hội nghị khác: Chưa đủ hồ sơ.');
    expect(text('item-2-vote')).toBeUndefined();
    expect(new Set(minutes.body.map(({ id }) => id)).size).toBe(minutes.body.length);
  });

  it('are the same from the same rows', () => {
    expect(composeSessionMinutes(record)).toEqual(minutes);
  });

  it('go to the members in their seats and to the file', () => {
    const [members, file] = composeSessionMinutes({
      ...record,
      seats: [...record.seats, seat('Lò Văn Dự', { positionId: null })],
    }).recipients;
    expect(members?.targets).toEqual([
      ...record.seats.map(({ positionId }) => ({ kind: 'position', positionId })),
      { kind: 'outside', name: 'Lò Văn Dự', email: null },
    ]);
    expect(file).toMatchObject({ kind: 'archive', line: 'Lưu hồ sơ hội nghị' });
  });
});
