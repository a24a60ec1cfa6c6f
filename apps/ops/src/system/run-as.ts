import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { processEnvironment } from '@app/platform';

/** PostgreSQL refuses root. `direct`: we are not root. `namespace`: root under another number. `account`: a real change of account. */
export type RunAs = 'direct' | 'namespace' | 'account';

/** The account without rights that exists, by number, on every Unix. */
export const NOBODY = 65_534;

export function chooseRunAs(): RunAs {
  if (process.getuid?.() !== 0) return 'direct';
  const tried = spawnSync('unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, 'true'], { stdio: 'ignore' });
  return tried.status === 0 ? 'namespace' : 'account';
}

/**
 * The command line that runs `command` that way. `endSignal` is sent to it when this process is gone, however it went; it is set last,
 * because entering a namespace clears it.
 */
export function commandAs(how: RunAs, command: readonly string[], endSignal: 'INT' | 'TERM' | null): string[] {
  const setpriv = onPath('setpriv');
  const ends = endSignal === null || setpriv === null ? [] : ['--pdeathsig', endSignal];
  switch (how) {
    case 'direct':
      return ends.length === 0 || setpriv === null ? [...command] : [setpriv, ...ends, ...command];
    case 'namespace':
      return [
        ...['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
        ...(ends.length === 0 || setpriv === null ? [] : [setpriv, ...ends]),
        ...command,
      ];
    case 'account':
      return [setpriv ?? 'setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...ends, ...command];
  }
}

/** Gives the folder and all in it to whoever will run on it: a folder may have been made under another way of running. */
export function giveFolder(how: RunAs, folder: string): void {
  if (how === 'direct' || !existsSync(folder)) return;
  const owner = how === 'account' ? NOBODY : 0;
  if (lstatSync(folder).uid === owner) return;
  const give = (path: string): void => {
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
    else chownSync(path, owner, owner);
    if (lstatSync(path).isDirectory()) chownSync(path, owner, owner);
  };
  // The folder itself comes last: an interrupted gift is seen and finished the next time.
  give(folder);
}

export function onPath(name: string): string | null {
  const folders = (processEnvironment['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
