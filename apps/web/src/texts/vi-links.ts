/** What is printed in a document, tied to what the system knows. */
export const linkTexts = {
  links: {
    title: 'Liên kết',
    none: 'Chưa tìm thấy văn bản dẫn chiếu, cơ quan hay số liệu nào của văn bản này trong hệ thống.',
    again: 'Tìm lại',
    found: (count: number) => (count === 0 ? 'Không tìm thấy liên kết mới.' : `Đã tìm thêm ${count} liên kết.`),
    asked: (count: number) => `Còn ${count} chỗ máy chưa chắc, đề nghị đồng chí cho biết có đúng không.`,
    kinds: {
      document: 'Văn bản dẫn chiếu',
      body: 'Cơ quan được nêu',
      person: 'Người được nêu',
      clause: 'Nhiệm vụ được giao',
      figure: 'Số liệu kỳ trước',
    },
    reasons: {
      same: 'Khớp hoàn toàn.',
      part: 'Khớp những gì văn bản ghi; phần còn lại (ngày, ký hiệu hoặc chức vụ) văn bản không ghi.',
      'other-day': 'Khớp số, ký hiệu nhưng khác ngày ban hành.',
      several: 'Có nhiều nơi cùng khớp.',
      'other-time': 'Tên hoặc chức vụ này ở thời điểm khác với ngày của văn bản.',
      successor: 'Cơ quan này không còn; đây là nơi kế thừa.',
      'other-post': 'Trùng họ tên nhưng chức vụ ghi trong văn bản khác với danh bạ.',
      similar: 'Câu chữ giống phần lớn.',
    },
    symbolOf: (symbol: string, day: string) => `${symbol}, ngày ${day}`,
    earlier: (value: string) => `Kỳ trước: ${value}`,
    at: (place: string) => `tại ${place}`,
    right: 'Đúng',
    wrong: 'Không phải',
    confirmed: (who: string) => `${who} đã xác nhận`,
    rejected: (who: string) => `${who} cho biết không phải`,
  },
};
