import { invalid } from '@app/kernel';
import { inflateRawSync } from 'node:zlib';

const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_ENTRIES = 5000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The files in an archive, unpacked when they are asked for. Together they may not unpack to more than 100 MB, whatever sizes it declares. */
export class Zip {
  private readonly entries = new Map<string, number>();
  private readonly view: DataView;
  private left = LARGEST_UNPACKED;

  /** @throws DomainError `import.broken-docx` where it is cut off or damaged, `import.too-large` for very many entries */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.endOfDirectory();
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) throw tooLarge();
    let at = this.view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > bytes.length || this.view.getUint32(at, true) !== ENTRY) throw invalid('import.broken-docx');
      const nameLength = this.view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(name.replaceAll('\\', '/'), at);
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of one file, or null where there is none. @throws DomainError `import.too-large`, `import.broken-docx` */
  read(name: string): Uint8Array | null {
    const at = this.entries.get(name);
    if (at === undefined) return null;
    const packed = this.view.getUint32(at + 20, true);
    const local = this.view.getUint32(at + 42, true);
    if (local + 30 > this.bytes.length) throw invalid('import.broken-docx');
    const from = local + 30 + this.view.getUint16(local + 26, true) + this.view.getUint16(local + 28, true);
    const content = this.bytes.subarray(from, from + packed);
    if (this.view.getUint32(at + 24, true) > this.left) throw tooLarge();
    const unpacked = this.view.getUint16(at + 10, true) === DEFLATED ? inflated(content, this.left) : content;
    this.left -= unpacked.length;
    if (this.left < 0) throw tooLarge();
    return unpacked;
  }

  private endOfDirectory(): number {
    for (let i = this.bytes.length - 22; i >= 0 && i > this.bytes.length - 66_000; i -= 1)
      if (this.view.getUint32(i, true) === END) return i;
    throw invalid('import.broken-docx');
  }
}

const tooLarge = (): Error => invalid('import.too-large', { params: { megabytes: LARGEST_UNPACKED / 1024 / 1024 } });

function inflated(content: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: limit + 1 });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw invalid('import.broken-docx');
  }
}
