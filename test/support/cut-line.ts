import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut and mended: an outage without stopping the server. */
export interface CutLine {
  /** The given URL with this line's port. */
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function cutLine(target: string): Promise<CutLine> {
  const to = new URL(target);
  const open = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  const mend = async (): Promise<void> => {
    if (server !== null) return;
    const made = createServer((client) => {
      const upstream = connect(Number(to.port), to.hostname);
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        open.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          open.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    server = made;
    await new Promise<void>((resolve, reject) => made.once('error', reject).listen(port, '127.0.0.1', resolve));
    port = (made.address() as AddressInfo).port;
  };
  const cut = async (): Promise<void> => {
    const made = server;
    server = null;
    if (made === null) return;
    const closed = new Promise((resolve) => made.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
  await mend();
  const url = new URL(target);
  url.port = String(port);
  return { url: url.toString(), cut, mend, close: cut };
}
