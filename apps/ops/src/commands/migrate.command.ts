import { migrateAll } from '../migrations.js';
import { type OpsCommand } from './command.js';
import { withDatabase } from './with-database.js';

/** Brings the database up to date; to be run once before new services start. */
export const migrateCommand: OpsCommand = {
  name: 'migrate',
  usage: 'migrate                        cập nhật cấu trúc cơ sở dữ liệu / bring the database up to date',
  run: () =>
    withDatabase(async (url) => {
      const run = await migrateAll(url);
      process.stdout.write(run.length === 0 ? 'Không có thay đổi. / Nothing to do.\n' : `${run.join('\n')}\n`);
      return 0;
    }),
};
