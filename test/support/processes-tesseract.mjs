// What recognises letters in pictures: programs on PATH, or as root Debian's packages; else it says what to install.
import { spawnSync } from 'node:child_process';
import { onPath } from '../../docker/redis.mjs';
import { installWithApt } from './apt.mjs';

const PACKAGES = ['tesseract-ocr', 'tesseract-ocr-vie', 'poppler-utils'];

function found() {
  const program = onPath('tesseract');
  if (!program || !onPath('pdftoppm')) return null;
  return /^vie$/m.test(spawnSync(program, ['--list-langs'], { encoding: 'utf8' }).stdout) ? program : null;
}

/** The path of tesseract, installed first where that can be done. Throws, saying what to install. */
export function tesseractForTests(say = (line) => process.stderr.write(`${line}\n`)) {
  const there = found();
  if (there) return there;
  say('Đang cài tesseract (apt-get) … / Installing tesseract (apt-get) …');
  const problem = installWithApt(...PACKAGES);
  const installed = found();
  if (installed) return installed;
  if (problem !== null) say(problem);
  throw new Error(
    `Không tìm thấy chương trình nhận dạng chữ. Cài bằng: sudo apt-get install ${PACKAGES.join(' ')}\n` +
      `The programs that recognise letters were not found. Install them with: sudo apt-get install ${PACKAGES.join(' ')}`,
  );
}
