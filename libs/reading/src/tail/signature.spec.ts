import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const signed = (type: string, tail: string): unknown => {
  const { signature } = read(
    `ĐẢNG UỶ XÃ NÀ LẦU\nTỔ CÔNG TÁC\n*\nSố 02-${type === 'BIÊN BẢN' ? 'BB' : 'CV'}/TCT\n${type}\nlàm việc\n\nHôm nay, làm việc.\n1. Nội dung.\nBiên bản lập thành 02 bản.\n${tail}\n`,
  );
  return signature === null ? null : [signature.capacity, signature.onBehalfOf, signature.position, signature.name];
};

describe('two who sign side by side', () => {
  it.each([
    [
      'one with a capacity',
      'THƯ KÝ                T/M TỔ CÔNG TÁC\n                        TỔ TRƯỞNG\nLý Thị Ba            Đinh Văn Tám',
      ['T/M', 'TỔ CÔNG TÁC', 'TỔ TRƯỞNG', 'Đinh Văn Tám'],
    ],
    [
      'the capacity on the left',
      'T/M TỔ CÔNG TÁC            THƯ KÝ\n   TỔ TRƯỞNG\nĐinh Văn Tám             Lý Thị Ba',
      ['T/M', 'TỔ CÔNG TÁC', 'TỔ TRƯỞNG', 'Đinh Văn Tám'],
    ],
    [
      'two capacities, one of the issuing body',
      'T/M TỔ CÔNG TÁC            T/M CHI BỘ\n   TỔ TRƯỞNG               BÍ THƯ\nĐinh Văn Tám             Lý Thị Ba',
      ['T/M', 'TỔ CÔNG TÁC', 'TỔ TRƯỞNG', 'Đinh Văn Tám'],
    ],
    ['no capacity, the chair', 'CHỦ TRÌ\tTHƯ KÝ\nĐinh Văn Tám\tLý Thị Ba', [null, null, 'CHỦ TRÌ', 'Đinh Văn Tám']],
    ['no capacity, the clerk on the left', 'NGƯỜI GHI BIÊN BẢN\tCHỦ TRÌ\nLý Thị Ba\tĐinh Văn Tám', [null, null, 'CHỦ TRÌ', 'Đinh Văn Tám']],
  ])('%s', (_, tail, expected) => {
    expect(signed('BIÊN BẢN', tail)).toEqual(expected);
  });
});

it('an acting holder signs in his own position', () => {
  expect(signed('THÔNG BÁO', 'Nơi nhận:\n- Lưu VT.\nQ. TỔ TRƯỞNG\nĐinh Văn Tám\nĐẢNG UỶ XÃ NÀ LẦU')).toEqual([
    'Q.',
    null,
    'TỔ TRƯỞNG',
    'Đinh Văn Tám',
  ]);
});

describe('recipients in one line', () => {
  it.each([
    ['Nơi nhận: Huyện uỷ (b/c); các chi bộ; lưu chi bộ.', ['Huyện uỷ', 'các chi bộ', 'lưu chi bộ']],
    ['Nơi nhận: Như trên, Thường trực Đảng uỷ (b/c), lưu VPĐU.', ['Như trên', 'Thường trực Đảng uỷ', 'lưu VPĐU']],
    ['Nơi nhận:\n- Ban Thường vụ, Thường trực Tỉnh uỷ,\n- Lưu VT, TH.', ['Ban Thường vụ, Thường trực Tỉnh uỷ', 'Lưu VT, TH']],
  ])('%s', (tail, lines) => {
    const text = `KẾ HOẠCH\nsinh hoạt\n\nMở đầu.\n${tail}\nT/M CHI BỘ\nBÍ THƯ\nLý Thị Ba\n`;
    expect(read(text).recipients.map(({ line }) => line)).toEqual(lines);
  });
});

it('a head that follows a signature without a capacity begins another document', () => {
  const next = 'ĐẢNG CỘNG SẢN VIỆT NAM\nTHÔNG BÁO\nvề việc khác\nNơi nhận:\n- Lưu VT.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLý Thị Ba';
  expect(signed('BÁO CÁO', `Nơi nhận:\n- Lưu VT.\nTRƯỞNG BAN\nĐinh Văn Tám\n${next}`)).toEqual([null, null, 'TRƯỞNG BAN', 'Đinh Văn Tám']);
});
