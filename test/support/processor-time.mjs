// How much processor time a program and all it started took: what says something on a machine that is busy with other work as well.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;
const EVERY_MS = 1000;

/** Watches a child until it ends; answers seconds, a little under the truth by what its last second took, or 0 where procfs is not there. */
export function processorTimeOf(child) {
  let seconds = 0;
  const look = () => (seconds = Math.max(seconds, secondsOfTree(child.pid)));
  const timer = setInterval(look, EVERY_MS);
  child.once('exit', () => clearInterval(timer));
  return () => seconds;
}

/** Of the living: their own time and that of the children they have buried. */
function secondsOfTree(root) {
  const children = new Map();
  const ticks = new Map();
  for (const name of folders()) {
    const fields = statOf(name);
    if (fields === null) continue;
    const [pid, parent] = [Number(name), Number(fields[1])];
    ticks.set(
      pid,
      fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0),
    );
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let sum = 0;
  for (let front = [root]; front.length > 0; front = front.flatMap((pid) => children.get(pid) ?? []))
    for (const pid of front) sum += ticks.get(pid) ?? 0;
  return sum / TICKS_A_SECOND;
}

function folders() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // ended meanwhile
    return null;
  }
}
