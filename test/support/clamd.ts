import { createServer, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';

/** The test file of the European Institute for Computer Antivirus Research, put together here so that no scanner takes this source for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

export interface FakeClamd {
  /** As the setting CLAMD takes it. */
  readonly address: string;
  /** Accepts connections and hangs up without an answer. */
  silent: boolean;
  stop(): Promise<void>;
}

/** A server that speaks clamd's INSTREAM protocol: pieces with their length before them, ended by a length of nothing. */
export async function fakeClamd(path?: string): Promise<FakeClamd> {
  const open = new Set<Socket>();
  const fake = { silent: false };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let received = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      const stream = streamOf(received);
      if (stream === null) return;
      if (fake.silent) socket.destroy();
      else socket.end(stream.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => (path === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(path, resolve)));
  const address = path === undefined ? `tcp://127.0.0.1:${String((server.address() as AddressInfo).port)}` : `unix:${path}`;
  return Object.assign(fake, {
    address,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

/** What was streamed, once it is whole; null before. */
function streamOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return null;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('not an INSTREAM command');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return null;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
