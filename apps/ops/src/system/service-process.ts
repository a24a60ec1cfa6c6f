import { type ServiceName } from '@app/contracts';
import { EXIT_CONFIG, projectFolder } from '@app/platform';
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.js';
import { waitUntil } from './program-state.js';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const STEADY_AFTER_MS = 20_000;
const DEADLY: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGABRT']);
const KEEP_LOG_BYTES = 20_000_000;

export interface ServiceProcessOptions {
  readonly service: ServiceName;
  /** 0 for the first copy. */
  readonly copy: number;
  readonly url: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly say: (line: string) => void;
}

/** One copy of a service: started, started again when it dies, given up only when its configuration is refused or it never came up. */
export class ServiceProcess {
  private child: ChildProcess | null = null;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private everReady = false;
  private startedAt = 0;
  private deaths = 0;
  /** The process that was sent a deadly signal and may not have fallen yet. */
  private doomed: number | null = null;
  /** How often it was started again. */
  restarts = 0;

  constructor(readonly options: ServiceProcessOptions) {}

  /** Called when there is no use in starting it again. */
  onGivenUp: (reason: OperatorError) => void = () => undefined;

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  start(): void {
    const { service, environment, logFile } = this.options;
    const main = join(projectFolder, 'dist', 'programs', `${service}.js`);
    if (!existsSync(main))
      throw new OperatorError(`Chưa biên dịch ${service}: chạy \`npm run build\`.`, `${service} is not built: run \`npm run build\`.`);
    if (existsSync(logFile) && statSync(logFile).size > KEEP_LOG_BYTES) renameSync(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a', 0o600);
    this.startedAt = Date.now();
    // A group of its own, so that Ctrl-C reaches it once, through us; the channel tells it when we are gone.
    const child = spawn(process.execPath, [main], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: environment,
      cwd: projectFolder,
    });
    closeSync(log);
    this.child = child;
    child.once('exit', (code, signal) => this.ended(child, code, signal));
    child.once('error', (error) => this.options.say(`${this.label}: ${error.message}`));
  }

  /** Whether it says that it can work. */
  async ready(): Promise<boolean> {
    const pid = this.child?.pid;
    if (pid === undefined || pid === this.doomed) return false;
    const ok = await fetch(`${this.options.url}/health/ready`, { signal: AbortSignal.timeout(2500) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok && this.child?.pid === pid) this.everReady = true;
    return ok;
  }

  /** Ends it, in order within `limitMs`, else at once. */
  async stop(limitMs: number): Promise<void> {
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const gone = await waitUntil(() => child.exitCode !== null || child.signalCode !== null, limitMs, 10);
    if (gone) return;
    child.kill('SIGKILL');
    await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 1000, 10);
  }

  /** Sends a signal to the process that runs now; it will be started again. Answers its pid. */
  kill(signal: NodeJS.Signals): number | null {
    const { pid } = this;
    if (DEADLY.has(signal)) this.doomed = pid;
    this.child?.kill(signal);
    return pid;
  }

  /** The end of its log, for the message of a failed start. */
  logTail(): string {
    try {
      return readFileSync(this.options.logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    } catch {
      return '';
    }
  }

  removeLog(): void {
    rmSync(this.options.logFile, { force: true });
  }

  private get label(): string {
    return `${this.options.service} ${this.options.copy + 1}`;
  }

  private ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.child === child) this.child = null;
    if (this.stopping) return;
    if (Date.now() - this.startedAt > STEADY_AFTER_MS) {
      this.pause = FIRST_PAUSE_MS;
      this.deaths = 0;
    }
    this.deaths += 1;
    if (code === EXIT_CONFIG || (!this.everReady && this.deaths >= 5)) {
      this.onGivenUp(
        new OperatorError(
          `Dịch vụ ${this.label} không khởi động được. Nhật ký: ${this.options.logFile}`,
          `The service ${this.label} does not start. Log: ${this.options.logFile}\n${this.logTail()}`,
        ),
      );
      return;
    }
    this.options.say(`${this.label} đã dừng (${signal ?? `mã ${code ?? '?'}`}), khởi động lại / stopped, starting again`);
    this.timer = setTimeout(() => {
      this.restarts += 1;
      this.start();
    }, this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
