import { type ConfigClass, envExample, knownConfigs, projectFolder } from '@app/platform';
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
    const text = envExample(await allConfigs());
    if (flags['write'] === true) writeFileSync(join(projectFolder, '.env.example'), text);
    else process.stdout.write(text);
    return 0;
  },
};

/** Platform's first, then those of contexts and apps by path, so that the order does not depend on who loaded what. */
async function allConfigs(): Promise<readonly ConfigClass[]> {
  const built = join(projectFolder, 'dist');
  const files = ['libs', 'apps']
    .flatMap((part) => readdirSync(join(built, part), { recursive: true, encoding: 'utf8' }).map((path) => join(part, path)))
    .filter((path) => path.endsWith('.config.js'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const classes = new Set<unknown>();
  for (const file of files) {
    const module = (await import(pathToFileURL(join(built, file)).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) classes.add(exported);
  }
  const known = new Set<unknown>(knownConfigs());
  return [...classes].filter((each): each is ConfigClass => known.has(each));
}

const rank = (path: string): number => (path.includes(`libs${sep}platform`) ? 0 : path.startsWith('libs') ? 1 : 2);
