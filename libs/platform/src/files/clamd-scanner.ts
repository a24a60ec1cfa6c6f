import { unavailable } from '@app/kernel';
import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { type ScanVerdict, VirusScanner } from './virus-scanner.js';

/** Bytes a piece: clamd wants the stream in pieces, each with its length before it. */
const PIECE = 64 * 1024;
const END = Buffer.alloc(4);

/** Asks clamd (ClamAV) over TCP or a Unix socket, by its INSTREAM command; one connection a scan. */
export class ClamdScanner extends VirusScanner {
  readonly configured = true;
  private readonly where: NetConnectOpts;

  /** `address`: `tcp://host:port` or `unix:/path`. */
  constructor(
    address: string,
    private readonly timeoutMs: number,
  ) {
    super();
    const url = address.startsWith('unix:') ? null : new URL(address);
    this.where = url === null ? { path: address.slice('unix:'.length) } : { host: url.hostname, port: Number(url.port) };
  }

  async scan(bytes: Uint8Array): Promise<ScanVerdict> {
    let answer: string;
    try {
      answer = await this.ask(bytes);
    } catch (error) {
      throw Object.assign(unavailable('files.scanner-unavailable', { retryAfterSeconds: 30 }), { cause: error });
    }
    const found = /^stream: (.+) FOUND$/.exec(answer);
    if (found !== null) return { state: 'infected', name: found[1] ?? '' };
    if (answer === 'stream: OK') return { state: 'clean' };
    // Too large for its own limit, or something it could not do: nobody has looked, so the file is not let in.
    throw Object.assign(unavailable('files.scanner-unavailable', { retryAfterSeconds: 30 }), { cause: new Error(answer) });
  }

  private ask(bytes: Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.where);
      const answer: Buffer[] = [];
      const fail = (error: Error): void => {
        socket.destroy();
        reject(error);
      };
      socket.setTimeout(this.timeoutMs, () => fail(new Error('clamd does not answer in time')));
      socket.once('error', fail);
      socket.on('data', (piece: Buffer) => answer.push(piece));
      socket.once('close', () => {
        const text = Buffer.concat(answer).toString('utf8').replace(/\0.*$/s, '').trim();
        if (text === '') reject(new Error('clamd hung up without an answer'));
        else resolve(text);
      });
      socket.once('connect', () => send(socket, bytes));
    });
  }
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.byteLength);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(END);
}
