import { Injectable } from '@nestjs/common';

const CHECK_LIMIT_MS = 2000;

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  /** Why not, in one line; never contents. */
  readonly reason: string | null;
}

/** What must be true for the process to do its work: the database answers, the queue answers, its policy is right. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => Promise<void>>();

  /** `check` throws, with the reason as message, where the process is not ready. */
  register(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  async results(): Promise<readonly CheckResult[]> {
    return Promise.all([...this.checks].map(([name, check]) => outcome(name, check)));
  }
}

async function outcome(name: string, check: () => Promise<void>): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([check(), late]);
    return { name, ok: true, reason: null };
  } catch (error) {
    return { name, ok: false, reason: error instanceof Error ? error.message : 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}
