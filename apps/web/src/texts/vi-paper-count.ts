/** The urn of a secret ballot on paper. */
export const paperCountTexts = {
  paperCount: {
    onPaper: 'Bằng phiếu giấy, bỏ vào hòm phiếu tại hội nghị',
    title: 'Kiểm phiếu giấy',
    states: {
      none: 'Phiếu được phát và bỏ vào hòm phiếu tại hội nghị. Sau khi mở hòm phiếu, hai người lần lượt nhập kết quả, không ai thấy kết quả của người kia.',
      entered: 'Một người đã nhập kết quả kiểm phiếu; cần một người khác nhập lại.',
      mismatch: 'Kết quả hai người nhập khác nhau. Đề nghị kiểm lại phiếu rồi nhập lại từ đầu.',
      confirmed: 'Hai người đã nhập kết quả thống nhất. Người chủ trì có thể kết thúc biểu quyết.',
    } as Readonly<Record<string, string>>,
    reading: (at: number) => `Lần nhập ${at}:`,
    handedOut: (count: number) => `phát ra ${count} phiếu`,
    another: 'Đồng chí đã nhập lần thứ nhất; lần thứ hai phải do người khác nhập.',
    takers: 'Ủy viên đã nhận phiếu',
    sum: (out: number, found: number) => `Phát ra ${out} phiếu, thu về ${found} phiếu.`,
    opinions: 'Ý kiến khác ghi trên phiếu',
    opinionsHint: 'Mỗi phiếu một dòng, chép đúng nguyên văn.',
    enter: 'Nhập kết quả kiểm phiếu',
    done: {
      entered: 'Đã nhập; cần một người khác nhập lại.',
      mismatch: 'Hai lần nhập khác nhau, đề nghị kiểm lại.',
      confirmed: 'Kết quả kiểm phiếu đã thống nhất.',
    },
  },
};
