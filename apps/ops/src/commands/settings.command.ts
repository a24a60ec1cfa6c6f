import { type ConfigClass, projectFolder } from '@app/platform';
import type * as Platform from '@app/platform';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'settings [--write]             mọi thiết lập, mặc định và giá trị cho phép / every setting; --write: .env.example';

/** Every setting there is: whatever configuration class stands in a file `*.config.ts` of an app or library. */
export const settingsCommand: OpsCommand = {
  name: 'settings',
  usage: USAGE,
  async run(args) {
    const { flags } = readArguments(args, { write: { type: 'boolean' } }, USAGE);
    const text = await everySetting();
    if (flags['write'] === true) writeFileSync(join(projectFolder, '.env.example'), text);
    else process.stdout.write(text);
    return 0;
  },
};

/**
 * Platform's first, then those of contexts and apps by path, so that the order does not depend on who loaded what. A packed program holds only
 * what it needs itself: the classes are those of the unpacked files, and so is the platform that knows them.
 */
async function everySetting(): Promise<string> {
  const built = join(projectFolder, 'dist');
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(join(built, file)).href);
  const { envExample, knownConfigs } = (await load(join('libs', 'platform', 'src', 'index.js'))) as typeof Platform;
  const files = ['libs', 'apps']
    .flatMap((part) => readdirSync(join(built, part), { recursive: true, encoding: 'utf8' }).map((path) => join(part, path)))
    .filter((path) => path.endsWith('.config.js'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const classes = new Set<unknown>();
  for (const file of files) {
    for (const exported of Object.values((await load(file)) as Record<string, unknown>)) classes.add(exported);
  }
  const known = new Set<unknown>(knownConfigs());
  return envExample([...classes].filter((each): each is ConfigClass => known.has(each)));
}

const rank = (path: string): number => (path.includes(`libs${sep}platform`) ? 0 : path.startsWith('libs') ? 1 : 2);
