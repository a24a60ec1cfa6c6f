import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

type Duty = [lead: string, support: string, reportTo: string, due: string];

const document = (type: string, title: string, body: string): string =>
  `ĐẢNG ỦY XÃ AN KHÊ\n*\nSố 15-TL/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Khê, ngày 03 tháng 02 năm 2026\n${type}\n${title}\n\nCăn cứ tình hình thực tế, Ban Thường vụ Đảng ủy thống nhất như sau.\n\n${body}\n\nNơi nhận:\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử\n`;
const plan = (body: string): string =>
  document('KẾ HOẠCH', 'về công tác đất đai', `I. MỤC ĐÍCH\n\nNâng cao chất lượng.\n\nII. TỔ CHỨC THỰC HIỆN\n\n${body}`);
const kl = (body: string): string =>
  document(
    'KẾT LUẬN',
    'của Ban Thường vụ Đảng ủy về công tác đất đai',
    `I. KẾT QUẢ\n\nĐạt kết quả tốt.\n\nII. NHIỆM VỤ THỜI GIAN TỚI\n\n${body}`,
  );
const duties = (text: string): Duty[] =>
  read(text).obligations.map(({ lead, support, reportTo, due }) => [
    lead.join(' + ').replace(/^(?:các )?đồng chí /i, ''),
    support.join(' + '),
    reportTo ?? '',
    due.map((one) => ('date' in one ? one.date : 'period' in one ? one.period : 'every' in one ? one.every : 'vague')).join(' '),
  ]);

/** Wordings of orders in province, commune and enterprise: who leads, with whom, to whom it is reported, by when. */
describe('an order to a named doer', () => {
  it.each<[string, (body: string) => string, Duty[]]>([
    ['1. Đảng ủy UBND xã lãnh đạo, chỉ đạo UBND xã bố trí kinh phí trong quý II/2026.', plan, [['Đảng ủy UBND xã', '', '', '2026-Q2']]],
    [
      '1. Các đồng chí Ủy viên Ban Thường vụ, Đảng ủy viên phụ trách địa bàn đôn đốc các chi bộ, định kỳ hằng tháng báo cáo Thường trực Đảng ủy.',
      plan,
      [['Ủy viên Ban Thường vụ, Đảng ủy viên phụ trách địa bàn', '', 'Thường trực Đảng ủy', 'month']],
    ],
    [
      '- Yêu cầu Đảng ủy Công an xã phối hợp với Ban Chỉ huy Quân sự xã tuần tra ban đêm.',
      kl,
      [['Đảng ủy Công an xã', 'Ban Chỉ huy Quân sự xã', '', '']],
    ],
    [
      '- Giao đồng chí Chủ tịch UBND xã chỉ đạo Phòng Kinh tế xã rà soát quỹ đất, báo cáo Ban Thường vụ trước 30/6/2026.',
      kl,
      [['Chủ tịch UBND xã', '', 'Ban Thường vụ', '2026-06-30']],
    ],
    // names as offices print them
    [
      '- Giao cho Giám đốc Sở Khoa học và Công nghệ chủ trì, phối hợp với các Sở Tư pháp, Sở Y tế và Công an tỉnh xây dựng đề án trước 30/6/2026.',
      kl,
      [['Giám đốc Sở Khoa học và Công nghệ', 'các Sở Tư pháp + Sở Y tế + Công an tỉnh', '', '2026-06-30']],
    ],
    [
      '- Yêu cầu thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thị xã và thành phố rà soát quỹ đất.',
      kl,
      [['thủ trưởng các sở, ban, ngành + Chủ tịch Ủy ban nhân dân các huyện, thị xã và thành phố', '', '', '']],
    ],
    [
      '- Yêu cầu người đứng đầu cấp ủy, chính quyền, các đoàn thể chịu trách nhiệm về tiến độ.',
      kl,
      [['người đứng đầu cấp ủy, chính quyền + các đoàn thể', '', '', '']],
    ],
    [
      '1. Cấp ủy, tổ chức đảng các cấp phải quán triệt Kế hoạch này trong quý I/2026.',
      plan,
      [['Cấp ủy, tổ chức đảng các cấp', '', '', '2026-Q1']],
    ],
    ['1. Giao UBND xã, trực tiếp là đồng chí Chủ tịch UBND xã rà soát hồ sơ.', kl, [['UBND xã + đồng chí Chủ tịch UBND xã', '', '', '']]],
    [
      '1. Phân công đồng chí Lò Văn Thử - Ủy viên Ban Thường vụ Đảng ủy tham mưu quy chế.',
      kl,
      [['Lò Văn Thử + Ủy viên Ban Thường vụ Đảng ủy', '', '', '']],
    ],
    [
      '1. Các thôn có tuyến mương chảy qua phải nạo vét trước 15/4/2026.',
      plan,
      [['Các thôn có tuyến mương chảy qua', '', '', '2026-04-15']],
    ],
    ['1. Tổ công tác giúp việc Ban Chỉ đạo tổng hợp số liệu.', plan, [['Tổ công tác giúp việc Ban Chỉ đạo', '', '', '']]],
    [
      '1. Thường trực Đảng ủy theo dõi việc Ban Thường vụ giao cho các chi bộ trực thuộc Đảng ủy.',
      plan,
      [['Thường trực Đảng ủy', '', '', '']],
    ],
    ['1. Yêu cầu Chủ tịch UBND các quận - huyện thống kê nhà trọ.', kl, [['Chủ tịch UBND các quận - huyện', '', '', '']]],
    [
      '- Giao nhiệm vụ cho Hợp tác xã nông nghiệp Bản Thử chủ trì, Hội Nông dân xã và Trạm Khuyến nông phối hợp mở lớp trước 17h00 ngày 12/5/2026.',
      kl,
      [['Hợp tác xã nông nghiệp Bản Thử', 'Hội Nông dân xã + Trạm Khuyến nông', '', '2026-05-12']],
    ],
    [
      '1. Đồng chí Lò Văn Thử, Phó Chủ tịch UBND xã phụ trách văn hóa, chịu trách nhiệm tổ chức lễ hội.',
      plan,
      [['Lò Văn Thử + Phó Chủ tịch UBND xã phụ trách văn hóa', '', '', '']],
    ],
    [
      '1. Các đồng chí Ủy viên Ban Thường vụ theo nhiệm vụ được phân công chỉ đạo các chi bộ.',
      plan,
      [['Ủy viên Ban Thường vụ', '', '', '']],
    ],
    ['1. Cấp ủy cơ sở phân công đảng viên giúp đỡ hộ nghèo.', plan, [['Cấp ủy cơ sở', '', '', '']]],
    [
      '- Ban Thường vụ Đảng ủy đồng ý chủ trương và giao Công an xã lắp đặt thiết bị trong quý III/2026.',
      kl,
      [['Công an xã', '', '', '2026-Q3']],
    ],
    ['1. Giao các đồng chí phụ trách xã, phường nắm tình hình.', kl, [['phụ trách xã, phường', '', '', '']]],
    ['1. Các cấp ủy từ tỉnh đến cơ sở quán triệt Kế hoạch này.', plan, [['Các cấp ủy từ tỉnh đến cơ sở', '', '', '']]],
    // times
    ['1. Hằng quý, năm, các phòng báo cáo Đảng ủy.', plan, [['các phòng', '', 'Đảng ủy', 'quarter']]],
    [
      '1. Công an xã tuần tra đêm; định kỳ báo cáo Thường trực Đảng ủy trước ngày 20 hằng tháng.',
      plan,
      [['Công an xã', '', 'Thường trực Đảng ủy', 'month']],
    ],
    [
      '1. Các chi bộ báo cáo kết quả thu gom rác 02 tuần/lần về Văn phòng Đảng ủy.',
      plan,
      [['Các chi bộ', '', 'Văn phòng Đảng ủy', 'periodic']],
    ],
    [
      '1. UBND xã xây dựng đề án trồng rừng đến năm 2030, trình Ban Thường vụ trong quý I/2026.',
      plan,
      [['UBND xã', '', 'Ban Thường vụ', '2026-Q1']],
    ],
    [
      '1. Trước ngày 10/6 và ngày 10/12 hằng năm, các chi bộ gửi báo cáo về Ban Xây dựng Đảng.',
      plan,
      [['các chi bộ', '', 'Ban Xây dựng Đảng', 'year']],
    ],
    ['1. Định kỳ hằng quý (trước ngày 20) các chi bộ báo cáo Đảng ủy.', plan, [['các chi bộ', '', 'Đảng ủy', 'quarter']]],
    ['1. Các chi bộ tổ chức đại hội chậm nhất không quá ngày 15/4/2026.', plan, [['Các chi bộ', '', '', '2026-04-15']]],
    ['1. Đảng ủy viên dự sinh hoạt chi bộ ít nhất 01 lần/quý.', plan, [['Đảng ủy viên', '', '', 'quarter']]],
    [
      '- Giao UBND xã lập hồ sơ đề nghị bổ sung vốn, trình Ban Thường vụ trong tháng 5/2026.',
      kl,
      [['UBND xã', '', 'Ban Thường vụ', '2026-M5']],
    ],
    [
      '- Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể tăng cường giám sát; chậm nhất ngày 15/12/2026 gửi báo cáo về Văn phòng Đảng ủy.',
      kl,
      [['Ủy ban MTTQ Việt Nam xã + các đoàn thể', '', 'Văn phòng Đảng ủy', '2026-12-15']],
    ],
    [
      '1. Văn phòng Đảng ủy\n- Tham mưu chương trình làm việc.\n- Hằng quý tổng hợp kết quả báo cáo Ban Thường vụ Đảng ủy.',
      plan,
      [
        ['Văn phòng Đảng ủy', '', '', ''],
        ['Văn phòng Đảng ủy', '', 'Ban Thường vụ Đảng ủy', 'quarter'],
      ],
    ],
    [
      '1. Giao Ban Xây dựng Đảng:\na) Hướng dẫn các chi bộ thực hiện;\nb) Kiểm tra, đôn đốc, báo cáo kết quả trước ngày 20/11/2026.',
      plan,
      [
        ['Ban Xây dựng Đảng', '', '', ''],
        ['Ban Xây dựng Đảng', '', '', '2026-11-20'],
      ],
    ],
    ['1. Tăng cường công tác quản lý đất đai.\n2. Tiếp tục thực hiện tốt công tác tiếp dân.', kl, []],
    ['1. Chỉ đạo UBND xã rà soát các dự án chậm tiến độ.', kl, []],
    ['1. Cán bộ, đảng viên và Nhân dân nâng cao ý thức bảo vệ môi trường.', kl, []],
    [
      '1. Công an xã chủ trì, phối hợp cùng Ban Chỉ huy Quân sự xã, Đoàn Thanh niên xây dựng phương án, hoàn thành trong tháng 5 năm 2026.',
      kl,
      [['Công an xã', 'Ban Chỉ huy Quân sự xã + Đoàn Thanh niên', '', '2026-M5']],
    ],
    [
      '1. Trung tâm Phục vụ hành chính công xã công khai thủ tục, 6 tháng và cả năm 2026 báo cáo Đảng ủy.',
      plan,
      [['Trung tâm Phục vụ hành chính công xã', '', 'Đảng ủy', '2026-H1 2026-Y']],
    ],
    [
      '1. Trường Trung học cơ sở Lê Lợi có trách nhiệm bàn giao hồ sơ cho Trạm Y tế xã trước ngày 15 tháng 4.',
      plan,
      [['Trường Trung học cơ sở Lê Lợi', '', '', '2026-04-15']],
    ],
    [
      '1. Chi bộ Công ty Cổ phần Mía đường Lam Sơn tổ chức sinh hoạt chuyên đề trong quý III.',
      plan,
      [['Chi bộ Công ty Cổ phần Mía đường Lam Sơn', '', '', '2026-Q3']],
    ],
    ['1. Trưởng các thôn, bản vận động Nhân dân hiến đất, xong trước mùa mưa.', plan, [['Trưởng các thôn, bản', '', '', 'vague']]],
    [
      '- Phân công đồng chí Phó Bí thư Thường trực Đảng ủy trực tiếp chỉ đạo việc sắp xếp.',
      kl,
      [['Phó Bí thư Thường trực Đảng ủy', '', '', '']],
    ],
    ['- Thống nhất phân công đồng chí Trần Văn Thử làm Tổ trưởng.', kl, []],
    ['- Ban Thường vụ Đảng ủy thống nhất chủ trương đầu tư dự án.', kl, []],
    ['- UBND xã đã hoàn thành việc rà soát trong tháng 1/2026.', kl, []],
    [
      '1. Các chi, đảng bộ trực thuộc căn cứ Kế hoạch này xây dựng kế hoạch cụ thể, gửi về Văn phòng Đảng ủy (qua đồng chí Hoa) trước ngày 28/2/2026.',
      plan,
      [['Các chi, đảng bộ trực thuộc', '', 'Văn phòng Đảng ủy', '2026-02-28']],
    ],
    [
      '1. Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh xã mỗi hội nhận đỡ đầu ít nhất 02 hộ nghèo trong năm 2026.',
      plan,
      [['Hội Nông dân + Hội Liên hiệp Phụ nữ + Hội Cựu chiến binh xã', '', '', '2026-Y']],
    ],
    ['1. Ủy ban Kiểm tra Đảng ủy kiểm tra, giám sát việc thực hiện Kế hoạch này.', plan, [['Ủy ban Kiểm tra Đảng ủy', '', '', '']]],
    ['1. Thời gian: từ ngày 01/3/2026 đến ngày 30/4/2026.', plan, []],
    ['1. Thành phần: Thường trực Đảng ủy, Bí thư các chi bộ.', plan, []],
    ['- Giao UBND xã phối hợp Công an xã xử lý dứt điểm vi phạm trước 31-3-2026.', kl, [['UBND xã', 'Công an xã', '', '2026-03-31']]],
    [
      '- Yêu cầu người đứng đầu các cơ quan, đơn vị chịu trách nhiệm về tiến độ giải ngân.',
      kl,
      [['người đứng đầu các cơ quan, đơn vị', '', '', '']],
    ],
    [
      '- Giao Văn phòng Đảng ủy tham mưu Ban Thường vụ ban hành quy chế trong Quý 1 năm 2026.',
      kl,
      [['Văn phòng Đảng ủy', '', '', '2026-Q1']],
    ],
    ['- Sau khi sắp xếp xong, UBND xã báo cáo Ban Thường vụ Đảng ủy.', kl, [['UBND xã', '', 'Ban Thường vụ Đảng ủy', 'vague']]],
    [
      '1. Tổ chức học tập, quán triệt (Ban Xây dựng Đảng chủ trì, hoàn thành trong tháng 3/2026).',
      plan,
      [['Ban Xây dựng Đảng', '', '', '2026-M3']],
    ],
    [
      'Kế hoạch này phổ biến đến chi bộ. Yêu cầu các chi bộ trực thuộc nghiêm túc triển khai thực hiện.',
      plan,
      [['các chi bộ trực thuộc', '', '', '']],
    ],
    [
      'Trên đây là Kế hoạch của Ban Thường vụ, đề nghị các cơ quan, đơn vị triển khai thực hiện.',
      plan,
      [['các cơ quan, đơn vị', '', '', '']],
    ],
    [
      '- Đảng ủy Tổng công ty Lương thực xây dựng phương án cổ phần hoá, trình Đảng ủy cấp trên trước 15/9/2026.',
      kl,
      [['Đảng ủy Tổng công ty Lương thực', '', 'Đảng ủy cấp trên', '2026-09-15']],
    ],
    [
      '- Kế toán trưởng và Ban Kiểm soát đối chiếu công nợ, báo cáo Hội đồng thành viên hằng quý.',
      kl,
      [['Kế toán trưởng + Ban Kiểm soát', '', 'Hội đồng thành viên', 'quarter']],
    ],
    ['- Ban Giám đốc Bệnh viện Đa khoa khu vực khẩn trương bố trí nhân lực.', kl, [['Ban Giám đốc Bệnh viện Đa khoa khu vực', '', '', '']]],
    [
      '1. UBND xã: Xây dựng phương án; bố trí kinh phí.\n2. Công an xã: Bảo đảm an ninh trật tự.',
      plan,
      [
        ['UBND xã', '', '', ''],
        ['Công an xã', '', '', ''],
      ],
    ],
    ['1. Đối với các chi bộ trực thuộc: xây dựng kế hoạch trước ngày 10/3/2026.', plan, [['các chi bộ trực thuộc', '', '', '2026-03-10']]],
    [
      '1. Văn phòng Đảng ủy theo dõi, đôn đốc. Định kỳ 6 tháng báo cáo Ban Thường vụ.',
      plan,
      [['Văn phòng Đảng ủy', '', 'Ban Thường vụ', 'half-year']],
    ],
    [
      '- Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch, Báo Lam Sơn tuyên truyền.',
      kl,
      [['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Sở Văn hóa, Thể thao và Du lịch + Báo Lam Sơn', '', '']],
    ],
    [
      '- Giao Sở Tài chính tham mưu UBND tỉnh bố trí vốn, hoàn thành trước kỳ họp giữa năm của HĐND tỉnh.',
      kl,
      [['Sở Tài chính', '', '', 'vague']],
    ],
    [
      '- Chậm nhất đến ngày 20/3/2026, các xã, phường phải hoàn thành việc kiểm kê tài sản công.',
      kl,
      [['các xã, phường', '', '', '2026-03-20']],
    ],
    [
      '- Đồng chí Nguyễn Văn Thử, Trưởng Ban Xây dựng Đảng chịu trách nhiệm rà soát hồ sơ, xong trong tuần 2 tháng 3/2026.',
      kl,
      [['Nguyễn Văn Thử + Trưởng Ban Xây dựng Đảng', '', '', '2026-M3']],
    ],
    // what stands between the name, the post and the task; partners before their word; how often and by when
    [
      '- Ban Thường vụ giao đồng chí Trần Thị Thử, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy làm Trưởng đoàn kiểm tra, xây dựng kế hoạch trình Ban Thường vụ trong tuần đầu tháng 4/2026.',
      kl,
      [['Trần Thị Thử + Chủ nhiệm Ủy ban Kiểm tra Đảng ủy', '', 'Ban Thường vụ', '2026-M4']],
    ],
    ['- Ban Thường vụ giao đồng chí Trần Thị Thử, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy làm Trưởng đoàn kiểm tra.', kl, []],
    [
      '1. Ban Xây dựng Đảng chủ trì, Văn phòng Đảng ủy phối hợp, tham mưu Ban Thường vụ kế hoạch kiểm tra trong tháng 11/2026.',
      plan,
      [['Ban Xây dựng Đảng', 'Văn phòng Đảng ủy', '', '2026-M11']],
    ],
    [
      '1. Giao Ban Xây dựng Đảng theo dõi việc sinh hoạt định kỳ của các chi bộ, kịp thời nhắc nhở chi bộ chậm.',
      plan,
      [['Ban Xây dựng Đảng', '', '', '']],
    ],
    [
      '1. Văn phòng Đảng ủy là cơ quan thường trực, giúp Ban Thường vụ tổng hợp, báo cáo kết quả 6 tháng (trước 15/6/2026) và năm (trước 15/12/2026).',
      plan,
      [['Văn phòng Đảng ủy', '', '', '2026-06-15 2026-12-15']],
    ],
    [
      '1. Ủy ban nhân dân xã tiếp thu ý kiến, hoàn chỉnh dự thảo và gửi lại Văn phòng Đảng ủy chậm nhất là 17 giờ ngày 18/3/2026 để trình Ban Chấp hành.',
      plan,
      [['Ủy ban nhân dân xã', '', 'Văn phòng Đảng ủy', '2026-03-18']],
    ],
    [
      '1. Các đồng chí Bí thư chi bộ thôn Đông, thôn Đoài chịu trách nhiệm vận động đảng viên bàn giao mặt bằng, xong trong tháng 4/2026.',
      plan,
      [['Bí thư chi bộ thôn Đông, thôn Đoài', '', '', '2026-M4']],
    ],
    [
      '1. Trưởng Ban Bồi thường khẩn trương ký quyết định phê duyệt, chậm nhất trong ngày 20/4/2026.',
      plan,
      [['Trưởng Ban Bồi thường', '', '', '2026-04-20']],
    ],
    [
      '1. Phân công đồng chí Hoàng Văn Thử phụ trách thôn Nội; đồng chí Vũ Thị Mẫu phụ trách thôn Ngoại.',
      plan,
      [
        ['Hoàng Văn Thử', '', '', ''],
        ['Vũ Thị Mẫu', '', '', ''],
      ],
    ],
    [
      '1. Đảng ủy UBND xã lãnh đạo, chỉ đạo UBND xã:\n- Rà soát phương án di dời các hộ dân trước ngày 10/5/2026.\n- Dự trữ vật tư, phương tiện.',
      plan,
      [
        ['Đảng ủy UBND xã', '', '', '2026-05-10'],
        ['Đảng ủy UBND xã', '', '', ''],
      ],
    ],
    [
      '1. Các chi bộ báo cáo kết quả về Đảng ủy trước ngày 05/6/2026 và ngày 25/11/2026.',
      plan,
      [['Các chi bộ', '', 'Đảng ủy', '2026-06-05 2026-11-25']],
    ],
    [
      '1. Giám sát việc kê khai tài sản (Phòng Tham mưu chủ trì, Phòng Hậu cần phối hợp; quý II/2026).',
      plan,
      [['Phòng Tham mưu', 'Phòng Hậu cần', '', '2026-Q2']],
    ],
    [
      '1. Kiểm tra tài chính đảng tại Chi bộ Trường Tiểu học (đồng chí Phó Chủ nhiệm phụ trách; quý I/2026).',
      plan,
      [['Phó Chủ nhiệm phụ trách', '', '', '2026-Q1']],
    ],
    [
      '1. Đồng chí Phó Giám đốc phụ trách kỹ thuật: Tổ chức diễn tập chữa cháy trước ngày 30/6/2026.',
      plan,
      [['Phó Giám đốc phụ trách kỹ thuật', '', '', '2026-06-30']],
    ],
    [
      '1. Ban Tổ chức - Nhân sự xây dựng đề án, trình Ban Thường vụ trong quý III/2026.',
      plan,
      [['Ban Tổ chức - Nhân sự', '', 'Ban Thường vụ', '2026-Q3']],
    ],
    ['1. Chủ đề: “Chi bộ thôn lắng nghe dân, phục vụ dân”.', plan, []],
    ['1. Trạm Y tế xã cần bổ sung đủ cơ số thuốc trước ngày 15/6/2026.', kl, [['Trạm Y tế xã', '', '', '2026-06-15']]],
    ['1. Cần bổ sung nội dung tuyên truyền vào dự thảo.', kl, []],
    ['1. Uý ban nhân dân xã chỉ đạo thu hoạch lúa trước ngày 25/5/2026.', kl, [['Uý ban nhân dân xã', '', '', '2026-05-25']]],
    [
      '1. Phòng Công tác đảng và công tác chính trị tham mưu đợt sinh hoạt chính trị, xong trước ngày 15/12/2026.',
      plan,
      [['Phòng Công tác đảng và công tác chính trị', '', '', '2026-12-15']],
    ],
    [
      '1. Đảng viên phụ trách nhóm hộ vận động bà con đóng thủy lợi phí trước ngày 15/5/2026.',
      plan,
      [['Đảng viên phụ trách nhóm hộ', '', '', '2026-05-15']],
    ],
    [
      '1. Tổ công tác có nhiệm vụ rà soát quỹ đất, báo cáo Ban Thường vụ trước ngày 30/6/2026; tự giải thể sau khi hoàn thành nhiệm vụ.',
      plan,
      [['Tổ công tác', '', 'Ban Thường vụ', '2026-06-30']],
    ],
    [
      '1. Ban Xây dựng Đảng hoàn thiện danh sách, trình Ban Thường vụ vào phiên họp tới.',
      plan,
      [['Ban Xây dựng Đảng', '', 'Ban Thường vụ', 'vague']],
    ],
    // the sentence behind it says to whom
    [
      '- Giao Ủy ban Kiểm tra Đảng ủy thẩm tra nội dung đơn. Kết quả báo cáo Thường trực Đảng ủy trước ngày 15/4/2026.',
      kl,
      [['Ủy ban Kiểm tra Đảng ủy', '', 'Thường trực Đảng ủy', '2026-04-15']],
    ],
    ['- Giao Văn phòng Đảng ủy đôn đốc các chi bộ. Việc báo cáo Tỉnh ủy thực hiện theo quy chế.', kl, [['Văn phòng Đảng ủy', '', '', '']]],
  ])('%s', (text, place, expected) => {
    expect(duties(place(text))).toEqual(expected);
  });
});

/** A report tells; what it says is ahead, under a heading of its own, sets tasks. */
it('an order in the part of a report that is ahead', () => {
  const report = (heading: string): Duty[] =>
    duties(
      document(
        'BÁO CÁO',
        'kết quả chuyển đổi số',
        `I. KẾT QUẢ\n\nĐạt kết quả tốt.\n\n${heading}\n\n1. Ban Xây dựng Đảng chủ trì nhân rộng mô hình điểm trong quý III/2026.`,
      ),
    );
  expect(report('II. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM')).toEqual([['Ban Xây dựng Đảng', '', '', '2026-Q3']]);
  expect(report('II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ')).toEqual([]);
});

/** What stands behind a semicolon goes on with the order before it. */
describe('an order that goes on behind a semicolon', () => {
  const going = (body: string) =>
    read(kl(body)).obligations.map(({ task, due, at }) => ({ task, dues: due.length, asked: (at.doubts ?? []).map(({ part }) => part) }));

  it('asks nothing about a doer whom the later clause does not name, and leaves no word of its time in the task', () => {
    expect(
      going(
        '1. Giao Văn phòng Đảng ủy lập sổ theo dõi trước ngày 15/3/2026; báo cáo kết quả với Thường trực Đảng ủy vào đợt 6 tháng năm 2026.',
      ),
    ).toEqual([
      { task: 'lập sổ theo dõi', dues: 1, asked: [] },
      { task: 'báo cáo kết quả với Thường trực Đảng ủy', dues: 1, asked: [] },
    ]);
  });

  it('puts together what a time or a partner in its middle parts', () => {
    const tasks = [
      '1. Đảng ủy Công an xã chủ trì, Ban Chỉ huy Quân sự xã phối hợp xây dựng phương án trước ngày 20/4/2026.',
      '1. Giao các đồng chí Đảng ủy viên phụ trách thôn dự sinh hoạt với chi bộ thôn ít nhất 01 lần/quý.',
      '1. Giao UBND xã xây dựng kế hoạch, xong trước ngày 05/5/2026, đồng thời chỉ đạo các trường học rà soát cơ sở vật chất.',
      '1. Các chi bộ định kỳ 6 tháng, năm báo cáo kết quả thực hiện.',
      '1. Giao các chi bộ báo cáo kết quả trước ngày 05/6 và ngày 25/11/2026.',
      '1. Giao Văn phòng Đảng ủy báo cáo kết quả 6 tháng (trước 15/6/2026) và năm (trước 15/12/2026).',
    ];
    expect(tasks.map((text) => read(kl(text)).obligations[0]?.task)).toEqual([
      'xây dựng phương án',
      'dự sinh hoạt với chi bộ thôn',
      'xây dựng kế hoạch, đồng thời chỉ đạo các trường học rà soát cơ sở vật chất',
      'báo cáo kết quả thực hiện',
      'báo cáo kết quả',
      'báo cáo kết quả 6 tháng và năm',
    ]);
  });

  it('takes no further task out of a clause that only says when', () => {
    expect(going('1. Giao Văn phòng Đảng ủy rà soát quy chế làm việc; hoàn thành trước ngày 15/3/2026.')).toEqual([
      { task: 'rà soát quy chế làm việc', dues: 1, asked: ['due'] },
    ]);
  });
});
