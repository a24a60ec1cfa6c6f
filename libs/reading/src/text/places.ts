/** Where the characters of a text stand in the file: kept as runs, whose characters follow each other here as there. */
export class Places {
  private starts: number[] = [];
  private sources: number[] = [];
  private size = 0;

  /** `length` further characters, the first of which stands at `source`. */
  add(length: number, source: number): void {
    if (length === 0) return;
    const last = this.starts.length - 1;
    if (last < 0) {
      // most lines are one run: a list of one takes no more room than it needs
      this.starts = [this.size];
      this.sources = [source];
    } else if ((this.sources[last] ?? 0) + this.size - (this.starts[last] ?? 0) !== source) {
      this.starts.push(this.size);
      this.sources.push(source);
    }
    this.size += length;
  }

  /** The places [from, to) of another text. */
  addFrom(other: Places, from: number, to: number): void {
    for (let at = from, run = other.runAt(from); at < to; run += 1) {
      const end = Math.min(to, other.starts[run + 1] ?? other.size);
      this.add(end - at, (other.sources[run] ?? 0) + at - (other.starts[run] ?? 0));
      at = end;
    }
  }

  at(i: number): number {
    if (i >= this.size) return 0;
    const run = this.runAt(i);
    return (this.sources[run] ?? 0) + i - (this.starts[run] ?? 0);
  }

  /** The last run that begins at `i` or before. */
  private runAt(i: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= i) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
