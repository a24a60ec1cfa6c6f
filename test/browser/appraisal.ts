import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from 'playwright-core';
import { type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { openWork, pick, pressAndConfirm, type Robot } from './robot.js';

const node = (id: string, label: string | null, level: number, text: string, heading: string | null = null) => ({
  id,
  kind: 'clause',
  label,
  level,
  heading,
  text,
  spans: [],
});
const content = {
  head: { type: 'TB', title: 'Kết luận về công tác phòng cháy rừng', superior: null, issuer: null, place: 'Lam Sơn', asPrinted: null },
  body: [
    node('I', 'I', 1, '', 'Đánh giá'),
    node('I1', '1', 2, 'Việc xắp xếp lực lượng tại chỗ được quan tâm; đã trang bị 42 máy thổi gió.'),
    node('II', 'II', 1, '', 'Yêu cầu'),
    node('II1', '1', 2, 'Các đảng ủy xã rà soát phương án, báo cáo trước ngày 28/02/2027.'),
  ],
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
};

/** Selects words of the sheet as a reader does with the mouse. */
const select = (page: Page, words: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const node = [...document.querySelectorAll('.node-words')].map((one) => one.firstChild).find((one) => one?.data?.includes('${words}'));
    const range = document.createRange();
    range.setStart(node, node.data.indexOf('${words}'));
    range.setEnd(node, node.data.indexOf('${words}') + '${words}'.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  })()`);

export function appraisal(scene: () => { readonly stage: Stage; readonly robot: Robot }): void {
  describe('appraisal and comment rounds by hand', () => {
    let stage: Stage;
    let robot: Robot;
    let documentId: string;
    beforeAll(async () => {
      ({ stage, robot } = scene());
      const drafter = stage.setting.cast.as('soanthao');
      ({ id: documentId } = await drafter.post<{ id: string }>('/api/documents', {
        organisationId: stage.setting.issuerId,
        type: 'TB',
        content,
      }));
    }, 60_000);

    it('units are asked, one answers on a node, and the drafter takes it in', async () => {
      const drafter = await robot.as('soanthao');
      await drafter.goto(`${stage.system.url}/van-ban/${documentId}/lay-y-kien`);
      await drafter.getByRole('button', { name: 'Lấy ý kiến các đơn vị' }).click();
      await pick(drafter, 'Đơn vị, nhóm đơn vị được lấy ý kiến', 'Ban Nội chính Tỉnh ủy');
      await pick(drafter, 'Đơn vị, nhóm đơn vị được lấy ý kiến', 'Ban Tổ chức Tỉnh ủy');
      await robot.look(drafter, '30-lay-y-kien');
      await drafter.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
      await drafter.getByText('Đã gửi lấy ý kiến 2 đơn vị').waitFor();

      const unit = await robot.as('soanthao.bnctu');
      await openWork(unit, stage.system.url, /phòng cháy rừng/);
      await unit.getByRole('button', { name: 'Có ý kiến về II.1' }).click();
      await unit.getByLabel('Ý kiến: II.1').fill('Thời hạn nên sớm hơn, trước mùa khô.');
      await robot.look(unit, '31-gop-y-cua-don-vi');
      await robot.lookOnPhone(unit, '31-gop-y-cua-don-vi');
      await unit.getByRole('button', { name: 'Gửi ý kiến' }).click();
      await unit.getByText('Đã gửi ý kiến của đơn vị').waitFor();

      await drafter.getByText('1/2 đơn vị đã trả lời, 1 ý kiến').click();
      await drafter.getByRole('button', { name: 'Trả lời: Ban Nội chính Tỉnh ủy' }).click();
      await drafter.getByLabel('Ý kiến tiếp thu, giải trình').fill('Đã chuyển lên ngày 31/01/2027.');
      await drafter.getByRole('button', { name: 'Gửi trả lời' }).click();
      await drafter.getByText('Đã chuyển lên ngày 31/01/2027.').waitFor();
      await robot.look(drafter, '32-bang-tong-hop-y-kien');
      await pressAndConfirm(drafter, 'Kết thúc đợt lấy ý kiến');
      await drafter.getByText('Đã kết thúc', { exact: true }).waitFor();
    }, 240_000);

    it('a stretch of text is commented on by one key, form is mended by the office, and the table is printed', async () => {
      await stage.setting.cast.as('soanthao').post(`/api/documents/${documentId}/submit`);
      const reviewer = await robot.as('thamdinh');
      await reviewer.goto(`${stage.system.url}/van-ban/${documentId}/tham-dinh`);
      await reviewer.locator('.node-words', { hasText: 'máy thổi gió' }).waitFor();
      for (const [words, text, kind, proposal] of [
        ['42 máy thổi gió', 'Số liệu chưa khớp với báo cáo của Kiểm lâm.', 'content', '40 máy thổi gió'],
        ['xắp xếp', 'Sai chính tả.', 'form', 'sắp xếp'],
      ] as const) {
        await select(reviewer, words);
        await reviewer.getByRole('button', { name: 'Góp ý đoạn đã chọn (F9)' }).waitFor();
        await reviewer.keyboard.press('F9');
        await reviewer.getByLabel('Nội dung góp ý').fill(text);
        await reviewer.getByLabel('Loại góp ý').selectOption(kind);
        await reviewer.getByLabel('Đề xuất viết lại (nếu có)').fill(proposal);
        await reviewer.getByRole('button', { name: 'Gửi góp ý' }).click();
        await reviewer.locator('mark', { hasText: words }).waitFor();
      }
      await reviewer.keyboard.press('F8');
      expect(await reviewer.locator('.finding-here').textContent()).toBe('xắp xếp');
      await robot.look(reviewer, '33-tham-dinh');
      await robot.lookOnPhone(reviewer, '33-tham-dinh');

      await reviewer.getByRole('link', { name: 'Sửa thể thức' }).click();
      await reviewer.getByRole('button', { name: 'Áp dụng đề xuất “sắp xếp”' }).click();
      await robot.look(reviewer, '34-sua-the-thuc');
      await reviewer.getByRole('button', { name: 'Lưu thành phiên bản mới' }).click();
      await reviewer.getByText('Văn phòng đã sửa thể thức ở phiên bản 2.').waitFor();
      await reviewer.getByText('1 góp ý chưa trả lời').waitFor();
      await reviewer.getByRole('button', { name: 'Đồng ý, chuyển bước tiếp theo' }).click();
      const dialog = reviewer.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Đồng ý, chuyển bước tiếp theo' }).click();
      await dialog.getByText('Còn 1 ý kiến thẩm định về nội dung').waitFor();
      await dialog.getByRole('button', { name: 'Thôi' }).click();

      await reviewer.getByRole('link', { name: 'Bảng tiếp thu, giải trình' }).click();
      await reviewer.getByRole('cell', { name: 'Văn phòng đã sửa thể thức' }).waitFor();
      await robot.look(reviewer, '35-bang-tiep-thu');
      const [file] = await Promise.all([reviewer.waitForEvent('download'), reviewer.getByRole('link', { name: 'Tải bản Word' }).click()]);
      expect(file.suggestedFilename()).toBe('bang-tong-hop-tiep-thu-giai-trinh.docx');
      expect(robot.complaints).toEqual([]);
    }, 240_000);
  });
}
