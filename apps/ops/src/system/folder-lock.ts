import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './operator-error.js';
import { beganAt, runs } from './program-state.js';

/** One system per data folder. The lock names its process; one whose process is gone is taken over, so nothing has to be cleaned after `kill -9`. */
export class FolderLock {
  private readonly path: string;
  private readonly mine = `${process.pid} ${beganAt(process.pid) ?? '-'}\n`;

  constructor(private readonly folder: string) {
    this.path = join(folder, 'lock');
  }

  take(): void {
    const aside = `${this.path}.${process.pid}`;
    writeFileSync(aside, this.mine);
    try {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        try {
          // A link appears whole or not at all, and never over another's.
          linkSync(aside, this.path);
          return;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        }
        this.dropStale();
      }
      throw this.inUse(null);
    } finally {
      rmSync(aside, { force: true });
    }
  }

  release(): void {
    if (this.holder() === this.mine) rmSync(this.path, { force: true });
  }

  private holder(): string | null {
    try {
      return readFileSync(this.path, 'utf8');
    } catch {
      return null;
    }
  }

  private dropStale(): void {
    const holder = this.holder();
    if (holder === null) return;
    const [pid = '', began = '-'] = holder.trim().split(' ');
    const alive = runs(Number(pid)) && (began === '-' || beganAt(Number(pid)) === began);
    if (alive) throw this.inUse(pid);
    const moved = `${this.path}.stale.${process.pid}`;
    try {
      renameSync(this.path, moved);
    } catch {
      return;
    }
    // Another starter may have taken it between the reading and the moving: give it back.
    if (readFileSync(moved, 'utf8') !== holder) linkSync(moved, this.path);
    rmSync(moved, { force: true });
  }

  private inUse(pid: string | null): OperatorError {
    const by = pid === null ? '' : ` (pid ${pid})`;
    return new OperatorError(
      `Thư mục dữ liệu ${this.folder} đang được một hệ thống khác sử dụng${by}. Dừng hệ thống đó hoặc đặt DATA_DIR khác.`,
      `The data folder ${this.folder} is in use by another system${by}. Stop it or set another DATA_DIR.`,
    );
  }
}
