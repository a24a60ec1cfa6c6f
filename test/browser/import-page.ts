import { read, toContent } from '@app/reading';
import { renderPdf } from '@app/rendering';
import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, ROOT } from '../support/processes.js';
import { type Robot } from './robot.js';

/** The conclusion of the demo, printed. */
async function printed(): Promise<Buffer> {
  const text = readFileSync(join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt'), 'utf8');
  let id = 0;
  const content = toContent(read(text), text, () => String((id += 1)));
  return Buffer.from(
    await renderPdf({ content, number: 7, symbol: 'TB/TU', issuedOn: '2026-11-16', urgency: 0, place: content.head.place }),
  );
}

/** A PDF beside what was read of it: marks and values light each other, one key accepts. */
export async function checkPdf(robot: Robot): Promise<void> {
  const page = await robot.as('soanthao');
  await page.goto(`${robot.origin}/van-ban/nhap-tep`);
  await page.locator('input[type=file]').setInputFiles({ name: 'ket-luan.pdf', mimeType: 'application/pdf', buffer: await printed() });
  await page.getByRole('heading', { name: 'Máy đọc được' }).waitFor({ timeout: 60_000 });
  await page.locator('.pdf-paper canvas').first().waitFor({ timeout: 60_000 });

  await page
    .locator('.pdf-marks')
    .getByRole('button', { name: /^Trích yếu: / })
    .first()
    .hover();
  await page.locator('#gia-tri-title.lit').waitFor();
  // The signature stands on the last page, which comes into view.
  await page.locator('#gia-tri-signature').focus();
  await page.locator('.pdf-mark.lit').first().waitFor();
  await robot.look(page, '05a-ban-goc');
  await robot.lookOnPhone(page, '05a-ban-goc');

  const questions = page.locator('[data-question]');
  const open = await questions.count();
  expect(open).toBeGreaterThan(0);
  await questions.first().focus();
  await page.keyboard.press('a');
  await eventually(async () => (await questions.count()) === open - 1, 5_000, 'the question to be settled');
}

/** An invented conclusion in whose readings the reader hesitates: years that are not printed, figures beside one another. */
const doubtful = (number: number): Buffer =>
  Buffer.from(
    [
      'ĐẢNG BỘ TỈNH LAM SƠN',
      'TỈNH ỦY',
      '*',
      `Số ${number}-TB/TU`,
      'Lam Sơn, ngày 18 tháng 11 năm 2026',
      'THÔNG BÁO',
      'kết luận của Ban Thường vụ Tỉnh ủy về giảm nghèo',
      '',
      '1. Tỷ lệ bao phủ bảo hiểm y tế 94,2% trên chỉ tiêu 93%; thu ngân sách 812 tỷ đồng, dự toán 800 tỷ đồng.',
      '2. Giao Ban Nội chính Tỉnh ủy rà soát hộ nghèo, hoàn thành trong quý I.',
      '3. Giao Đảng ủy xã Ngàn Mơ báo cáo kết quả giảm nghèo trước ngày 30/12.',
      'Nơi nhận:',
      '- Lưu VPTU.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
      'Nguyễn Văn An',
    ].join('\n'),
  );

/** By the keyboard alone: doubts are settled one after another, taken back, corrected; a correction is learned, used in the next file, and forgotten. */
export async function settleByKeyboard(robot: Robot): Promise<void> {
  const page = await robot.as('soanthao');
  const keys = page.keyboard;
  const questions = page.locator('[data-question]');
  const hand = async (number: number): Promise<void> => {
    await page.goto(`${robot.origin}/van-ban/nhap-tep`);
    await page.locator('input[type=file]').setInputFiles({ name: `kl-${number}.txt`, mimeType: 'text/plain', buffer: doubtful(number) });
    await page.getByRole('heading', { name: 'Máy đọc được' }).waitFor({ timeout: 60_000 });
  };
  const left = (count: number): Promise<unknown> =>
    eventually(async () => (await questions.count()) === count, 5_000, `${count} questions to be left`);
  const focused = (which: string, what: string): Promise<unknown> =>
    eventually(async () => (await page.evaluate(which)) === true, 5_000, what);
  const inHand = (path: string): Promise<unknown> => focused(`document.activeElement?.dataset.path === '${path}'`, `${path} to be in hand`);

  await hand(41);
  const all = await questions.count();
  expect(all).toBeGreaterThanOrEqual(4);
  await page.locator('[data-path="obligations.0.due"]').focus();
  // The year after the one that was taken: another reading than the first.
  await keys.press('2');
  await left(all - 1);
  await inHand('obligations.1.due');
  await keys.press('z');
  await inHand('obligations.0.due');
  await keys.press('2');
  await inHand('obligations.1.due');
  await keys.press('s');
  await page.getByLabel('Giá trị đúng').waitFor();
  await keys.press('Control+A');
  await keys.type('31/02/2027');
  await keys.press('Enter');
  await page.getByText('“31/02/2027” không phải là ngày').waitFor();
  await keys.press('Control+A');
  await keys.type('15/01/2027');
  await keys.press('Enter');
  await left(all - 2);
  await robot.look(page, '05c-ban-phim');
  for (let count = all - 3; count >= 0; count -= 1) {
    // The next question is in hand a frame after the last one is gone.
    await focused('document.activeElement?.dataset.path !== undefined', 'a question to be in hand');
    await keys.press('a');
    await left(count);
  }
  await focused("document.activeElement?.id === 'can-xem-lai'", 'the heading to be in hand');

  await page.locator('#gia-tri-signature').focus();
  await keys.press('s');
  await page.getByLabel('Họ tên').fill('Nguyễn Văn Ân');
  await keys.press('Enter');
  await page.locator('#gia-tri-signature ins').waitFor();
  await page.locator('#gia-tri-superior').focus();
  await keys.press('s');
  await keys.press('Control+A');
  await keys.type('Đảng bộ tỉnh Lam Sơn mới');
  await keys.press('Enter');
  await page.getByText('Đã ghi nhớ').waitFor();
  await robot.look(page, '05b-ghi-nho');

  // What this browser kept is gone, what the service kept is not.
  const { href } = new URL(page.url());
  await page.evaluate('localStorage.clear()');
  await page.goto(href);
  await page.locator('#gia-tri-signature').getByText('Nguyễn Văn Ân').waitFor();
  await page.locator('[id="gia-tri-obligations.1"]').getByText('Thời hạn: 15/01/2027').waitFor();
  expect(await questions.count()).toBe(0);
  expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('Nguyễn Văn Ân');

  await hand(42);
  await page.locator('#gia-tri-superior').getByText('Theo từ ngữ của cơ quan').waitFor();
  expect(await page.getByRole('textbox', { name: 'Cơ quan cấp trên' }).inputValue()).toBe('Đảng bộ tỉnh Lam Sơn mới');
  await page.getByRole('link', { name: 'Từ ngữ của cơ quan' }).click();
  await page.getByText('Đảng bộ tỉnh Lam Sơn mới').waitFor();
  await page.getByRole('button', { name: 'Thôi dùng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi dùng' }).click();
  await page.getByText('đã thôi dùng').waitFor();
  await hand(43);
  expect(await page.locator('#gia-tri-superior').getByText('Theo từ ngữ của cơ quan').count()).toBe(0);
}
