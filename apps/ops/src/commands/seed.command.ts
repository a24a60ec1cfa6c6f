import { DEMO_PASSWORD, LoadDemoProvince } from '@app/directory';
import { type OpsCommand } from './command.js';
import { withJournal } from './with-journal.js';

/** Makes an empty database the demo province. */
export const seedCommand: OpsCommand = {
  name: 'seed',
  usage: 'seed                           nạp tỉnh mẫu vào cơ sở dữ liệu trống / load the demo province into an empty database',
  run: () =>
    withJournal(async (context) => {
      const { organisations, people, accounts } = await context.get(LoadDemoProvince, { strict: false }).load();
      process.stdout.write(
        `${organisations} tổ chức / organisations, ${people} người / people, ${accounts} tài khoản / accounts (mật khẩu / password: ${DEMO_PASSWORD})\n`,
      );
      return 0;
    }),
};
