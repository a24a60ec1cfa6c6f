import { envExample, PLATFORM_CONFIGS, projectFolder } from '@app/platform';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'settings [--write]             mọi thiết lập, mặc định và giá trị cho phép / every setting; --write: .env.example';

/** Every setting there is, from the configuration classes. */
export const settingsCommand: OpsCommand = {
  name: 'settings',
  usage: USAGE,
  run(args) {
    const { flags } = readArguments(args, { write: { type: 'boolean' } }, USAGE);
    const text = envExample(PLATFORM_CONFIGS);
    if (flags['write'] === true) writeFileSync(join(projectFolder, '.env.example'), text);
    else process.stdout.write(text);
    return Promise.resolve(0);
  },
};
