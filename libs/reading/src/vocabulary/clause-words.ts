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

/** What a body does itself in the document at hand; what it says follows, no tasks: `… kết luận như sau`, `… ban hành Quy chế như sau`. */
export const ownActs: readonly string[] = [
  'ban hành',
  'kết luận',
  'phát biểu',
  'quyết nghị',
  'quyết định',
  'thống nhất',
  'nhất trí',
  'trình bày',
  'thông báo',
  'đánh giá',
  'cho ý kiến',
  'có ý kiến',
  'nhận xét',
  'trả lời',
  'công bố',
  'biểu quyết',
];

/** Words that count the tasks of one paragraph: `Một là, …; hai là, …`. */
export const countingWords: readonly string[] = [
  'một là',
  'hai là',
  'ba là',
  'bốn là',
  'năm là',
  'sáu là',
  'bảy là',
  'tám là',
  'thứ nhất',
  'thứ hai',
  'thứ ba',
  'thứ tư',
  'thứ năm',
];

/** How the part of a report is headed that says who carries out what is ahead. */
export const carryingOut: readonly string[] = [
  'nhiệm vụ, giải pháp',
  'nhiệm vụ và giải pháp',
  'nhiệm vụ trọng tâm',
  'các nhiệm vụ, giải pháp',
  'các nhiệm vụ trọng tâm',
  'tổ chức thực hiện',
  'phân công thực hiện',
  'phân công nhiệm vụ',
  'phân công trách nhiệm',
  'phân công tổ chức',
  'trách nhiệm thực hiện',
];
