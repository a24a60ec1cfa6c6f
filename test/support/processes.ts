import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const OPS = join('dist', 'programs', 'ops.js');

/** Builds what changed; tests that start real processes begin with it. */
export function build(page = true): void {
  const { status, stderr } = spawnSync(process.execPath, ['docker/build.mjs', '--quiet', ...(page ? [] : ['--no-page'])], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** The environment of a newcomer's shell: nothing of the test run leads the program anywhere. */
export function plainEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', LOG_LEVEL: 'info', ...settings };
}

/** A program that runs: what it says, when it ends. */
export class Program {
  output = '';
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  private readonly waiting = new Set<() => void>();

  constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        for (const look of this.waiting) look();
      });
    this.ended = new Promise((resolve) =>
      child.once('close', (code, signal) => {
        resolve({ code, signal });
        for (const look of this.waiting) look();
      }),
    );
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The text that matches, as soon as it is there. Fails when the program ends without it, or after the limit. */
  said(pattern: RegExp, limitMs = 80_000): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        this.waiting.delete(look);
        clearTimeout(timer);
      };
      const look = (): void => {
        const match = pattern.exec(this.output);
        if (match !== null) {
          done();
          resolve(match);
        } else if (this.child.exitCode !== null || this.child.signalCode !== null) {
          done();
          reject(new Error(`ended without saying ${pattern.source}:\n${this.output}`));
        }
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`did not say ${pattern.source} in ${limitMs} ms:\n${this.output}`));
      }, limitMs);
      this.waiting.add(look);
      look();
    });
  }
}

export function start(command: readonly string[], environment: NodeJS.ProcessEnv): Program {
  const [program = '', ...args] = command;
  return new Program(spawn(program, args, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Starts the operator's tool; `as` is put before it (`setpriv …`). */
export function startOps(args: readonly string[], settings: Readonly<Record<string, string>>, as: readonly string[] = []): Program {
  return start([...as, process.execPath, OPS, ...args], plainEnvironment(settings));
}

/** Runs the operator's tool to its end. */
export async function runOps(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
  as: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const program = startOps(args, settings, as);
  const { code } = await program.ended;
  return { code, output: program.output };
}

/** Pids of all that descend from a process, read from procfs. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // ended meanwhile
    }
  }
  const found: number[] = [];
  for (let front = [pid]; front.length > 0;) {
    front = [...parents].filter(([, parent]) => front.includes(parent)).map(([child]) => child);
    found.push(...front);
  }
  return found;
}

/** Which of the processes still run (a zombie does not). */
export function stillRunning(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2)[0] !== 'Z';
    } catch {
      return false;
    }
  });
}

export async function eventually(check: () => boolean | Promise<boolean>, limitMs: number, what: string): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
