import { DomainError, unavailable } from '@app/kernel';
import { type Worker } from 'node:worker_threads';
import { type OnPage, type PageRead } from '../on-page.js';
import { type FileRead, type FileToRead } from './read-file.js';
import { type WorkerSays } from './reading-worker.js';
import { startThread } from './worker-thread.js';

export interface ReadingLimits {
  /** How many files are read at once; the others wait. */
  readonly threads: number;
  /** Time for one file, not counting its wait. */
  readonly milliseconds: number;
  /** Time for the next pages of one whose letters are recognised in pictures. */
  readonly picturesMilliseconds: number;
  readonly heapMegabytes: number;
  /** How much the whole process may grow while files are read: what a file unpacks to lies outside the heap of its thread. */
  readonly growthMegabytes: number;
}

const LIMITS: ReadingLimits = {
  threads: 2,
  milliseconds: 90_000,
  // Two programs a page, each of which is given a minute.
  picturesMilliseconds: 130_000,
  heapMegabytes: 768,
  growthMegabytes: 1024,
};
const LOOK_MS = 200;
/** An idle thread holds some 60 MB: it ends when nothing came for a while. */
const IDLE_MS = 60_000;

/** Whoever wanted the file read wants it no more. */
export class ReadingStopped extends Error {
  constructor() {
    super('reading stopped: not wanted');
    this.name = 'ReadingStopped';
  }
}

/** The file is at fault or the machine is: reading it took more time or memory than it may, or ended its thread. */
export class ReadingFailed extends Error {
  constructor(readonly reason: 'time' | 'memory' | 'crash') {
    super(`reading stopped: ${reason}`);
    this.name = 'ReadingFailed';
  }
}

/** The service ends; the file is not at fault, and is sent again. */
const interrupted = (): Error => unavailable('import.interrupted', { retryAfterSeconds: 10 });

interface Job {
  readonly file: FileToRead;
  readonly onPage: OnPage;
  readonly settle: (outcome: FileRead | Error) => void;
}

/** A thread and what it has in hand. */
interface Seat {
  readonly thread: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Reads files in threads of their own, under limits, so that no file can hang or crash the service: a thread that takes too long or too
 * much is ended, its file reported as `ReadingFailed`, and the next file gets a new thread.
 */
export class ReadingPool {
  private readonly limits: ReadingLimits;
  private readonly seats = new Set<Seat>();
  private readonly waiting: Job[] = [];
  private watch: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.limits = { ...LIMITS, ...limits };
  }

  /**
   * `onPage` hears how far it is; `stop` ends the reading of a file nobody waits for.
   * @throws DomainError as `extract` does, `import.interrupted` when the pool is closed meanwhile · ReadingFailed · ReadingStopped
   */
  run(file: FileToRead, onPage: OnPage = () => {}, stop?: AbortSignal): Promise<FileRead> {
    return new Promise((resolve, reject) => {
      const leave = (): void => this.leave(job);
      const settle = (outcome: FileRead | Error): void => {
        stop?.removeEventListener('abort', leave);
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      };
      const job: Job = { file, onPage, settle };
      if (this.closed) return settle(interrupted());
      if (stop?.aborted === true) return settle(new ReadingStopped());
      stop?.addEventListener('abort', leave, { once: true });
      this.waiting.push(job);
      this.next();
    });
  }

  private leave(job: Job): void {
    const place = this.waiting.indexOf(job);
    if (place >= 0) {
      this.waiting.splice(place, 1);
      return job.settle(new ReadingStopped());
    }
    const seat = [...this.seats].find((one) => one.job === job);
    if (seat !== undefined) void this.end(seat, new ReadingStopped());
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { settle } of this.waiting.splice(0)) settle(interrupted());
    await Promise.all([...this.seats].map((seat) => this.end(seat, interrupted())));
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const seat = [...this.seats].find(({ job }) => job === null) ?? (this.seats.size < this.limits.threads ? this.open() : null);
      if (seat === null) return;
      const job = this.waiting.shift();
      if (job === undefined) return;
      seat.job = job;
      this.limit(seat, this.limits.milliseconds);
      this.watchMemory();
      seat.thread.ref();
      seat.thread.postMessage(job.file);
    }
  }

  private open(): Seat {
    const seat: Seat = { thread: startThread(this.limits.heapMegabytes), job: null, timer: null };
    this.seats.add(seat);
    seat.thread.on('message', (says: WorkerSays) => this.hear(seat, says));
    seat.thread.on('error', (error: Error & { readonly code?: string }) => {
      void this.end(seat, new ReadingFailed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash'));
    });
    seat.thread.on('exit', () => void this.end(seat, new ReadingFailed('crash')));
    return seat;
  }

  private hear(seat: Seat, says: WorkerSays): void {
    switch (says.kind) {
      case 'page':
        return this.advance(seat, says.at);
      case 'read':
        return this.free(seat, says.file);
      case 'refused':
        return this.free(seat, new DomainError(says.category, says.code, says.detail));
      case 'failed':
        return this.free(seat, new ReadingFailed('crash'));
    }
  }

  private advance(seat: Seat, at: PageRead): void {
    if (at.pictures) this.limit(seat, this.limits.picturesMilliseconds);
    seat.job?.onPage(at);
  }

  private limit(seat: Seat, milliseconds: number): void {
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => void this.end(seat, new ReadingFailed('time')), milliseconds);
  }

  private free(seat: Seat, outcome: FileRead | Error): void {
    const { job } = seat;
    seat.job = null;
    if (seat.timer !== null) clearTimeout(seat.timer);
    // An idle thread keeps neither the process nor, for long, its memory.
    seat.timer = setTimeout(() => void this.end(seat, new ReadingFailed('crash')), IDLE_MS).unref();
    seat.thread.unref();
    job?.settle(outcome);
    this.next();
    this.restWatch();
  }

  private async end(seat: Seat, why: Error): Promise<void> {
    if (!this.seats.delete(seat)) return;
    if (seat.timer !== null) clearTimeout(seat.timer);
    seat.job?.settle(why);
    seat.job = null;
    this.restWatch();
    this.next();
    await seat.thread.terminate();
  }

  /** Looks from outside, since a thread that unpacks a bomb looks at nothing. Nobody can say which thread it was: all give up their files. */
  private watchMemory(): void {
    if (this.watch !== null) return;
    const most = process.memoryUsage.rss() + this.limits.growthMegabytes * 1024 * 1024;
    this.watch = setInterval(() => {
      if (process.memoryUsage.rss() <= most) return;
      for (const seat of [...this.seats]) if (seat.job !== null) void this.end(seat, new ReadingFailed('memory'));
    }, LOOK_MS);
  }

  private restWatch(): void {
    if (this.watch === null || [...this.seats].some(({ job }) => job !== null)) return;
    clearInterval(this.watch);
    this.watch = null;
  }
}
