import { ProblemError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SessionConfig } from './session.config.js';

const WINDOW_MS = 60_000;
const PER_LOGIN = 10;
const MOST_KEYS = 20_000;

/** Slows down guessing: attempts a minute by address, and by address and login. Each copy of the gateway counts for itself; the lock of an account is in the database. */
@Injectable()
export class SignInRate {
  private counts = new Map<string, number>();
  private windowEnds = 0;

  constructor(private readonly config: SessionConfig) {}

  /** Throws 429 when there were too many. */
  count(address: string, login: string): void {
    const now = Date.now();
    if (now >= this.windowEnds || this.counts.size > MOST_KEYS) {
      this.counts = new Map();
      this.windowEnds = now + WINDOW_MS;
    }
    const over = [
      this.add(address) > this.config.signInPerMinute,
      this.add(`${address} ${login.trim().toLowerCase()}`) > PER_LOGIN,
    ].includes(true);
    if (over) throw new ProblemError(429, 'session.too-many', { retryAfterSeconds: Math.ceil((this.windowEnds - now) / 1000) });
  }

  /** A sign-in that went well is no guess. */
  forgive(address: string, login: string): void {
    this.counts.delete(`${address} ${login.trim().toLowerCase()}`);
  }

  private add(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}
