/** A PDF that is shown on the page. */
export const pdfTexts = {
  pdf: {
    tools: 'Xem bản gốc',
    opening: 'Đang mở bản gốc…',
    failed: 'Không hiển thị được bản gốc tại đây.',
    open: 'Mở tệp gốc',
    page: (number: number, count: number) => `Trang ${number} trên ${count}`,
    pageWord: 'Trang',
    smaller: 'Thu nhỏ',
    larger: 'Phóng to',
    fit: 'vừa khung',
  },
};
