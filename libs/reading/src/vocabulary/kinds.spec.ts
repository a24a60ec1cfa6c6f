import { describe, expect, it } from '@jest/globals';
import { type ReadDocument } from '../read-document.js';
import { read } from '../read.js';
import { meaningProblem, WORD_KINDS, type WordKind, wordKinds } from './kinds.js';
import { type OverlayEntry, withOverlay } from './overlay.js';
import { partyVocabulary } from './party-vocabulary.js';

const document = (type: string, symbol: string, title: string, body: string): string =>
  `ĐẢNG UỶ XÃ AN KHÊ\n*\nSố 5-${symbol}/ĐU\nAn Khê, ngày 03 tháng 02 năm 2026\n${type}\n${title}\n\nMở đầu.\n\n${body}\n\nNơi nhận:\n- Lưu VT.\n`;
const plan = (body: string): string => document('KẾ HOẠCH', 'KH', 'về công tác đất đai', `I. TỔ CHỨC THỰC HIỆN\n\n${body}`);
const resolution = (body: string): string => document('NGHỊ QUYẾT', 'NQ', 'về công tác đất đai', body);
const report = (body: string): string => document('BÁO CÁO', 'BC', 'năm 2026', `I. KẾT QUẢ\n\n${body}`);
const inspection = (of: string, body: string): string => document('KẾT LUẬN', 'KL', `kiểm tra đối với ${of}`, `II. YÊU CẦU\n\n${body}`);
const minutes = (body: string): string => document('BIÊN BẢN', 'BB', 'họp chi uỷ', body);
const conclusion = (title: string): string => document('KẾT LUẬN', 'KL', title, 'Nội dung.');
const foot = (lines: string): string => `THÔNG BÁO\nkết luận\n\nNội dung.\nNơi nhận:\n${lines}\n`;

const leads = (found: ReadDocument): unknown => found.obligations.map(({ lead }) => lead.join(' + ')).join('; ');
const dues = (found: ReadDocument): unknown => found.obligations.flatMap(({ due }) => due);
const figures = (found: ReadDocument): unknown => found.figures.map(({ actual, target, met }) => [actual, target, met]);
const kind = (found: ReadDocument): unknown => found.recipients[0]?.kind;

/** A word of a kind, a text it changes the reading of, what is looked at there, and what that is without and with the word. */
type Case = readonly [
  word: string,
  meaning: string | null,
  text: string,
  look: (found: ReadDocument) => unknown,
  without: unknown,
  withIt: unknown,
];

const CASES: Readonly<Record<WordKind, Case>> = {
  type: ['Thông cáo', 'TC', 'THÔNG CÁO\nvề kỳ họp\n', ({ type }) => type, null, 'TC'],
  symbol: ['ThC', 'TB', 'Số 5-ThC/ĐU\nKính gửi: Các chi bộ\n', ({ type }) => type, 'CV', 'TB'],
  opener: [
    'nhân kỷ niệm',
    null,
    'KẾ HOẠCH\nhội thi năm 2026\nNhân kỷ niệm ngày thành lập, Đảng uỷ mở hội thi.\n',
    ({ title }) => title,
    'hội thi năm 2026 Nhân kỷ niệm ngày thành lập, Đảng uỷ mở hội thi.',
    'hội thi năm 2026',
  ],
  foreword: [
    'dẫn nhập',
    null,
    'ĐỀ ÁN\nSẮP XẾP CHỢ XÃ\nDẪN NHẬP\nChợ xã có từ lâu.\n',
    ({ title }) => title,
    'SẮP XẾP CHỢ XÃ DẪN NHẬP Chợ xã có từ lâu.',
    'SẮP XẾP CHỢ XÃ',
  ],

  body: ['Già làng tiêu biểu', null, plan('1. Giao Già làng tiêu biểu vận động các hộ hiến đất.'), leads, '', 'Già làng tiêu biểu'],
  'old-name': [
    'Khu uỷ Sông Trầm',
    'Đảng uỷ xã Sông Trầm',
    'KHU UỶ SÔNG TRẦM\n*\nSố 3-TB/KU\nTHÔNG BÁO\nkết luận\n',
    ({ issuer }) => issuer,
    null,
    'KHU UỶ SÔNG TRẦM',
  ],
  unit: ['làng nghề', null, plan('1. Giao Làng nghề Gốm Mỹ lập danh sách nghệ nhân.'), leads, '', 'Làng nghề Gốm Mỹ'],
  group: ['nghiệp đoàn', null, plan('1. Các nghiệp đoàn rà soát danh sách.'), leads, '', 'Các nghiệp đoàn'],
  tail: [
    'miền núi',
    null,
    plan('1. Giao các chi bộ miền núi rà soát danh sách.'),
    ({ obligations }) => obligations[0]?.at.doubts?.length ?? 0,
    1,
    0,
  ],
  level: ['ban cán sự đảng', 'province', resolution('1. Đề nghị Ban cán sự đảng xem xét, bố trí kinh phí.'), leads, 'Ban cán sự đảng', ''],
  'placed-body': [
    'chi đoàn',
    null,
    resolution('1. Đề nghị Chi đoàn xã An Khê huyện Sông Trầm xem xét, bố trí kinh phí.'),
    leads,
    '',
    'Chi đoàn xã An Khê huyện Sông Trầm',
  ],
  'charged-body': [
    'hội',
    null,
    resolution('1. Đề nghị Hội Nông dân xã An Khê huyện Sông Trầm xem xét, bố trí kinh phí.'),
    leads,
    '',
    'Hội Nông dân xã An Khê huyện Sông Trầm',
  ],
  superior: [
    'ban quản lý',
    null,
    document('BÁO CÁO', 'BC', 'năm 2026', '1. Đề nghị Ban Quản lý chợ bố trí kinh phí.'),
    leads,
    'Ban Quản lý chợ',
    '',
  ],
  'committee-of': [
    'đoàn thanh niên',
    'cell',
    inspection('Đoàn Thanh niên xã An Khê', '1. Cấp uỷ chấn chỉnh việc thu đoàn phí.'),
    leads,
    'Cấp uỷ',
    '',
  ],
  'committee-name': [
    'ban công tác mặt trận',
    'cell',
    inspection('Chi bộ thôn Đông', '1. Ban công tác mặt trận chấn chỉnh việc thu quỹ.'),
    leads,
    'Ban công tác mặt trận',
    '',
  ],
  'committee-part': [
    'tổ giúp việc',
    null,
    inspection('Chi bộ thôn Đông', '1. Tổ giúp việc cấp uỷ chấn chỉnh việc ghi sổ.'),
    leads,
    'Tổ giúp việc cấp uỷ',
    '',
  ],

  post: ['tổng thư ký', null, plan('1. Giao Tổng thư ký lập danh sách đại biểu.'), leads, '', 'Tổng thư ký'],
  position: [
    'tổng thư ký',
    null,
    foot('- Lưu VT.\nTỔNG THƯ KÝ\nLê Văn Thử'),
    ({ signature }) => signature?.position ?? null,
    null,
    'TỔNG THƯ KÝ',
  ],
  capacity: [
    'phụng mệnh',
    'T/L',
    foot('- Lưu VT.\nPHỤNG MỆNH BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử'),
    ({ signature }) => signature?.capacity ?? null,
    null,
    'T/L',
  ],
  'person-title': [
    'trưởng ban',
    null,
    plan('1. Mở lớp tập huấn cho cấp uỷ. Chủ trì: Trưởng ban Xây dựng Đảng; thời gian: quý II/2026.'),
    leads,
    'Trưởng ban Xây dựng Đảng',
    '',
  ],
  'sole-post': ['tổng thư ký', null, foot('- Tổng thư ký,\n- Lưu VT.'), kind, 'unit', 'person'],
  'minute-keeper': [
    'đại diện',
    null,
    'ĐẢNG UỶ XÃ NÀ LẦU\nBIÊN BẢN\nlàm việc\n\nHôm nay, làm việc.\n1. Nội dung.\nBiên bản lập thành 02 bản.\nCHỦ TRÌ\tĐẠI DIỆN\nĐinh Văn Tám\tLý Thị Ba\n',
    ({ signature }) => signature?.name,
    'Lý Thị Ba',
    'Đinh Văn Tám',
  ],

  order: ['uỷ nhiệm', null, plan('1. Uỷ nhiệm Văn phòng Đảng uỷ ký giấy mời.'), leads, '', 'Văn phòng Đảng uỷ'],
  duty: ['gánh vác', null, resolution('Văn phòng Đảng uỷ gánh vác việc tổng hợp số liệu.\n\nHết.'), leads, '', 'Văn phòng Đảng uỷ'],
  verb: ['khâu', null, plan('Văn phòng Đảng uỷ khâu cờ, băng rôn.\n\nHết.'), leads, '', 'Văn phòng Đảng uỷ'],
  'lead-in': [
    'phần việc của',
    null,
    plan('1. Phần việc của Văn phòng Đảng uỷ:\n- Lập danh sách khách mời.'),
    leads,
    '',
    'Văn phòng Đảng uỷ',
  ],
  column: [
    'bên nhận việc',
    'lead',
    plan('TT\tNội dung\tBên nhận việc\tThời gian\n1\tMở lớp bồi dưỡng cấp uỷ\tBan Xây dựng Đảng\tQuý II/2026'),
    leads,
    '',
    'Ban Xây dựng Đảng',
  ],
  agreement: ['tán thành', null, plan('Tán thành giao Văn phòng Đảng uỷ xây dựng đề án.\n\nHết.'), leads, '', 'Văn phòng Đảng uỷ'],
  'task-noun': ['phần này', null, plan('Phần này giao Văn phòng Đảng uỷ xây dựng.\n\nHết.'), leads, '', 'Văn phòng Đảng uỷ'],
  foremost: [
    'đứng đầu là',
    null,
    plan('1. Giao UBND xã, đứng đầu là đồng chí Chủ tịch UBND xã rà soát danh sách.'),
    leads,
    'UBND xã',
    'UBND xã + đồng chí Chủ tịch UBND xã',
  ],
  'takes-on': ['gánh vác', null, plan('Việc tổng hợp số liệu do Ban Xây dựng Đảng gánh vác.\n\nHết.'), leads, '', 'Ban Xây dựng Đảng'],
  'hands-to': [
    'đệ',
    null,
    plan('1. Văn phòng Đảng uỷ rà soát danh sách, đệ lên Thường trực Đảng uỷ.'),
    ({ obligations }) => obligations[0]?.reportTo,
    null,
    'Thường trực Đảng uỷ',
  ],
  upward: ['trân trọng thỉnh cầu', null, plan('1. Trân trọng thỉnh cầu: giao Sở Nội vụ bổ sung biên chế.'), leads, 'Sở Nội vụ', ''],
  favour: ['chiếu cố', null, resolution('1. Đề nghị Sở Tài chính chiếu cố kinh phí.'), leads, 'Sở Tài chính', ''],
  reporting: ['tổ chức thành công', null, plan('1. Văn phòng Đảng uỷ tổ chức thành công hội thi.'), leads, 'Văn phòng Đảng uỷ', ''],
  quantifier: ['nhiều', null, plan('1. Nhiều chi bộ rà soát danh sách đảng viên.'), leads, '', 'Nhiều chi bộ'],
  relative: [
    'nợ',
    null,
    plan('1. Các chi bộ nợ đảng phí của quý III và quý IV năm 2025 (có danh sách kèm theo) nộp phần còn thiếu.'),
    leads,
    'Các chi bộ',
    'Các chi bộ nợ đảng phí của quý III và quý IV năm 2025',
  ],
  charge: [
    'cụm dân cư',
    null,
    plan('1. Các đồng chí Đảng uỷ viên theo cụm dân cư chỉ đạo rà soát danh sách hộ nghèo.'),
    leads,
    '',
    'Các đồng chí Đảng uỷ viên',
  ],
  connective: [
    'nhờ',
    null,
    plan('1. Văn phòng Đảng uỷ gửi Ban Xây dựng Đảng nhờ Công an xã xác minh.'),
    ({ obligations }) => obligations[0]?.reportTo,
    'Ban Xây dựng Đảng nhờ Công an xã',
    'Ban Xây dựng Đảng',
  ],

  'task-heading': [
    'lộ trình',
    null,
    resolution('II. LỘ TRÌNH\n\n1. Văn phòng Đảng uỷ xây dựng kế hoạch.\n\nHết.'),
    leads,
    '',
    'Văn phòng Đảng uỷ',
  ],
  'topic-heading': [
    'phương hướng sản xuất',
    null,
    resolution('I. KẾT QUẢ\n\n1. Về phương hướng sản xuất\n\n- Văn phòng Đảng uỷ rà soát danh sách.\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],
  'past-heading': [
    'nhìn lại',
    null,
    document('KẾ HOẠCH', 'KH', 'năm 2026', 'I. NHÌN LẠI\n\n1. Văn phòng Đảng uỷ rà soát danh sách.\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],

  deadline: [
    'ấn định',
    null,
    plan('1. Văn phòng Đảng uỷ rà soát danh sách, ấn định ngày 20/3/2026.'),
    dues,
    [],
    [{ kind: 'date', date: '2026-03-20' }],
  ],
  rhythm: [
    'mỗi vụ',
    'periodic',
    plan('1. Văn phòng Đảng uỷ rà soát danh sách mỗi vụ.'),
    dues,
    [],
    [{ kind: 'recurring', every: 'periodic' }],
  ],
  moment: [
    'lúc giáp hạt',
    null,
    plan('1. Văn phòng Đảng uỷ rà soát hộ nghèo lúc giáp hạt.'),
    dues,
    [],
    [{ kind: 'vague', text: 'lúc giáp hạt' }],
  ],

  sitting: [
    'toạ đàm',
    null,
    conclusion('của Ban Thường vụ Đảng uỷ tại buổi toạ đàm ngày 03/3/2026'),
    ({ meeting }) => meeting?.date,
    undefined,
    '2026-03-03',
  ],
  'sitting-kind': [
    'trực tuyến',
    null,
    conclusion('của Đảng uỷ tại phiên họp trực tuyến của Ban Chấp hành ngày 03/3/2026'),
    ({ meeting }) => meeting?.body,
    'Đảng uỷ',
    'Ban Chấp hành',
  ],
  'sitting-name-end': [
    'khai mạc',
    null,
    conclusion('tại hội nghị Ban Thường vụ Đảng uỷ khai mạc ngày 03/3/2026'),
    ({ meeting }) => meeting?.body,
    'Ban Thường vụ Đảng uỷ khai mạc',
    'Ban Thường vụ Đảng uỷ',
  ],
  'sitting-ground': [
    'chuẩn bị',
    null,
    conclusion('Chuẩn bị hội nghị Ban Chấp hành Đảng uỷ'),
    ({ meeting }) => meeting?.body,
    'Ban Chấp hành Đảng uỷ',
    undefined,
  ],
  ordinal: ['nhứt', '1', conclusion('tại hội nghị lần thứ nhứt của Ban Chấp hành'), ({ meeting }) => meeting?.ordinal, null, 1],

  yardstick: ['đơn hàng', null, report('Sản lượng gốm đạt 40% đơn hàng năm.'), figures, [], [['40%', null, false]]],
  demand: ['cam kết', null, report('Tỷ lệ hộ nghèo còn 5,12% (cam kết dưới 6%).'), figures, [], [['5,12%', 'dưới 6%', true]]],
  compared: ['trội', 'reached', report('Thu ngân sách là 105 tỷ đồng, trội kế hoạch.'), figures, [], [['105 tỷ đồng', null, true]]],
  share: ['căn cứ', null, report('Thu ngân sách 40% căn cứ kế hoạch năm.'), figures, [], [['40%', null, false]]],
  achieved: [
    'kết nạp',
    null,
    report('Chỉ tiêu là 15 đảng viên, kết nạp 16 đảng viên.'),
    figures,
    [],
    [['16 đảng viên', '15 đảng viên', true]],
  ],
  falling: ['tảo hôn', null, report('Tỷ lệ tảo hôn là 3% (chỉ tiêu 5%).'), figures, [['3%', '5%', false]], [['3%', '5%', true]]],
  difference: ['dôi', null, report('Trồng 120 ha rừng, dôi 20 ha so với kế hoạch.'), figures, [], [['120 ha rừng', null, null]]],
  nearly: ['chừng', null, report('Trồng 120 ha rừng, vượt chừng 20 ha so với kế hoạch.'), figures, [], [['120 ha rừng', null, true]]],
  respectively: [
    'theo trình tự',
    null,
    report('Thu và chi ngân sách đạt theo trình tự 102% và 97% dự toán.'),
    figures,
    [['97%', null, false]],
    [
      ['102%', null, true],
      ['97%', null, false],
    ],
  ],
  counted: ['đầu mục', null, report('Có 7/9 đầu mục đạt kế hoạch.'), figures, [['7/9 đầu mục', null, true]], []],
  ahead: ['quyết tâm', null, report('Quyết tâm thu ngân sách đạt 90% kế hoạch.'), figures, [['90%', null, false]], []],
  earlier: ['vụ trước', null, report('Sản lượng đạt 102% kế hoạch vụ trước.'), figures, [['102%', null, true]], []],
  underway: ['giữa đợt', null, report('Giữa đợt, thu ngân sách đạt 40% kế hoạch.'), figures, [['40%', null, false]], [['40%', null, null]]],
  bound: [
    'chí ít',
    null,
    report('Hồ sơ đúng hạn đạt 91% (Nghị quyết là chí ít 95%).'),
    figures,
    [['91%', '95%', false]],
    [['91%', 'chí ít 95%', false]],
  ],
  'bound-behind': [
    'đổ lên',
    null,
    report('Hồ sơ đúng hạn đạt 91% (Nghị quyết là 95% đổ lên).'),
    figures,
    [['91%', '95%', false]],
    [['91%', '95% đổ lên', false]],
  ],

  'many-addressed': ['quý', null, foot('- Quý chi bộ xã,\n- Lưu VT.'), kind, 'unit', 'group'],
  'one-addressed': ['cụ', null, foot('- Cụ Nguyễn Văn Thử,\n- Lưu VT.'), kind, 'unit', 'person'],
  'second-addressed': ['trạm', null, foot('- Văn phòng Đảng uỷ và Trạm Y tế xã,\n- Lưu VT.'), kind, 'unit', 'group'],

  'subject-opener': [
    'vv',
    null,
    'Số 4-CV/VPTU\nCông tác năm 2026\nVv báo cáo tháng\nKính gửi: Các đảng uỷ\nĐề nghị gửi báo cáo.\n',
    ({ title }) => title,
    'Công tác năm 2026 Vv báo cáo tháng',
    'Vv báo cáo tháng',
  ],
  particular: [
    'giờ khai mạc',
    null,
    'BIÊN BẢN\nhọp chi uỷ\nGiờ khai mạc: 8 giờ.\n',
    ({ title }) => title,
    'họp chi uỷ Giờ khai mạc: 8 giờ.',
    'họp chi uỷ',
  ],
  'head-mark': [
    'lưu hành nội bộ',
    null,
    'TỈNH UỶ LAM SƠN\nLƯU HÀNH NỘI BỘ\n*\nSố 3-TB/TU\nTHÔNG BÁO\nkết luận\n',
    ({ issuer }) => issuer,
    'TỈNH UỶ LAM SƠN LƯU HÀNH NỘI BỘ',
    'TỈNH UỶ LAM SƠN',
  ],
  annex: [
    'bản kê',
    null,
    foot('- Lưu VT.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nBẢN KÊ\nLê Văn Thử'),
    ({ signature }) => signature?.name,
    'BẢN KÊ',
    '',
  ],
  'sentence-word': [
    'hiện',
    null,
    report('1. Biên chế hiện: ba người.\n\nHết.'),
    ({ sections }) => sections.map(({ heading }) => heading),
    ['KẾT QUẢ', 'Biên chế hiện'],
    ['KẾT QUẢ'],
  ],
  'number-name': ['hạng', null, report('Xã xếp hạng 7, đạt kế hoạch.'), figures, [['7', null, true]], []],
  'no-duty-heading': [
    'bối cảnh',
    null,
    resolution('I. BỐI CẢNH\n\n1. Văn phòng Đảng uỷ có trách nhiệm tổng hợp số liệu.\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],
  'opinion-heading': [
    'góp lời',
    null,
    minutes('I. Góp lời về nhiệm vụ\n\n1. Văn phòng Đảng uỷ rà soát danh sách.\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],
  'concluding-heading': [
    'chốt lại',
    null,
    minutes('I. Ý kiến\n\n1. Giao Văn phòng Đảng uỷ rà soát danh sách.\n\nII. Chốt lại\n\n1. Giao Công an xã tuần tra.\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ; Công an xã',
    'Công an xã',
  ],
  partner: [
    'bắt tay',
    null,
    plan('1. Văn phòng Đảng uỷ rà soát danh sách, bắt tay với Công an xã.'),
    ({ obligations }) => obligations.map(({ support }) => support.join()),
    [''],
    ['Công an xã'],
  ],
  'list-noun': ['đầu mục', null, plan('Trong năm, giao Văn phòng Đảng uỷ làm ba đầu mục sau:\n\nHết.'), leads, 'Văn phòng Đảng uỷ', ''],
  'list-quality': [
    'then chốt',
    null,
    plan('Trong năm, giao Văn phòng Đảng uỷ làm ba việc then chốt sau:\n\nHết.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],
  'list-end': ['kể ra đây', null, plan('Trong năm, giao Văn phòng Đảng uỷ làm ba việc kể ra đây:\n\nHết.'), leads, 'Văn phòng Đảng uỷ', ''],
  announcement: ['có mấy điểm', null, plan('1. Văn phòng Đảng uỷ báo cáo có mấy điểm.'), leads, 'Văn phòng Đảng uỷ', ''],
  condition: ['nhân dịp', null, plan('1. Nhân dịp Tết, Văn phòng Đảng uỷ thăm hỏi gia đình chính sách.'), leads, '', 'Văn phòng Đảng uỷ'],
  'own-act': [
    'giãi bày',
    null,
    plan('1. Văn phòng Đảng uỷ giãi bày một số nội dung sau:\n\na) Rà soát hồ sơ đất đai.'),
    leads,
    'Văn phòng Đảng uỷ',
    '',
  ],
  'counting-word': [
    'chín là',
    null,
    plan('1. Giao Ban Xây dựng Đảng: Một là, rà soát quy hoạch; chín là, xây dựng kế hoạch.'),
    leads,
    'Ban Xây dựng Đảng',
    'Ban Xây dựng Đảng; Ban Xây dựng Đảng',
  ],
  'carrying-out-heading': [
    'bố trí thực hiện',
    null,
    report(
      '1. Tình hình ổn định.\n\nII. BỐ TRÍ THỰC HIỆN NHIỆM VỤ NĂM 2027\n\n1. Văn phòng Đảng uỷ rà soát hồ sơ đất đai.\n\n2. Kinh phí lấy từ ngân sách.',
    ),
    leads,
    '',
    'Văn phòng Đảng uỷ',
  ],
  proposal: ['kiến nghị', null, plan('1. Giao Văn phòng Đảng uỷ kiến nghị sửa Điều 3.'), leads, 'Văn phòng Đảng uỷ', ''],
  amendment: ['viết lại', null, plan('1. Giao Văn phòng Đảng uỷ đề xuất viết lại Điều 3.'), leads, 'Văn phòng Đảng uỷ', ''],
  'shared-deadline': [
    'mọi phần việc',
    null,
    plan('1. Văn phòng Đảng uỷ:\n- Lập danh sách khách mời.\n\nMọi phần việc xong trước ngày 20/3/2026.'),
    dues,
    [],
    [{ kind: 'date', date: '2026-03-20' }],
  ],
  salutation: ['thân gửi', null, 'Số 4-CV/VPTU\nV/v báo cáo\nThân gửi: Chi bộ thôn Đông\nĐề nghị gửi báo cáo.\n', kind, undefined, 'unit'],
  submission: [
    'trình lên',
    null,
    'TỜ TRÌNH\nvề kinh phí\nTrình lên: Thường trực Đảng uỷ\nNội dung.\n',
    ({ title }) => title,
    'về kinh phí Trình lên: Thường trực Đảng uỷ',
    'về kinh phí',
  ],
  'recipient-head': ['gửi đến', null, 'THÔNG BÁO\nkết luận\n\nNội dung.\nGửi đến:\nChi bộ thôn Đông\n', kind, undefined, 'unit'],
  archive: ['cất', null, foot('- Cất VT.'), kind, 'unit', 'archive'],
  'not-archive': ['lưu tâm', null, 'THÔNG BÁO\nkết luận\n\nNội dung.\n- Chi bộ thôn Đông.\n- Lưu tâm việc này.\n', kind, 'unit', undefined],
  pointer: ['theo', null, foot('- Theo Điều 3,\n- Lưu VT.'), kind, 'unit', 'pointer'],
};

const laid = (entry: Partial<OverlayEntry> & Pick<OverlayEntry, 'kind' | 'text'>, on = '2026-02-03') =>
  withOverlay(partyVocabulary, { entries: [{ meaning: null, validFrom: '2026-01-01', validTo: '2026-12-31', ...entry }] }, on);

describe.each(WORD_KINDS)('a word of an office: %s', (of) => {
  it('changes a reading of its days, and of no other', () => {
    const [text, meaning, source, look, without, withIt] = CASES[of];
    const entry = { kind: of, text, meaning };
    expect([look(read(source)), look(read(source, laid(entry)))]).toEqual([without, withIt]);
    expect(withIt).not.toEqual(without);
    expect(['2025-12-31', '2027-01-01'].map((day) => laid(entry, day))).toEqual([partyVocabulary, partyVocabulary]);
    expect(meaningProblem(of, meaning, false)).toBeNull();
  });

  it('may be one of the base that is not used', () => {
    for (const { words } of wordKinds[of].tables) {
      const [text] = words(partyVocabulary);
      expect(words(laid({ kind: of, text: text ?? '', withdrawn: true }))).not.toContain(text);
    }
  });
});

it('every table of the vocabulary belongs to a kind', () => {
  const tables = Object.values(wordKinds).flatMap((kind) => kind.tables.map(({ name }) => name));
  expect(new Set(tables)).toEqual(new Set(Object.keys(partyVocabulary)));
});

it('says what must be said of a word', () => {
  expect(meaningProblem('rhythm', null, false)).toBe('needed');
  expect(meaningProblem('rhythm', 'fortnight', false)).toBe('unknown');
  expect(meaningProblem('verb', 'làm', false)).toBe('not-wanted');
  expect(meaningProblem('rhythm', null, true)).toBeNull();
});
