/** A copy that refused is asked last for so long. */
const REST_MS = 1000;

/** The copies of one service, taken in turn; one that did not answer rests behind the others. */
export class ServicePool {
  private next = 0;
  private readonly restsUntil = new Map<string, number>();

  constructor(
    private readonly urls: readonly string[],
    private readonly clock: () => number = Date.now,
  ) {}

  /** All copies in the order in which to try them. */
  order(): string[] {
    const start = this.next;
    this.next = (this.next + 1) % this.urls.length;
    const turned = [...this.urls.slice(start), ...this.urls.slice(0, start)];
    const now = this.clock();
    const rests = (url: string): boolean => (this.restsUntil.get(url) ?? 0) > now;
    return [...turned.filter((url) => !rests(url)), ...turned.filter(rests)];
  }

  failed(url: string): void {
    this.restsUntil.set(url, this.clock() + REST_MS);
  }
}
