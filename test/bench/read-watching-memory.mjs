// `node read-watching-memory.mjs INDEX FILE`: reads a file in a thread, as a service does, and prints by how much the process grew for it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [index, path] = process.argv.slice(2);
const { ReadingPool } = await import(pathToFileURL(index).href);
const megabytes = () => process.memoryUsage.rss() / 1024 / 1024;
const ask = (bytes) => pool.run({ bytes, fileName: 'a', overlay: { entries: [] }, on: '2027-01-01' });

const pool = new ReadingPool({ threads: 1, milliseconds: 600_000 });
await ask(new TextEncoder().encode('Báo cáo kết quả kiểm tra'));
const idle = megabytes();
let peak = idle;
const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 10);
const begun = process.cpuUsage();
const { printed, text } = await ask(new Uint8Array(readFileSync(path)));
clearInterval(watch);
// Of the processor: what else the machine does is not counted.
const { user, system } = process.cpuUsage(begun);
const seconds = (user + system) / 1_000_000;
process.stdout.write(JSON.stringify({ idle, over: peak - idle, seconds, pages: printed.pages.length, letters: text.length }));
await pool.close();
