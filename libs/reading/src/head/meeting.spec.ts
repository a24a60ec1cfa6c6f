import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const meetingOf = (head: string, opening = 'Sau khi thảo luận, đã thống nhất:'): unknown => {
  const { meeting } = read(`${head}\n\n${opening}\n\n1. Nội dung.\n`);
  return meeting === null ? null : [meeting.body, meeting.ordinal, meeting.term, meeting.date];
};

describe('the sitting a document concludes', () => {
  it.each([
    ['NGHỊ QUYẾT\ncủa Chi bộ bản Nà Tấu tại phiên họp thường kỳ ngày 05/02/2026', ['Chi bộ bản Nà Tấu', null, null, '2026-02-05']],
    [
      'NGHỊ QUYẾT\nkỳ họp chuyên đề của Chi bộ Trường Mầm non Hoa Ban ngày 08/6/2026',
      ['Chi bộ Trường Mầm non Hoa Ban', null, null, '2026-06-08'],
    ],
    ['KẾT LUẬN\ncủa đồng chí Bí thư Đảng uỷ tại cuộc họp Ban Chỉ đạo ngày 11/8/2026', ['Ban Chỉ đạo', null, null, '2026-08-11']],
    ['THÔNG BÁO\nkết quả kỳ họp thứ 7 của Uỷ ban Kiểm tra Huyện uỷ', ['Uỷ ban Kiểm tra Huyện uỷ', 7, null, null]],
    [
      'THÔNG BÁO\ný kiến kết luận của Thường trực Thành uỷ tại buổi họp giao ban ngày 02/3/2026',
      ['Thường trực Thành uỷ', null, null, '2026-03-02'],
    ],
    ['KẾT LUẬN\nHội nghị lần thứ tư của Ban Chấp hành Đảng bộ phường khoá II', ['Ban Chấp hành Đảng bộ phường', 4, 'II', null]],
    ['KẾT LUẬN\nHội nghị lần thứ mười tám Ban Chấp hành Đảng bộ xã khoá II', ['Ban Chấp hành Đảng bộ xã', 18, 'II', null]],
    ['BIÊN BẢN\nhọp Uỷ ban Kiểm tra Đảng uỷ thường kỳ tháng 4', ['Uỷ ban Kiểm tra Đảng uỷ', null, null, null]],
    [
      'KẾT LUẬN\ncuộc họp giao ban công tác kiểm tra, giám sát của Thường trực Đảng uỷ ngày 03/4/2026',
      ['Thường trực Đảng uỷ', null, null, '2026-04-03'],
    ],
  ])('%s', (head, meeting) => {
    expect(meetingOf(head)).toEqual(meeting);
  });

  it.each([
    [
      'Ngày 05/3/2026, tại trụ sở Đảng uỷ xã, Ban Thường vụ Đảng uỷ họp, thống nhất như sau:',
      ['Ban Thường vụ Đảng uỷ', null, null, '2026-03-05'],
    ],
    ['Chiều ngày 06/3/2026, tại phòng họp số 2, Chi uỷ đã họp và kết luận:', ['Chi uỷ', null, null, '2026-03-06']],
  ])('named in the opening: %s', (opening, meeting) => {
    expect(meetingOf('THÔNG BÁO\nkết luận về công tác tháng 3', opening)).toEqual(meeting);
  });

  it.each([
    [
      'KẾT LUẬN\nvề phát triển kinh tế tư nhân',
      'Căn cứ Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Đảng bộ tỉnh, Ban Thường vụ Tỉnh uỷ kết luận:',
    ],
    ['NGHỊ QUYẾT\nvề công tác cán bộ', 'Tại phiên họp ngày 05/3/2026, Ban Thường vụ Đảng uỷ thống nhất:'],
    ['THÔNG BÁO\nvề việc triệu tập hội nghị Ban Chấp hành', 'Thường trực Đảng uỷ triệu tập hội nghị như sau:'],
    ['THÔNG BÁO\nkết luận kiểm tra đối với Chi bộ thôn Nà Lầu', 'Tại phiên họp ngày 05/3/2026, Ban Thường vụ Đảng uỷ kết luận:'],
    ['KẾ HOẠCH\ntổ chức hội nghị sơ kết của Đảng uỷ xã', 'Đảng uỷ xã tổ chức hội nghị như sau:'],
  ])('is none of %s', (head, opening) => {
    expect(meetingOf(head, opening)).toBeNull();
  });
});

describe('where a title ends without an empty line', () => {
  it.each([
    'Hôm nay, ngày 04/5/2026, chi uỷ làm việc.',
    'Vào hồi 08 giờ, đoàn tiến hành làm việc.',
    'Chi bộ đã họp đủ thành phần.',
    'Ban Thường vụ Đảng uỷ xã Mường Lò thống nhất một số nội dung.',
    'Đảng uỷ có ý kiến như sau:',
    'MỞ ĐẦU',
  ])('before: %s', (line) => {
    expect(read(`KẾ HOẠCH\nsắp xếp chi bộ\nthôn, bản\n${line}\nTiếp.\n1. Nội dung.\n`).title).toBe('sắp xếp chi bộ thôn, bản');
  });

  it('goes on with a body behind an open line', () => {
    expect(read('KẾ HOẠCH\nthực hiện kết luận của\nBan Thường vụ đã ban hành\n\nMở đầu.\n').title).toBe(
      'thực hiện kết luận của Ban Thường vụ đã ban hành',
    );
  });
});
