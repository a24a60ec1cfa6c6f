import { createIdentityKeys } from '@app/platform';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { OperatorError } from '../system/operator-error.js';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';

const USAGE = 'keys --private F --public F    tạo cặp khóa định danh, một lần / make the identity key pair, once';

/** Makes the pair with which the gateway vouches for people. Keys that are there are left as they are. */
export const keysCommand: OpsCommand = {
  name: 'keys',
  usage: USAGE,
  async run(args) {
    const { texts } = readArguments(args, { private: { type: 'string' }, public: { type: 'string' } }, USAGE);
    const { private: privatePath, public: publicPath } = texts;
    if (privatePath === undefined || publicPath === undefined)
      throw new OperatorError('Thiếu đường dẫn.', `A path is missing. Usage: ${USAGE}`);
    if (existsSync(privatePath) && existsSync(publicPath)) return 0;
    const { privateKey, publicKeys } = await createIdentityKeys();
    writeWhole(publicPath, publicKeys, 0o644);
    writeWhole(privatePath, privateKey, 0o600);
    return 0;
  },
};

function writeWhole(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode });
  renameSync(`${path}.new`, path);
}
