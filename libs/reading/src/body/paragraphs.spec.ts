import { describe, expect, it } from '@jest/globals';
import { printedIn, read } from '../read.js';
import { partyVocabulary } from '../vocabulary/party-vocabulary.js';

const document = (...lines: string[]): string =>
  ['ĐẢNG UỶ XÃ MÂY TRẮNG', 'Số 07-KH/ĐU', 'KẾ HOẠCH', 'công tác năm 2027', '-----', 'I- NỘI DUNG', ...lines].join('\n');

describe('paragraphs over broken lines', () => {
  it.each([
    ['a symbol and number', 'Thực hiện nhiệm vụ được giao tại Kế hoạch số', '44-KH/TU ngày 02/3/2027 của Tỉnh uỷ.', 'KH', 44],
    ['a number with its year', 'Thực hiện nhiệm vụ được giao tại Quyết định số', '42/2026/QĐ-UBND ngày 02/3/2027 của tỉnh.', 'QĐ', 42],
  ])('%s behind “số” are no label', (_, line, next, type, number) => {
    const { references, sections } = read(document(line, next, '1. Chi bộ', 'Chi bộ họp.'));
    expect(references).toMatchObject([{ type, number, date: '2027-03-02' }]);
    expect(sections.map(({ label }) => label)).toEqual(['I', '1']);
  });

  it('take no colon in brackets, nor one behind what was set, for the end of a heading', () => {
    const lines = ['1. Nước sạch đạt 98% (kế hoạch: 97%).', '2. Nhà tạm còn 1%; chỉ tiêu: 2%.', '3. Văn hoá (thôn: 12): Thôn họp.'];
    expect(read(document(...lines)).sections.map(({ heading }) => heading)).toEqual(['NỘI DUNG', 'Văn hoá (thôn: 12)']);
  });

  it('go on with a number behind an open sentence, though the line before it was mended', () => {
    const lines = [
      '1. Nhiều mặt công tác của Đảng bộ trong năm qua có chuyển biến rõ nét: đã mở rộng vùng',
      'trồng cây ăn quả tập trung, nâng cấp hệ thống thuỷ lợi, khuyến khích các hộ dân liên kết với',
      'nhau sản xuất theo tiêu chuẩn sạch; đường liên thôn được bê tông hoá, đi lại thuận tiện. T ỷ  l ệ',
      'c h e  p h ủ  r ừ n g được giữ vững; đã trồng 84/90 ha rừng phòng hộ, rừng sản xuất, đạt',
      '93,3% kế hoạch. Việc học tập của con em trong xã được các gia đình quan tâm, tỷ lệ đi học',
      'đúng tuổi giữ vững, cơ sở vật chất của nhà trường được tăng cường.',
    ];
    expect(printedIn(document(...lines), partyVocabulary).paragraphs).toHaveLength(2);
  });
});
