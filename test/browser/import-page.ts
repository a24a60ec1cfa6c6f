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

/** A PDF beside what was read of it: marks and values light each other, one key accepts, a correction is learned and taken back. */
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

  await page.locator('#gia-tri-superior').focus();
  await page.keyboard.press('s');
  await page.getByLabel('Giá trị đúng').fill('Đảng bộ tỉnh Lam Sơn mới');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi nhớ').waitFor();
  await robot.look(page, '05b-ghi-nho');
  await page.getByRole('button', { name: 'Bỏ ghi nhớ' }).click();
  await page.getByText('Đã ghi nhớ').waitFor({ state: 'detached' });
}
