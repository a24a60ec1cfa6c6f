const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Mai',
  'Tạ',
  'Trịnh',
  'Cao',
];
const MEN = ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Công', 'Đình', 'Thành', 'Trọng', 'Ngọc'];
const WOMEN = ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Kim', 'Thị Minh', 'Thị Bích', 'Thị Thanh', 'Hồng'];
const MEN_GIVEN = [
  'An',
  'Bảo',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hải',
  'Hiếu',
  'Hùng',
  'Khoa',
  'Lâm',
  'Long',
  'Nam',
  'Phong',
  'Quân',
  'Sơn',
  'Thắng',
  'Toàn',
  'Tuấn',
  'Vinh',
  'Việt',
];
const WOMEN_GIVEN = [
  'Anh',
  'Bình',
  'Chi',
  'Dung',
  'Hà',
  'Hạnh',
  'Hiền',
  'Hoa',
  'Hương',
  'Lan',
  'Liên',
  'Mai',
  'Nga',
  'Nhung',
  'Oanh',
  'Phương',
  'Thảo',
  'Thủy',
  'Trang',
  'Vân',
  'Yến',
];

/** Invented names of people, each once, always the same ones in the same order. */
export function* inventedNames(): Generator<string, never> {
  const used = new Set<string>();
  for (let n = 0; ; n += 1) {
    // Steps prime to the lengths walk through all combinations without a visible pattern.
    const woman = n % 3 === 1;
    const middles = woman ? WOMEN : MEN;
    const givens = woman ? WOMEN_GIVEN : MEN_GIVEN;
    const name = `${SURNAMES[(n * 5 + Math.floor(n / 18)) % SURNAMES.length]} ${middles[(n * 3 + Math.floor(n / 7)) % middles.length]} ${givens[(n * 11 + Math.floor(n / 13)) % givens.length]}`;
    if (used.has(name)) continue;
    used.add(name);
    yield name;
  }
}

const FIRST = [
  'An',
  'Bình',
  'Cát',
  'Đông',
  'Gia',
  'Hòa',
  'Hưng',
  'Khánh',
  'Lộc',
  'Mỹ',
  'Nghi',
  'Phú',
  'Phước',
  'Quảng',
  'Sơn',
  'Tân',
  'Thanh',
  'Thọ',
  'Vạn',
  'Xuân',
];
const SECOND = ['Điền', 'Khê', 'Lĩnh', 'Trạch', 'Sa', 'Bảo', 'Thịnh', 'Mộc'];

export interface CommuneName {
  readonly name: string;
  readonly ward: boolean;
}

/** The 160 communes and wards of the invented province; every fifth is a ward. */
export const COMMUNES: readonly CommuneName[] = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`)).map(
  (name, index) => ({
    name,
    ward: index % 5 === 4,
  }),
);
