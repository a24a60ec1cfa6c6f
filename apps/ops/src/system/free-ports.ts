import { createServer, type Server } from 'node:net';

// Below the range from which the system takes source ports, so that a service that was killed finds its port free again.
const FIRST = 20_000;
const LAST = 31_999;

/** Whether a server could listen there now. */
export async function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = await listening(port, host);
  if (server === null) return false;
  await closed(server);
  return true;
}

/** As many different free ports, held until all are found. */
export async function freePorts(count: number): Promise<number[]> {
  const held: { port: number; server: Server }[] = [];
  while (held.length < count) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    const server = await listening(port, '127.0.0.1');
    if (server !== null) held.push({ port, server });
  }
  await Promise.all(held.map(({ server }) => closed(server)));
  return held.map(({ port }) => port);
}

function listening(port: number, host: string): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, host, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
