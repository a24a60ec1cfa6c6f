import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { OperatorError } from './operator-error.js';
import { type PostgresPrograms, bundledPrograms, copyPrograms, program } from './postgres-programs.js';
import { commandLine, runs, waitUntil } from './program-state.js';
import { chooseRunAs, commandAs, giveFolder, NOBODY, type RunAs } from './run-as.js';

export const OWNER = 'banhanh';
const DATABASE = 'banhanh';

export interface PostgresOptions {
  /** Its folder; the cluster lies in `cluster`. */
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly logFile: string;
  /** False: forgets what was not yet on disk when the machine (not the process) dies. For systems that are thrown away. */
  readonly durable: boolean;
  readonly runAs?: RunAs;
}

/**
 * A PostgreSQL of its own: made when the folder is empty, started on what it finds (also after `kill -9` of anything), stopped with a
 * checkpoint. It ends when this process is gone.
 */
export class PostgresServer {
  private readonly cluster: string;
  private readonly how: RunAs;
  private programs: PostgresPrograms | null = null;
  private child: ChildProcess | null = null;

  constructor(private readonly options: PostgresOptions) {
    this.cluster = join(options.folder, 'cluster');
    this.how = options.runAs ?? chooseRunAs();
  }

  /** Address of the owner. */
  get url(): string {
    return this.urlOf(OWNER, this.options.password);
  }

  urlOf(user: string, password: string, database = DATABASE): string {
    return `postgres://${user}:${password}@127.0.0.1:${this.options.port}/${database}`;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Called with true when it was not asked to end. */
  onExit: (unexpected: boolean) => void = () => undefined;

  async start(): Promise<void> {
    mkdirSync(this.options.folder, { recursive: true, mode: 0o700 });
    const owner = this.how === 'account' ? NOBODY : 0;
    if (this.how !== 'direct') chownSync(this.options.folder, owner, owner);
    const bundled = bundledPrograms();
    this.programs = this.how === 'account' ? copyPrograms(bundled, join(this.options.folder, `programs-${bundled.major}`)) : bundled;
    if (this.how === 'account') this.checkReach(this.programs);
    if (!existsSync(join(this.cluster, 'PG_VERSION'))) this.create(this.programs);
    const major = readFileSync(join(this.cluster, 'PG_VERSION'), 'utf8').trim();
    if (major !== this.programs.major)
      throw new OperatorError(
        `Dữ liệu trong ${this.cluster} thuộc PostgreSQL ${major}, chương trình kèm theo là ${this.programs.major}. Sao lưu bằng bản cũ rồi khôi phục.`,
        `The data in ${this.cluster} belongs to PostgreSQL ${major}; the programs are ${this.programs.major}. Back up with the old version and restore.`,
      );
    giveFolder(this.how, this.cluster);
    await this.endLeftover();
    await this.launch(this.programs);
    await this.createDatabase();
  }

  /** Ends it with a checkpoint; without, when that takes longer than `limitMs` (the log is replayed at the next start). */
  async stop(limitMs: number): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const { pid } = child;
    child.kill('SIGINT');
    if (await waitUntil(() => !runs(pid), limitMs)) return;
    child.kill('SIGQUIT');
    if (!(await waitUntil(() => !runs(pid), 1000))) child.kill('SIGKILL');
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.child?.kill(signal);
  }

  /** Made aside and put in place whole: an interrupted first start leaves nothing that looks like a cluster. */
  private create(programs: PostgresPrograms): void {
    const aside = join(this.options.folder, 'cluster.new');
    const passwordFile = join(this.options.folder, 'initdb.password');
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { mode: 0o700 });
    writeFileSync(passwordFile, this.options.password, { mode: 0o600 });
    if (this.how === 'account') for (const path of [aside, passwordFile]) chownSync(path, NOBODY, NOBODY);
    const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8';
    const [command = '', ...args] = commandAs(
      this.how,
      [
        program(programs, 'initdb'),
        ...['-D', aside, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', `--locale=${locale}`],
        ...['--locale-provider=icu', '--icu-locale=vi', '--data-checksums', ...(this.options.durable ? [] : ['--no-sync'])],
      ],
      null,
    );
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', cwd: this.options.folder });
    rmSync(passwordFile, { force: true });
    if (status !== 0)
      throw new OperatorError(`Không tạo được cơ sở dữ liệu:`, `The database could not be made:\n${error?.message ?? stderr}`);
    renameSync(aside, this.cluster);
  }

  /** A server that outlived its supervisor is on its way out, or hangs; a dead one's note is removed. */
  private async endLeftover(): Promise<void> {
    const note = join(this.cluster, 'postmaster.pid');
    const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
    const ours = (): boolean => runs(pid) && (commandLine(pid) ?? 'postgres').includes('postgres');
    if (ours()) {
      if (!(await waitUntil(() => !ours(), 1500))) process.kill(pid, 'SIGINT');
      if (!(await waitUntil(() => !ours(), 5000))) process.kill(pid, 'SIGQUIT');
      if (!(await waitUntil(() => !ours(), 5000))) process.kill(pid, 'SIGKILL');
      await waitUntil(() => !ours(), 2000);
    }
    rmSync(note, { force: true });
  }

  private async launch(programs: PostgresPrograms): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '128MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
      // Short statements over small tables: compiling them costs more than it saves.
      jit: 'off',
      ...(this.options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const [command = '', ...args] = commandAs(
      this.how,
      [
        program(programs, 'postgres'),
        ...['-D', this.cluster, '-p', String(this.options.port)],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      'INT',
    );
    // Backends of a killed server hold its memory for a moment; then a new one says so and ends.
    for (let attempt = 0; ; attempt += 1) {
      const failure = await this.attempt(command, args);
      if (failure === null) return;
      if (attempt === 20 || !/shared memory block|lock file|could not bind/.test(failure))
        throw new OperatorError('PostgreSQL không khởi động được:', `PostgreSQL did not start:\n${failure}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** Null when it answers, else what it said. */
  private async attempt(command: string, args: string[]): Promise<string | null> {
    const log = openSync(this.options.logFile, 'a', 0o600);
    const before = readFileSync(this.options.logFile).length;
    // A process group of its own: Ctrl-C in the terminal must not reach it beside our own signal.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log], cwd: this.options.folder });
    closeSync(log);
    let failed: string | null = null;
    child.once('error', (error) => (failed = error.message));
    child.once('exit', () => {
      failed ??= 'it ended';
      if (this.child === child) {
        this.child = null;
        this.onExit(true);
      }
    });
    const up = await waitUntil(async () => failed !== null || (await this.answers('postgres')), 60_000);
    if (failed !== null || !up) {
      child.kill('SIGKILL');
      return `${failed ?? 'no answer within 60 s'}\n${readFileSync(this.options.logFile).subarray(before).toString('utf8').slice(-2000)}`;
    }
    this.child = child;
    return null;
  }

  private async answers(database: string): Promise<boolean> {
    return this.ask(database, async (client) => {
      await client.query('SELECT 1');
      return true;
    }).catch(() => false);
  }

  private async createDatabase(): Promise<void> {
    await this.ask('postgres', async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    });
  }

  private async ask<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({
      connectionString: this.urlOf(OWNER, this.options.password, database),
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Root that may not make namespaces: the other account must be able to reach what it runs. */
  private checkReach(programs: PostgresPrograms): void {
    const [command = '', ...args] = commandAs('account', [program(programs, 'postgres'), '--version'], null);
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return;
    throw new OperatorError(
      `PostgreSQL không chạy bằng root, và tài khoản nobody không vào được ${this.options.folder}. Chạy bằng người dùng thường, hoặc đặt DATA_DIR vào nơi ai cũng đi qua được (ví dụ /var/lib/banhanh), hoặc đặt DATABASE_URL.`,
      `PostgreSQL refuses root, and the account nobody cannot reach ${this.options.folder}. Run as an ordinary user, or set DATA_DIR to a folder that everyone may pass through (such as /var/lib/banhanh), or set DATABASE_URL.`,
    );
  }
}
