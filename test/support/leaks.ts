import { afterAll, beforeAll } from '@jest/globals';
import { eventually } from './heard.js';

const WATCHED = ['TCPSocketWrap', 'TCPServerWrap', 'Timeout', 'ProcessWrap'];

function held(): Record<string, number> {
  const count: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) if (WATCHED.includes(name)) count[name] = (count[name] ?? 0) + 1;
  return count;
}

let before: Record<string, number> = {};

// Imported for its effect: the spec file fails where it leaves a connection, a server, a timer or a child process behind.
beforeAll(() => {
  before = held();
});
afterAll(async () => {
  await eventually(
    async () => held(),
    // Jest's own timer of this hook, and the one this question sleeps on.
    (now) => WATCHED.every((name) => (now[name] ?? 0) <= (before[name] ?? 0) + (name === 'Timeout' ? 1 : 0)),
    20_000,
  );
});
