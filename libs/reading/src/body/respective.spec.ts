import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const figuresOf = (text: string, headings = 'I. KẾT QUẢ'): unknown =>
  read(`BÁO CÁO\nnăm 2025\n\nMở đầu.\n\n${headings}\n\n${text}\n`).figures.map(({ actual, target, met }) => [actual, target, met]);

it.each([
  [
    'Tỷ lệ giải ngân đạt 88,1%, tỷ lệ hồ sơ đúng hạn đạt 99,2% (kế hoạch lần lượt là 95% và 98%).',
    [
      ['88,1%', '95%', false],
      ['99,2%', '98%', true],
    ],
  ],
  [
    'Số hộ nghèo và hộ cận nghèo giảm còn 41 hộ và 67 hộ, chỉ tiêu lần lượt là 45 hộ và 60 hộ.',
    [
      ['41 hộ', '45 hộ', true],
      ['67 hộ', '60 hộ', false],
    ],
  ],
  [
    'Thịt hơi 320 tấn, sữa 45 tấn, so với kế hoạch lần lượt là 300 tấn và 50 tấn.',
    [
      ['320 tấn', '300 tấn', true],
      ['45 tấn', '50 tấn', false],
    ],
  ],
  [
    'Trường đạt chuẩn 75%, thôn văn hoá 88% (tương ứng với chỉ tiêu 70% và 90%).',
    [
      ['75%', '70%', true],
      ['88%', '90%', false],
    ],
  ],
  [
    'Thu thuế và thu phí đạt lần lượt 102% và 97% dự toán.',
    [
      ['102%', null, true],
      ['97%', null, false],
    ],
  ],
])('numbers set for several figures in order: %s', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

it.each([
  ['Hai xã có lần lượt 12 và 15 chi bộ.'],
  ['Kế hoạch giao lần lượt cho các xã.'],
  ['Đã mở 03 lớp, lần lượt vào tháng 3 và tháng 5 theo kế hoạch.'],
])('order without numbers set: %s', (text) => {
  expect(figuresOf(text)).toEqual([]);
});

it.each([
  ['Nghị quyết đề ra tỷ lệ hộ nghèo cuối năm còn dưới 4%, kết quả rà soát còn 3,12%.', '3,12%', 'dưới 4%', true],
  ['Kế hoạch giao tỷ lệ hồ sơ trực tuyến đạt 80%, đến cuối năm đạt 76%.', '76%', '80%', false],
  ['Theo kế hoạch, năm 2025 trồng mới 120 ha, thực tế trồng được 131 ha.', '131 ha', '120 ha', true],
  ['Theo dự toán, xã thu 2,5 tỷ đồng, kết quả thu được 2,1 tỷ đồng.', '2,1 tỷ đồng', '2,5 tỷ đồng', false],
  ['Diện tích rau an toàn trong năm 36 ha, đạt 90% chỉ tiêu (40 ha).', '36 ha', '40 ha', false],
  ['Huy động 4,1 tỷ đồng, kém kế hoạch 0,4 tỷ đồng.', '4,1 tỷ đồng', null, false],
  ['Cải tạo vườn tạp 26 ha, còn cách chỉ tiêu 4 ha.', '26 ha', null, false],
  ['Tỷ lệ cây xanh đạt 4,8%, chưa chạm mốc 5% của Nghị quyết.', '4,8%', '5%', false],
])('what was set stands first, or by how much it was missed: %s', (text, actual, target, met) => {
  expect(figuresOf(text)).toEqual([[actual, target, met]]);
});

it.each(['1. Về lãnh đạo thực hiện nhiệm vụ chính trị', '1. Về ý thức trách nhiệm của cấp uỷ', '1. Nhiệm vụ phát triển kinh tế'])(
  'a heading that only names its topic leaves it to the heading above: %s',
  (heading) => {
    expect(figuresOf('Thu phí đạt 93% dự toán.', `I. NHỮNG HẠN CHẾ CẦN KHẮC PHỤC\n\n${heading}\n`)).toEqual([['93%', null, false]]);
    expect(figuresOf('Thu phí đạt 93% dự toán.', `I. PHƯƠNG HƯỚNG NĂM 2026\n\n${heading}\n`)).toEqual([]);
  },
);

describe('grounds', () => {
  it('a plan as a ground sets no number', () => {
    expect(figuresOf('Theo kế hoạch, đã tổ chức 12 lớp cho 640 người.')).toEqual([]);
  });
});
