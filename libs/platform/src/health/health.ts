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
  private readonly told: (() => Promise<Readonly<Record<string, number>>>)[] = [];

  /** `check` throws, with the reason as message, where the process is not ready. */
  register(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  /** Numbers for whoever looks at the health page; they say nothing about readiness, and are left out where they cannot be read. */
  tell(read: () => Promise<Readonly<Record<string, number>>>): void {
    this.told.push(read);
  }

  async numbers(): Promise<Readonly<Record<string, number>>> {
    const read = await Promise.all(this.told.map((one) => withinLimit(one).catch(() => ({}))));
    return Object.assign({}, ...read) as Record<string, number>;
  }

  async results(): Promise<readonly CheckResult[]> {
    return Promise.all([...this.checks].map(([name, check]) => outcome(name, check)));
  }
}

async function outcome(name: string, check: () => Promise<void>): Promise<CheckResult> {
  try {
    await withinLimit(check);
    return { name, ok: true, reason: null };
  } catch (error) {
    return { name, ok: false, reason: error instanceof Error ? error.message : 'unknown' };
  }
}

async function withinLimit<T>(ask: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_LIMIT_MS} ms`)), CHECK_LIMIT_MS);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
