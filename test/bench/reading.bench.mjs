// Reading: text documents a second in one warm process, as a service reads them: in its threads, from the bytes to the draft. Beside it what
// one thread reads, against a pass that only opens, normalises and splits the same files; and how much memory a long PDF takes over an idle
// process, which must not grow with its pages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { perSecond, perSecondOfClock } from './medians.mjs';

const root = join(import.meta.dirname, '..', '..');
const reading = join(root, 'dist/libs/reading/src/index.js');

/** Documents a second of a warm process, and the threads it reads them in: those of `ReadingPool` where nothing else is said. */
const TARGET = 200;
const THREADS = 2;
const AS_TODAY = { overlay: { entries: [] }, on: '2027-01-04' };
const IN_A_ROW = 3;

export async function measure(say) {
  return [...(await textDocuments(say)), ...longPdf(say)];
}

async function textDocuments(say) {
  const { extract, read, ReadingPool } = await import(reading);
  const sets = [
    { what: 'text documents', folders: ['test/fixtures/reading', 'test/fixtures/reading/dev'].map((folder) => join(root, folder)) },
  ];
  // real ones do not belong to the project: they are read where they are at hand
  const shared = join(resolve(root, process.env.SHARED_DIR ?? '../shared'), 'corpus');
  if (existsSync(shared)) sets.push({ what: 'real documents', folders: [shared] });
  const results = [];
  for (const { what, folders } of sets) {
    const files = folders
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((path) => path.endsWith('.txt'));
    const lengths = files.map((path) => readFileSync(path, 'utf8').length);
    const letters = lengths.reduce((sum, length) => sum + length, 0);
    const limit = await perSecond(files.length, () => {
      for (const path of files) {
        const lines = readFileSync(path, 'utf8').normalize('NFC').split('\n');
        for (const line of lines) line.split(/\s+/u);
      }
    });
    const ours = await perSecond(files.length, async () => {
      for (const path of files) read((await extract(new Uint8Array(readFileSync(path)), path)).text);
    });
    // all are handed in at once, so that no thread waits for the next file
    const jobs = files
      .flatMap((path) => Array(IN_A_ROW).fill(path))
      .map((path) => ({ ...AS_TODAY, fileName: path, bytes: new Uint8Array(readFileSync(path)) }));
    const pool = new ReadingPool({ threads: THREADS });
    const inThreads = await perSecondOfClock(jobs.length, () => Promise.all(jobs.map((job) => pool.run(job))), THREADS);
    await pool.close();
    const number = (value) => Math.round(value).toLocaleString('en');
    say(
      `${what}: ${files.length} of ${number(Math.min(...lengths))} to ${number(Math.max(...lengths))} characters, ${number(letters / files.length)} on average; ` +
        `warm after ${ours.warmUp} rounds; ${number((ours.rate * letters) / files.length)} characters a second`,
    );
    results.push(
      {
        what: `${what}, one process`,
        ours: inThreads.rate,
        unit: `a second, ${THREADS} threads, to the draft`,
        target: { atLeast: TARGET },
      },
      {
        what: `${what}, one thread`,
        ours: ours.rate,
        unit: 'a second of the processor',
        limit: limit.rate,
        limitIs: 'open, NFC, split',
        target: { atLeast: TARGET / THREADS },
      },
    );
  }
  return results;
}

const PAGES = [75, 300];
const SENTENCE =
  'Ban Thường vụ Đảng ủy giao Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng rà soát, xây dựng kế hoạch khắc phục những hạn chế đã nêu, báo cáo Thường trực Đảng ủy trước ngày 20/3/2027.';

function longPdf(say) {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-bench-'));
  try {
    const { resolve } = createRequire(import.meta.url);
    const fontBlobs = [readFileSync(resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'))];
    const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
    const [short, long] = PAGES.map((pages) => {
      const path = join(folder, `${pages}.pdf`);
      const page = `#for i in range(1, 11) [#i. ${SENTENCE}\n\n]`;
      writeFileSync(
        path,
        typst.pdf({
          mainFileContent: `#set text(font: "Tinos", size: 14pt)\n#set page(numbering: "1")\n#for p in range(${pages}) { [${page}]; pagebreak(weak: true) }`,
        }),
      );
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'read-watching-memory.mjs'), reading, path], {
        encoding: 'utf8',
      });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout);
    });
    say(
      `${long.pages} pages: ${long.seconds.toFixed(1)} s, idle ${long.idle.toFixed(0)} MB, ${long.letters.toLocaleString('en')} characters; ${short.pages} pages: ${short.over.toFixed(0)} MB over idle`,
    );
    return [
      {
        what: `memory of a PDF of ${long.pages} pages over idle`,
        ours: long.over,
        unit: 'MB',
        limit: short.over,
        limitIs: `${short.pages} pages`,
        target: { atMost: 256 },
      },
      { what: 'pages of a PDF', ours: long.pages / long.seconds, unit: 'a second of the processor', target: { atLeast: 20 } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
