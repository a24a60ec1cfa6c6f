import { readFileSync } from 'node:fs';

/**
 * Whether a process still runs. A zombie does not: where PID 1 does not reap at once, a killed server stays in the table and would look
 * alive to `kill(pid, 0)`.
 */
export function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return stateOf(pid) !== 'Z';
}

/** When the process began, in ticks since boot: together with the pid it names one process even after the number is used again. Null without procfs. */
export function beganAt(pid: number): string | null {
  return statFields(pid)?.[19] ?? null;
}

/** The command line, or null where it cannot be read. */
export function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function stateOf(pid: number): string | undefined {
  return statFields(pid)?.[0];
}

/** The fields of /proc/<pid>/stat after the name in parentheses, which may itself hold spaces and parentheses. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .trim()
      .split(' ');
  } catch {
    return null;
  }
}

export async function waitUntil(check: () => boolean | Promise<boolean>, limitMs: number, stepMs = 25): Promise<boolean> {
  const end = Date.now() + limitMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}
