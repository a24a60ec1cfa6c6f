/** What a lead-in says its list holds: `… các nội dung sau`. */
export const listNouns: readonly string[] = [
  'nội dung',
  'nhiệm vụ',
  'việc',
  'giải pháp',
  'vấn đề',
  'yêu cầu',
  'biện pháp',
  'cụ thể',
  'điểm',
  'thực hiện',
];

/** What may be said of these: `… nhiệm vụ trọng tâm sau`. */
export const listQualities: readonly string[] = ['chủ yếu', 'trọng tâm', 'cơ bản', 'chính', 'cụ thể'];

/** Words a lead-in ends with. */
export const listEnds: readonly string[] = ['sau', 'sau đây', 'dưới đây'];

/** How a sentence ends that only announces what follows. */
export const announcements: readonly string[] = ['như sau', 'sau đây', 'các nội dung sau', 'các nhiệm vụ sau'];

/** Words that open what stands before the doer of a sentence: a ground, a condition, a time. */
export const conditions: readonly string[] = [
  'trên cơ sở',
  'căn cứ',
  'từ',
  'định kỳ',
  'hằng',
  'hàng',
  'để',
  'nhằm',
  'trong',
  'ngay',
  'sau',
  'trước',
  'chậm nhất',
  'đến',
  'khi',
  'nếu',
  'quá trình',
  'theo',
  'qua',
  'cùng với',
  'song song',
  'tuy nhiên',
  'đồng thời',
  'ngoài ra',
  'bên cạnh đó',
  'riêng',
  'đối với',
  'với',
  'thời gian tới',
  'thời gian',
];

/** Words that propose wording for another text, and what is proposed: `đề nghị bổ sung nội dung …` is no order. */
export const proposals: readonly string[] = ['cần', 'đề nghị', 'đề xuất'];
export const amendments: readonly string[] = ['bổ sung', 'chỉnh sửa', 'sửa', 'điều chỉnh'];

/** Words before the partners of a doer. */
export const partnerWords: readonly string[] = ['phối hợp', 'phối hợp chặt chẽ', 'chủ động phối hợp', 'chủ động phối hợp chặt chẽ'];

/** Words that open a sentence which times all items above it. */
export const sharedDeadlines: readonly string[] = [
  'các nội dung',
  'các nhiệm vụ',
  'những nội dung',
  'thời gian',
  'thời hạn',
  'hoàn thành',
  'báo cáo',
  'kết quả',
  'yêu cầu hoàn thành',
];
