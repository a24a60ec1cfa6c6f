import { frozenListCheck } from '@app/directory';
import { papersCheck } from '@app/documents';
import { verify } from '@app/journal';
import { DataSource } from 'typeorm';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';
import { withDatabase } from './with-database.js';

const USAGE =
  'verify [--json]                kiểm tra toàn vẹn nhật ký / recompute every hash of the journal; exit code 1 where something does not fit';

/** Recomputes every hash from stored contents and compares every state row with its last entry. */
export const verifyCommand: OpsCommand = {
  name: 'verify',
  usage: USAGE,
  run(args) {
    const { flags } = readArguments(args, { json: { type: 'boolean' } }, USAGE);
    return withDatabase(async (url) => {
      const dataSource = await new DataSource({ type: 'postgres', url, applicationName: 'verify', extra: { max: 2 } }).initialize();
      try {
        const report = await verify(dataSource, [frozenListCheck, papersCheck]);
        if (flags['json'] === true) process.stdout.write(`${JSON.stringify(report)}\n`);
        else {
          const erased = report.erased === 0 ? '' : `, ${report.erased} đã xóa nội dung / erased`;
          process.stdout.write(`${report.entries} mục nhật ký / entries, ${report.states} dòng trạng thái / state rows${erased}\n`);
          for (const { kind, subject, position } of report.problems)
            process.stdout.write(
              `  SAI LỆCH / MISMATCH ${kind}: ${subject.type} ${subject.id}${position === null ? '' : ` #${position}`}\n`,
            );
          process.stdout.write(
            report.verified ? 'Nhật ký toàn vẹn. / The journal verifies.\n' : 'Nhật ký KHÔNG toàn vẹn. / The journal does NOT verify.\n',
          );
        }
        return report.verified ? 0 : 1;
      } finally {
        await dataSource.destroy();
      }
    });
  },
};
