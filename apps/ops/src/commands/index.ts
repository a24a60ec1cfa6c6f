import { type OpsCommand } from './command.js';
import { demoCommand } from './demo.command.js';
import { keysCommand } from './keys.command.js';
import { migrateCommand } from './migrate.command.js';
import { buriedCommand, operatorAct } from './operator-act.command.js';
import { readCommand } from './read.command.js';
import { seedCommand } from './seed.command.js';
import { settingsCommand } from './settings.command.js';
import { setupLinkCommand } from './setup-link.command.js';
import { startCommand } from './start.command.js';
import { verifyCommand } from './verify.command.js';

export const COMMANDS: readonly OpsCommand[] = [
  startCommand,
  demoCommand,
  migrateCommand,
  seedCommand,
  verifyCommand,
  buriedCommand,
  operatorAct('redrive', 'đưa một việc bị dừng chạy lại / offer a buried row again'),
  operatorAct('skip', 'bỏ qua một việc, có lý do / pass over a buried row, with a reason that is kept'),
  readCommand,
  keysCommand,
  setupLinkCommand,
  settingsCommand,
];
