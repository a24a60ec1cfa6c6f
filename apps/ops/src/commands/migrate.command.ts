import { readConfig } from '@app/platform';
import { migrateAll } from '../migrations.js';
import { createServiceLogins } from '../system/prepare-database.js';
import { type OpsCommand } from './command.js';
import { OpsConfig } from './ops.config.js';
import { withDatabase } from './with-database.js';

/** Brings the database up to date; to be run once before new services start. */
export const migrateCommand: OpsCommand = {
  name: 'migrate',
  usage: 'migrate                        cập nhật cấu trúc cơ sở dữ liệu / bring the database up to date',
  run: () =>
    withDatabase(async (url) => {
      const run = await migrateAll(url);
      const { serviceLoginPassword } = readConfig(OpsConfig);
      if (serviceLoginPassword !== null) await createServiceLogins(url, serviceLoginPassword);
      process.stdout.write(run.length === 0 ? 'Không có thay đổi. / Nothing to do.\n' : `${run.join('\n')}\n`);
      return 0;
    }),
};
