import { Places } from './places.js';
import { Stretch } from './stretch.js';

const SPACE = 32;

/** Puts the text of a line together out of pieces of the file; pieces that follow each other in the file are cut out of it as one. */
export class LineBuilder {
  private readonly pieces: string[] = [];
  private readonly places = new Places();
  /** The piece that still grows. */
  private from = 0;
  private to = 0;
  private spaced = true;
  length = 0;

  /** `key` is the whole file as rules compare it. */
  constructor(
    private readonly source: string,
    private readonly key: string,
  ) {}

  /** The characters of the file from `from` to `to`. */
  put(from: number, to: number): void {
    if (from === to) return;
    if (from !== this.to) this.startAt(from);
    this.to = to;
    this.length += to - from;
    this.spaced = false;
  }

  /** A space, unless one stands there; its place in the file is `at`. */
  space(at: number): void {
    if (this.spaced) return;
    if (at === this.to && this.source.charCodeAt(at) === SPACE) this.to += 1;
    else {
      this.startAt(at);
      this.pieces.push(' ');
      this.places.add(1, at);
    }
    this.length += 1;
    this.spaced = true;
  }

  finish(): Stretch {
    const { from, to } = this;
    this.startAt(to);
    if (this.pieces.length > 1) return Stretch.at(this.places, this.pieces.join(''));
    return Stretch.at(this.places, this.source.slice(from, to), this.key.slice(from, to));
  }

  private startAt(from: number): void {
    if (this.to > this.from) {
      this.pieces.push(this.source.slice(this.from, this.to));
      this.places.add(this.to - this.from, this.from);
    }
    this.from = from;
    this.to = from;
  }
}
