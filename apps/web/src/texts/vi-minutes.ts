/** Signatures on minutes. */
export const minutesTexts = {
  minutes: {
    signatures: 'Chữ ký trên biên bản',
    order: 'Thư ký và đại diện các bên ký trước; người chủ trì ký sau cùng.',
    parts: { secretary: 'Thư ký', subject: 'Đại diện đơn vị được kiểm tra', chair: 'Chủ trì' },
    waiting: 'Chưa ký',
    signedAt: (moment: string) => `Đã ký lúc ${moment}`,
    sign: 'Ký biên bản',
    confirm: 'Ký biên bản này?',
    confirmText: 'Đồng chí xác nhận biên bản ghi đúng diễn biến. Muốn sửa nội dung, đề nghị trả lại người soạn thảo trước khi ký.',
    return: 'Trả lại để sửa',
    returnTitle: 'Trả lại biên bản để sửa?',
    returned: 'Đã trả lại; các chữ ký đã có không còn giá trị.',
    signed: 'Đã ký biên bản.',
  },
};
