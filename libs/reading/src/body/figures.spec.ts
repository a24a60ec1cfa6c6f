import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

type Found = [actual: string, target: string | null, met: boolean | null];

const figures = (text: string): Found[] =>
  read(`BÁO CÁO\nkết quả công tác năm\n\nMở đầu.\n\nI. KẾT QUẢ\n\n${text}\n`).figures.map(({ actual, target, met }) => [
    actual,
    target,
    met,
  ]);

/** Wordings of the field, each with what it says was reached, what was set, and whether that is met. */
describe('a number reached against one set', () => {
  it.each<[string, Found[]]>([
    [
      'Thu nhập bình quân đạt 62,4 triệu đồng/người/năm, Nghị quyết là 60 triệu đồng trở lên - đạt.',
      [['62,4 triệu đồng', '60 triệu đồng trở lên', true]],
    ],
    ['Tỷ lệ che phủ rừng đạt 41,2%, chỉ tiêu Nghị quyết là 42% - chưa đạt.', [['41,2%', '42%', false]]],
    ['Tốc độ tăng trưởng đạt 7,1%, nằm trong khung kế hoạch đề ra (7 - 7,5%).', [['7,1%', '7 - 7,5%', true]]],
    ['Giải ngân vốn đầu tư công đạt 71,3% (Chỉ thị số 12-CT/TU yêu cầu 95%, không đạt).', [['71,3%', '95%', false]]],
    ['Công tác tuyển quân đạt 100% chỉtiêu (35 thanh niên).', [['100%', null, true]]],
    ['Tỷ lệ bao phủ bảo hiểm y tế đạt 95,2% dân số, cao hơn mục tiêu 95%.', [['95,2%', '95%', true]]],
    ['Tỷ lệ lao động qua đào tạo 61,7%, chưa bằng mức 65% mà Kết luận số 12-KL/TU đề ra.', [['61,7%', '65%', false]]],
    [
      'Số công trình hoàn thành là 4 công trình, trong khi kế hoạch phải hoàn thành 6 công trình.',
      [['4 công trình', '6 công trình', false]],
    ],
    [
      'Có 21/30 thôn hoàn thành mô hình, vượt mục tiêu 20 thôn do Nghị quyết số 3-NQ/ĐU ngày 15/4/2026 giao.',
      [['21/30 thôn', '20 thôn', true]],
    ],
    ['Tốc độ tăng giá trị sản xuất ước 9,2%, cao hơn kịch bản đề ra 9%.', [['9,2%', '9%', true]]],
    ['Kết nạp đảng viên đạt 55% chỉ tiêu năm (yêu cầu 50% trở lên - đạt).', [['55%', '50% trở lên', true]]],
    ['Tỷ lệ hồ sơ đúng hạn đạt 97,1% (Kết luận giao từ 98% trở lên - chưa đạt).', [['97,1%', 'từ 98% trở lên', false]]],
    ['Diện tích nhà ở bình quân 24,1 m2/người, mục tiêu là 26 m2/người.', [['24,1 m2', '26 m2', false]]],
    ['Tỷ lệ hộ dùng nước sạch 88,5%, thấp hơn 1,5% so với kế hoạch được giao (90%).', [['88,5%', '90%', false]]],
    ['Tỷ lệ trẻ suy dinh dưỡng 9,8%, cao hơn mức khống chế dưới 9% của kế hoạch năm.', [['9,8%', 'dưới 9%', false]]],
    ['Thu ngân sách đạt 112 tỷ đồng, bằng 104% dự toán tỉnh giao.', [['104%', null, true]]],
    ['Thu ngân sách năm 2025 là 318,5 tỷ đồng, đạt 121,3% dự toán, tăng 8% so với cùng kỳ.', [['121,3%', null, true]]],
    ['Sản lượng thuỷ sản là 12.420 tấn, vượt 420 tấn so với kế hoạch 12.000 tấn.', [['12.420 tấn', '12.000 tấn', true]]],
    ['Trồng mới 215 ha rừng, đạt 107,5% kế hoạch (200 ha).', [['215 ha rừng', '200 ha', true]]],
    ['Kết nạp 18 đảng viên/chỉ tiêu 15 đảng viên.', [['18 đảng viên', '15 đảng viên', true]]],
    ['Kết nạp được 18/15 đảng viên, đạt 120% so với chỉ tiêu.', [['120%', null, true]]],
    ['Chỉ tiêu kết nạp đảng viên là 15, đã thực hiện 17, vượt chỉ tiêu.', [['17', '15', true]]],
    ['Nghị quyết đề ra 90% số hộ đạt gia đình văn hoá, kết quả đạt 92,3%.', [['92,3%', '90%', true]]],
    ['Tỷ lệ chi bộ sinh hoạt chuyên đề đạt 98,5% (chỉ tiêu: 100%).', [['98,5%', '100%', false]]],
    ['Số hộ nghèo giảm còn 1,2% (mục tiêu: dưới 1,5%).', [['1,2%', 'dưới 1,5%', true]]],
    ['Tỷ lệ hộ nghèo còn 2,6%, chưa đạt mục tiêu Nghị quyết đề ra là dưới 2%.', [['2,6%', 'dưới 2%', false]]],
    ['Tổ chức 12 lớp bồi dưỡng, hoàn thành 100% kế hoạch.', [['100%', null, true]]],
    ['Đã kiểm tra 9 tổ chức đảng, đạt 90% kế hoạch năm.', [['90%', null, false]]],
    ['Giá trị sản xuất công nghiệp ước đạt 1.250 tỷ đồng (đạt 96,2% kế hoạch năm).', [['96,2%', null, false]]],
    ['Tỷ lệ giải ngân mới đạt 38,2%, chậm so với tiến độ kế hoạch (50%).', [['38,2%', '50%', false]]],
    ['Số vụ cháy giảm 12%, vượt chỉ tiêu giảm 10% được giao.', [['12%', '10%', true]]],
    ['Tỷ lệ đảng viên hoàn thành xuất sắc là 18,9% (quy định không quá 20%).', [['18,9%', 'không quá 20%', true]]],
    ['Độ che phủ rừng duy trì 52,1%, bằng với chỉ tiêu Nghị quyết.', [['52,1%', null, true]]],
    ['Vận động quỹ được 1,2 tỷ đồng, tăng 200 triệu đồng so với kế hoạch được giao.', [['1,2 tỷ đồng', null, true]]],
    ['100% cơ quan khối Đảng triển khai ký số, đạt chỉ tiêu đề ra.', [['100%', null, true]]],
    ['Tỷ lệ thu gom rác thải đạt 96% (vượt chỉ tiêu 1%).', [['96%', null, true]]],
    ['Với chỉ tiêu từ 95% trở lên, năm 2025 xã giải quyết được 20/21 hồ sơ, đạt 96,4%.', [['96,4%', 'từ 95% trở lên', true]]],
    ['Trước chỉ tiêu 15 đảng viên, Đảng bộ đã kết nạp 17 đảng viên.', [['17 đảng viên', '15 đảng viên', true]]],
    ['Trong khi kế hoạch là 120 ha, toàn xã mới trồng được 98 ha.', [['98 ha', '120 ha', false]]],
    ['Tuy nghị quyết đề ra 60%, tỷ lệ hộ dùng nước sạch đạt 58%.', [['58%', '60%', false]]],
    [
      'Trồng được 131 ha/120 ha kế hoạch; thu 3,1 tỷ đồng/2,9 tỷ đồng dự toán.',
      [
        ['131 ha', '120 ha', true],
        ['3,1 tỷ đồng', '2,9 tỷ đồng', true],
      ],
    ],
    ['Ủng hộ Quỹ “Vì người nghèo” được 31 triệu đồng/30 triệu đồng chỉ tiêu giao.', [['31 triệu đồng', '30 triệu đồng', true]]],
    ['Đã bàn giao 12 công trình/kế hoạch 10 công trình.', [['12 công trình', '10 công trình', true]]],
    ['Giá trị sản xuất tăng bình quân 9,5%/năm (Nghị quyết 10%, thấp hơn 0,5%).', [['9,5%', '10%', false]]],
    ['Sản lượng tăng 4% mỗi năm, chưa đạt nghị quyết (5%).', [['4%', '5%', false]]],
    ['Giá trị sản xuất tăng 12,4% (kế hoạch tăng 12%).', [['12,4%', '12%', true]]],
    ['Giá trị sản xuất tăng 12,4% (Nghị quyết là tăng từ 13% trở lên).', [['12,4%', 'từ 13% trở lên', false]]],
    ['Tỷ lệ che phủ rừng đến nay 49% - không đạt (Nghị quyết 55%).', [['49%', '55%', false]]],
    ['Đến nay, có 9/12 chi tiêu đạt; số giường bệnh là 31 giường, vượt 02 giường so với Nghị quyêt.', [['31 giường', null, true]]],
    ['Tỷ lệ hồ sơ đúng hạn đạt 93% (chi tiêu trên 90%).', [['93%', 'trên 90%', true]]],
    [
      'Hộ có nước sạch 92%, hộ có nhà tiêu 85% (Nghị quyết 90% và 88%).',
      [
        ['92%', '90%', true],
        ['85%', '88%', false],
      ],
    ],
    [
      'Đến nay lao động qua đào tạo 51%, có chứng chỉ 20% (chỉ tiêu 60% và 25%, đều chưa đạt).',
      [
        ['51%', '60%', false],
        ['20%', '25%', false],
      ],
    ],
    [
      'Kết nạp 15 đảng viên, thành lập 3 chi bộ (chỉ tiêu 12 đảng viên và 2 chi bộ).',
      [
        ['15 đảng viên', '12 đảng viên', true],
        ['3 chi bộ', '2 chi bộ', true],
      ],
    ],
    ['Tỷ lệ hài lòng đạt 91,5%/chỉ tiêu 90%.', [['91,5%', '90%', true]]],
    ['Đạt 93% so với mục tiêu 95% đề ra về tỷ lệ khám sức khoẻ.', [['93%', '95%', false]]],
    ['Theo kế hoạch phải xoá 40 nhà tạm, đến nay mới xoá được 31 nhà.', [['31 nhà', '40 nhà tạm', false]]],
    ['Doanh thu của Tổng công ty đạt 2.310 tỷ đồng, vượt 5% kế hoạch.', [['2.310 tỷ đồng', null, true]]],
    ['Lợi nhuận trước thuế 45,8 tỷ đồng (kế hoạch 50 tỷ đồng), không hoàn thành kế hoạch.', [['45,8 tỷ đồng', '50 tỷ đồng', false]]],
    ['Lợi nhuận 45,8 tỷ đồng, hụt 4,2 tỷ đồng so với kế hoạch Đại hội đồng cổ đông giao.', [['45,8 tỷ đồng', null, false]]],
    ['Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ là 87% (KH: 85%).', [['87%', '85%', true]]],
    ['Phát triển 3 doanh nghiệp mới (NQ giao 5 doanh nghiệp).', [['3 doanh nghiệp', '5 doanh nghiệp', false]]],
    ['Tỷ lệ đô thị hoá đạt 45,3%, chưa đạt so với Nghị quyết (47%).', [['45,3%', '47%', false]]],
    ['Số đơn thư được giải quyết đạt 92,4%, đạt yêu cầu Nghị quyết đề ra (trên 90%).', [['92,4%', 'trên 90%', true]]],
    ['Kết nạp 31 đảng viên, đạt 103,3% chỉ tiêu Tỉnh uỷ giao.', [['103,3%', null, true]]],
    ['Trong 6 tháng đầu năm, thu ngân sách đạt 48,2% dự toán.', [['48,2%', null, null]]],
    ['Lũy kế 9 tháng giải ngân đạt 62% kế hoạch vốn, chưa đạt yêu cầu đề ra (75%).', [['62%', '75%', false]]],
    ['Tỷ lệ số hoá đạt 82,5%, đạt 103% so với chỉ tiêu giao (80%).', [['82,5%', '80%', true]]],
    ['Thu hút 25 dự án, gấp 1,25 lần kế hoạch.', [['25 dự án', null, true]]],
    ['Thành lập mới 6 hợp tác xã, đạt 6/5 hợp tác xã theo kế hoạch.', [['6/5 hợp tác', null, true]]],
    ['Tỷ lệ trường đạt chuẩn quốc gia 72%, kế hoạch 75%, chưa đạt.', [['72%', '75%', false]]],
    ['Tỷ lệ trường đạt chuẩn quốc gia: thực hiện 72%, kế hoạch 75%.', [['72%', '75%', false]]],
    ['Tỷ lệ xã có bác sĩ đạt 96% so với kế hoạch là 100%.', [['96%', '100%', false]]],
    ['Đã hoàn thành 18/20 nhà văn hoá, bằng 90% so với kế hoạch.', [['90%', null, false]]],
    ['Thu ngân sách 9 tháng đầu năm 2026 chưa đạt so với tiến độ dự toán được giao (47% dự toán năm).', [['47%', null, false]]],
    ['Trong kỳ, toàn Đảng bộ kết nạp 47 đảng viên (Nghị quyết Đại hội giao 45 đảng viên).', [['47 đảng viên', '45 đảng viên', true]]],
    ['Tỷ lệ hộ nghèo giảm còn 3,4%, thấp hơn mục tiêu 4% của Nghị quyết.', [['3,4%', '4%', true]]],
    ['Tỷ lệ hộ nghèo còn 4,4% (kế hoạch 4%).', [['4,4%', '4%', false]]],
    ['Giảm tỷ lệ hộ nghèo 1,2% (chỉ tiêu 1%).', [['1,2%', '1%', true]]],
    [
      'Số thu phí đạt 3,2 tỷ đồng, bằng 91% dự toán; chi thường xuyên 12,1 tỷ đồng, bằng 102% dự toán.',
      [
        ['91%', null, false],
        ['102%', null, true],
      ],
    ],
    ['Tỷ lệ khám chữa bệnh đạt 95% và tiêm chủng đạt 98% kế hoạch.', [['98%', null, false]]],
    [
      'Trồng mới 120 ha, đạt 96% kế hoạch, trong đó rừng sản xuất 80 ha, đạt 100% kế hoạch.',
      [
        ['96%', null, false],
        ['100%', null, true],
      ],
    ],
    ['Số lao động được giải quyết việc làm là 1.520 người, vượt kế hoạch 20 người.', [['1.520 người', null, true]]],
    ['Tổng đàn gia súc 12.500 con, vượt 4,2% so với Nghị quyết.', [['12.500 con', null, true]]],
    ['Tỷ lệ thôn, bản đạt chuẩn văn hoá: 85,7% (kế hoạch: ≥ 85%).', [['85,7%', '≥ 85%', true]]],
    ['Xã đã hoàn thành 17/19 tiêu chí, chưa đạt mục tiêu đề ra.', []],
    ['Số chi bộ hoàn thành tốt nhiệm vụ 25/28 chi bộ = 89,3%, vượt chỉ tiêu Nghị quyết (85%).', [['89,3%', '85%', true]]],
    ['Tỷ lệ giải ngân: 58% kế hoạch vốn giao đầu năm.', [['58%', null, false]]],
    ['Bồi dưỡng nhận thức về Đảng cho 62 quần chúng/KH 60 quần chúng.', [['62 quần chúng', '60 quần chúng', true]]],
    ['Kết quả kết nạp đảng viên mới: 26/25 đồng chí, đạt 104% so với chỉ tiêu Huyện uỷ giao.', [['104%', null, true]]],
    ['Đảng bộ kết nạp được 9 đảng viên, tuy nhiên mới đạt 45% chỉ tiêu.', [['45%', null, false]]],
    ['Nợ thuế 12,6 tỷ đồng, cao hơn mức cho phép 5 tỷ đồng theo kế hoạch.', [['12,6 tỷ đồng', '5 tỷ đồng', true]]],
    // what stands behind a yardstick and is not what was set
    ['Thu ngân sách 81 tỷ đồng (39,5% dự toán, +6,2% so cùng kỳ).', [['39,5%', null, false]]],
    ['Có 9/12 bản đạt chuẩn văn hoá, bằng 75%, thấp hơn so với chỉ tiêu Nghị quyết 4%.', [['75%', null, false]]],
    ['Thu phí được 3,6 tỷ đồng, vượt dự toán giao 8%.', [['3,6 tỷ đồng', null, true]]],
    ['Kết nạp 12 đảng viên, đạt 80% kế hoạch (12/15).', [['80%', null, false]]],
    ['Đã hoàn thành 100% chỉ tiêu giao quân với 17 công dân lên đường.', [['100%', null, true]]],
    // a slash between what was reached and what was set
    ['Tỷ lệ đô thị hoá ước đạt 31,4%/KH 31%.', [['31,4%', '31%', true]]],
    ['Tỷ lệ hộ có nhà tiêu hợp vệ sinh: 88%/85% (vượt).', [['88%', '85%', true]]],
    ['Số máy tính đạt 42 máy/100 dân, đạt kế hoạch đề ra.', [['42 máy', null, true]]],
    ['Diện tích cây ăn quả đạt 41,5/48 ha so với kế hoạch.', [['41,5/48 ha', null, false]]],
    // what was set told before, or in contrast
    ['Trồng cây phân tán: Kế hoạch giao 9.000 cây, kết quả thực hiện được 9.400 cây, đạt tỷ lệ cao.', [['9.400 cây', '9.000 cây', true]]],
    ['Tỷ lệ hộ dùng điện là 97,2% trong khi kế hoạch giao là 98%.', [['97,2%', '98%', false]]],
    // growth and fall that are themselves what was reached
    ['Giá trị sản xuất công nghiệp tăng 13,6%, vượt chỉ tiêu Nghị quyết đề ra.', [['13,6%', null, true]]],
    ['Tổng đàn bò tăng 6,1% so với cùng kỳ (kế hoạch là 5%).', [['6,1%', '5%', true]]],
    ['Tỷ lệ hộ nghèo còn 3,4%, giảm 1,6% so với năm trước (kế hoạch giảm 1,5%).', [['1,6%', '1,5%', true]]],
    // what was set and what was reached, parted by semicolons
    ['Tốc độ tăng giá trị sản xuất: Nghị quyết đề ra 9%; kết quả thực hiện 9,7%; đạt và vượt chỉ tiêu.', [['9,7%', '9%', true]]],
    ['Số hộ thoát cận nghèo: KH 24 hộ; TH 21 hộ.', [['21 hộ', '24 hộ', false]]],
    ['Tỷ lệ hộ cận nghèo: Nghị quyết giảm còn dưới 5%; kết quả: 4,6% (đạt).', [['4,6%', 'dưới 5%', true]]],
    [
      'Thu phí: kế hoạch 3 tỷ đồng; thu tiền đất đạt 95% kế hoạch; trồng rừng đạt 102% kế hoạch.',
      [
        ['95%', null, false],
        ['102%', null, true],
      ],
    ],
    // said, not counted
    ['Đảng viên đủ tư cách đạt 98,7%, đạt so với Nghị quyết.', [['98,7%', null, true]]],
    ['Tỷ lệ giải ngân mới được 57%, còn thấp so với kế hoạch.', [['57%', null, false]]],
    ['Chỉnh lý hồ sơ được 310 mét, bằng 64% khối lượng kế hoạch.', [['64%', null, false]]],
    [
      'Nhiều chỉ tiêu đạt và vượt so với kế hoạch: Sản lượng cá đạt 210 tấn, vượt 6%; thu phí đạt 1,9 tỷ đồng, vượt 12%; trồng rừng 64 ha, bằng 100% kế hoạch.',
      [
        ['210 tấn', null, true],
        ['1,9 tỷ đồng', null, true],
        ['100%', null, true],
      ],
    ],
    // a fall or a growth told beside what was reached is not what was reached, unless it is set too
    ['Tỷ lệ hộ nghèo còn 2,7%, giảm 0,5% so với đầu năm, vượt chỉ tiêu đề ra (3%).', [['2,7%', '3%', true]]],
    ['Tỷ lệ hộ nghèo còn 2,7% (giảm được 0,5% so với cuối năm 2025), đạt kế hoạch (2,8%).', [['2,7%', '2,8%', true]]],
    ['Số hộ nghèo giảm xuống còn 31 hộ, giảm 12 hộ so với đầu năm, vượt kế hoạch (35 hộ).', [['31 hộ', '35 hộ', true]]],
    ['Tỷ lệ hộ nghèo giảm 1,3% so với năm 2025, vượt kế hoạch đề ra.', [['1,3%', null, true]]],
    ['Tỷ lệ hộ nghèo đa chiều giảm 1,5% (chỉ tiêu Nghị quyết: giảm 1,2%).', [['1,5%', '1,2%', true]]],
    ['Giá trị sản xuất đạt 812 tỷ đồng, tăng 9,1% so với cùng kỳ, vượt 1,1% so với Nghị quyết (8%).', [['9,1%', '8%', true]]],
    ['Số vụ trộm cắp là 14 vụ, giảm 3 vụ so với cùng kỳ, đạt chỉ tiêu giảm trên 5%.', [['14 vụ', null, true]]],
    ['Trong 6 tháng, thu ngân sách đạt 52% dự toán, tăng 6% so với cùng kỳ, vượt tiến độ đề ra.', [['52%', null, true]]],
    ['Tỷ lệ nợ xấu là 0,45%, tăng 0,05% so với đầu năm, trong giới hạn kế hoạch (dưới 0,5%).', [['0,45%', 'dưới 0,5%', true]]],
    // more or fewer than was set
    ['Số đảng viên được kiểm tra là 45 đồng chí, giảm 5 đồng chí so với kế hoạch.', [['45 đồng chí', null, false]]],
    ['Số tổ chức đảng được giám sát là 12 tổ chức, tăng 3 tổ chức so với chỉ tiêu.', [['12 tổ chức', null, true]]],
    ['Mở được 8 lớp, giảm 02 lớp so với Nghị quyết và giảm 01 lớp so với cùng kỳ.', [['8 lớp', null, false]]],
    ['Kết nạp 12 đảng viên, giảm 20% so với kế hoạch.', [['12 đảng viên', null, false]]],
    ['Diện tích cây vụ đông đạt 312 ha; so với kế hoạch giảm 18 ha.', [['312 ha', null, false]]],
    ['Số hộ nghèo còn 45 hộ, giảm 5 hộ so với kế hoạch.', [['45 hộ', null, null]]],
    ['Tỷ lệ cơ giới hoá đạt 85%, tương đương kế hoạch.', [['85%', null, true]]],
    ['Thu nhập bình quân đạt 59,5 triệu đồng, xấp xỉ mục tiêu đề ra (60 triệu đồng).', [['59,5 triệu đồng', '60 triệu đồng', false]]],
    ['Tỷ lệ hộ nghèo chiếm 2,2%, so với Nghị quyết giảm 0,3%.', [['2,2%', null, null]]],
    ['Thu tiền sử dụng đất 14,6 tỷ đồng, hụt thu 3,4 tỷ đồng so với dự toán.', [['14,6 tỷ đồng', null, false]]],
    // what is done against a thing is the better the more it is
    ['Số hộ thoát nghèo là 26 hộ (kế hoạch 30 hộ).', [['26 hộ', '30 hộ', false]]],
    ['Đã hỗ trợ 42 hộ nghèo xây nhà (kế hoạch 40 hộ).', [['42 hộ nghèo', '40 hộ', true]]],
    ['Xử lý 12 trường hợp vi phạm về đất đai (kế hoạch 10 trường hợp).', [['12 trường hợp', '10 trường hợp', true]]],
    ['Hồ sơ giải quyết quá hạn là 2% (chỉ tiêu 3%).', [['2%', '3%', true]]],
    ['Tỷ lệ người sinh con thứ ba trở lên là 5,1%, đạt kế hoạch giảm sinh (4,9%).', [['5,1%', '4,9%', true]]],
    // what was set, or the verdict, behind a semicolon
    ['Tỷ lệ người tham gia bảo hiểm y tế đạt 94,7%; chỉ tiêu Nghị quyết giao 95%, chưa đạt.', [['94,7%', '95%', false]]],
    ['Tỷ lệ người tham gia bảo hiểm y tế đạt 96,7%; kế hoạch là 95%.', [['96,7%', '95%', true]]],
    ['Số đảng viên kết nạp mới là 18 đồng chí; chỉ tiêu giao 15 đồng chí; vượt 3 đồng chí.', [['18 đồng chí', '15 đồng chí', true]]],
    [
      'Tỷ lệ trường đạt chuẩn là 80%; kế hoạch 75%; tỷ lệ hộ nghèo còn 2,1%; kế hoạch 2,5%.',
      [
        ['80%', '75%', true],
        ['2,1%', '2,5%', true],
      ],
    ],
    ['Giải quyết việc làm cho 640 lao động, đạt 128%; kế hoạch giao 500 lao động.', [['640 lao động', '500 lao động', true]]],
    ['Số hộ nghèo giảm 28 hộ; kế hoạch giảm 30 hộ.', [['28 hộ', '30 hộ', false]]],
    ['Huy động trẻ 5 tuổi ra lớp đạt 100%; đạt chỉ tiêu.', [['100%', null, true]]],
    ['Tỷ lệ số hoá hồ sơ đạt 78,6%; chưa đạt chỉ tiêu tỉnh giao (85%).', [['78,6%', '85%', false]]],
    ['Lao động qua đào tạo 71% (năm 2025: 68%; kế hoạch: 70%).', [['71%', '70%', true]]],
    // a part and its whole
    ['Đã giải ngân 35,6 tỷ đồng trên tổng số 78 tỷ đồng kế hoạch vốn, đạt 45,6%.', [['35,6 tỷ đồng', '78 tỷ đồng', false]]],
    ['Quý I, đã giải ngân 35,6 tỷ đồng trên tổng số 78 tỷ đồng kế hoạch vốn, đạt 45,6%.', [['35,6 tỷ đồng', '78 tỷ đồng', null]]],
    ['Đã kết nạp 14 đảng viên trong tổng số 12 đảng viên theo chỉ tiêu.', [['14 đảng viên', '12 đảng viên', true]]],
    ['Giải ngân 35,6/78 tỷ đồng kế hoạch vốn, đạt 45,6%.', [['45,6%', null, false]]],
    ['Đã giải ngân 35,6 tỷ đồng, đạt 45,6% trên tổng số 78 tỷ đồng kế hoạch vốn.', [['35,6 tỷ đồng', '78 tỷ đồng', false]]],
    ['Kế hoạch vốn: 78 tỷ đồng; giải ngân: 35,6 tỷ đồng; đạt 45,6%.', [['35,6 tỷ đồng', '78 tỷ đồng', false]]],
    ['Năm 2026, so với chỉ tiêu giao (20 đảng viên) đạt 90%.', [['90%', null, false]]],
    ['Đến nay đã giải ngân 40,3 tỷ đồng, đạt 63% tổng vốn được giao.', [['63%', null, null]]],
    ['So với Nghị quyết đề ra (95%), tỷ lệ tham gia bảo hiểm y tế mới đạt 93,1%.', [['93,1%', '95%', false]]],
    // brackets that tell what was reached in the unit of what was set; the growth before them is another
    ['Doanh thu tăng 11% (năm 2026 đạt 52,3 tỷ đồng, kế hoạch là 55 tỷ đồng).', [['52,3 tỷ đồng', '55 tỷ đồng', false]]],
    // what is done against a thing, and to whom
    ['Kiểm tra khi có dấu hiệu vi phạm đối với 06 đảng viên, bằng 150% kế hoạch (04 đảng viên).', [['06 đảng viên', '04 đảng viên', true]]],
    ['Xử lý vi phạm về đất đai 12 hộ (kế hoạch 10 hộ).', [['12 hộ', '10 hộ', true]]],
    ['Kiểm tra dấu hiệu vi phạm 06 đảng viên, bằng 150% kế hoạch (04 đảng viên).', [['06 đảng viên', '04 đảng viên', true]]],
    [
      'Kiểm tra 12 chi bộ, đạt 120% kế hoạch (10 chi bộ); giám sát chuyên đề 05/07 tổ chức đảng, chưa hoàn thành kế hoạch.',
      [
        ['12 chi bộ', '10 chi bộ', true],
        ['05/07 tổ chức', null, false],
      ],
    ],
    ['Có 52/60 chi bộ được công nhận, cao hơn mức giao tại Kế hoạch số 27 (80%).', [['52/60 chi bộ', '80%', true]]],
    // behind a number of the list, no heading
    ['15. Có 95% trở lên học sinh hoàn thành chương trình tiểu học (Nghị quyết: 98%).', [['95% trở lên', '98%', false]]],
    ['2. Hộ dùng nước sạch đạt 98%; chỉ tiêu: 97%.', [['98%', '97%', true]]],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    'Có 15/18 chỉ tiêu đạt và vượt Nghị quyết.',
    'Sản lượng tăng 4,5% so với cùng kỳ năm trước.',
    'Tỷ lệ giải quyết đơn đạt 95%.',
    'Phấn đấu đến năm 2027 đạt 98% chỉ tiêu.',
    'Cơ bản hoàn thành kế hoạch đề ra.',
    'Ban hành Kế hoạch số 15-KH/ĐU, ngày 12/3/2026 và tổ chức 3 hội nghị.',
    'Hoàn thành 5/7 nhiệm vụ được giao.',
    'Trong 20 chỉ tiêu có 18 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt.',
    'Đã triển khai 12 nhiệm vụ theo Kế hoạch số 7-KH/ĐU.',
    'Dự kiến đến cuối năm đạt 100% kế hoạch.',
    'Mục tiêu năm 2027: tỷ lệ hộ nghèo dưới 2%.',
    'Tổ chức 4 hội nghị quán triệt Nghị quyết cho 320 đảng viên.',
    'Tăng 12% so với năm 2024 và tăng 3% so với đầu nhiệm kỳ.',
    'Kiểm tra 12 chi bộ theo chương trình, kế hoạch năm 2026.',
    'Có 98% đảng viên tham gia học tập Nghị quyết Đại hội.',
    'Ban Thường vụ ban hành 3 nghị quyết, 12 kế hoạch, 5 chương trình.',
    'Thu ngân sách quý I tăng 12% so với kế hoạch cùng kỳ năm trước.',
    'Chỉ tiêu năm 2027: thu ngân sách 50 tỷ đồng.',
    'Ban hành 05 kế hoạch, 03 quyết định, đạt kết quả tốt.',
    'Thực hiện Nghị quyết số 18-NQ/TW, đã giảm 05 phòng.',
    'Có 3 chi bộ chưa xây dựng kế hoạch, 2 chi bộ chậm báo cáo.',
    'Tai nạn giao thông xảy ra 03 vụ, làm chết 02 người.',
    'Qua 5 năm thực hiện Chỉ thị, 98% hộ dân ký cam kết.',
    'Cả 12/12 chi bộ xây dựng kế hoạch thực hiện Nghị quyết.',
    'Sản lượng điện tăng 5,4% so với cùng kỳ, tình hình thực hiện kế hoạch ổn định.',
    'Đã tổ chức 03 cuộc kiểm tra theo Kế hoạch số 15-KH/UBKT.',
    'Có 12 chi bộ; kế hoạch kiểm tra 5 chi bộ.',
    'Toàn xã có 12 thôn; Nghị quyết Đại hội đề ra 21 chỉ tiêu.',
    'Tổng số đảng viên là 412 đồng chí, tăng 12 đồng chí so với đầu nhiệm kỳ.',
    'Đã rà soát 15 nhiệm vụ trên tổng số 20 nhiệm vụ theo chương trình.',
    'Tổng diện tích 120 ha; quy định 5 ha/hộ.',
    'Mở 3 lớp; chương trình bồi dưỡng 120 tiết.',
  ])('leaves out: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  it.each([
    // a comma inside the name of what is counted
    ['', 'Hỗ trợ 84/90 hộ nghèo, hộ cận nghèo, đạt 93,3% kế hoạch'],
    ['Thu gom rác đạt 90%, ', 'sửa chữa 12 cầu, cống, kênh mương, đạt 80% kế hoạch'],
    ['Kết nạp 14/20 đảng viên, ', 'trồng 120 ha rừng, đạt 96% kế hoạch'],
    ['', 'Tuyên truyền cho 1.200 lượt cán bộ, đảng viên, người dân, vượt kế hoạch 20%'],
    // a colon that ends a clause, and one behind a name
    [
      'Thực hiện Nghị quyết số 04-NQ/CB, ngày 11/01/2027, Chi bộ đã hoàn thành nhiệm vụ: ',
      'sản lượng xi măng năm 2026 đạt 41.300 tấn/40.000 tấn kế hoạch',
    ],
    ['', 'Cấp thẻ bảo hiểm y tế cho hộ nghèo, hộ cận nghèo: 310 thẻ, đạt 98% kế hoạch'],
    ['', 'Số hộ thoát nghèo, cận nghèo: năm 2026 đạt 31 hộ, bằng 103% kế hoạch'],
  ])('is quoted from the name of its indicator: %s|%s', (before, quote) => {
    const found = read(`BÁO CÁO\nkết quả công tác năm\n\nMở đầu.\n\nI. KẾT QUẢ\n\n${before}${quote}.\n`).figures;
    expect(found.map((figure) => figure.quote)).toEqual([quote]);
  });
});
