// The Chromium that browser tests drive: CHROMIUM_PATH, a program on PATH, or as root Debian's package; else it says what to install.
import { existsSync } from 'node:fs';
import { onPath } from '../../docker/redis.mjs';
import { installWithApt } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** How Chromium is started in tests: no sandbox (containers, root), no graphics card, nothing in the background. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The path of the program, or null. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  return NAMES.map(onPath).find(Boolean) ?? null;
}

/** The path of the program, installed first where that can be done. Throws, saying what to install. */
export function chromiumForTests(say = (line) => process.stderr.write(`${line}\n`)) {
  const found = findChromium();
  if (found) return found;
  say('Đang cài Chromium (apt-get) … / Installing Chromium (apt-get) …');
  const problem = installWithApt('chromium');
  const installed = findChromium();
  if (installed) return installed;
  if (problem !== null) say(problem);
  throw new Error(
    'Không tìm thấy Chromium để chạy kiểm thử giao diện. Cài bằng: sudo apt-get install chromium (hoặc đặt CHROMIUM_PATH).\n' +
      'Chromium for the browser tests was not found. Install it with: sudo apt-get install chromium (or set CHROMIUM_PATH).',
  );
}
