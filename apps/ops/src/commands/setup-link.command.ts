import { HttpConfig, readConfig } from '@app/platform';
import { offerSetup, setupLink } from '../system/prepare-database.js';
import { type OpsCommand } from './command.js';
import { withDatabase } from './with-database.js';

/** A new one-time link of the first-run page; the one before is no longer good. */
export const setupLinkCommand: OpsCommand = {
  name: 'setup-link',
  usage: 'setup-link                     liên kết thiết lập lần đầu, dùng một lần / the one-time link of the first run',
  run: () =>
    withDatabase(async (url) => {
      const token = await offerSetup(url);
      const { publicUrl, gatewayPort } = readConfig(HttpConfig);
      const address = publicUrl ?? `http://localhost:${gatewayPort}`;
      process.stdout.write(
        token === null ? 'Hệ thống đã được thiết lập. / The system has been set up.\n' : `${setupLink(address, token)}\n`,
      );
      return 0;
    }),
};
