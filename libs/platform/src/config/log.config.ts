import { IsIn } from 'class-validator';
import { Setting } from './setting.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export class LogConfig {
  @Setting({ env: 'LOG_LEVEL', meaning: 'Least severe line that is logged.', allowed: LOG_LEVELS.join(' | ') })
  @IsIn(LOG_LEVELS)
  level: (typeof LOG_LEVELS)[number] = 'info';

  @Setting({ env: 'NODE_ENV', meaning: 'What kind of running this is.', allowed: 'production | development | test' })
  @IsIn(['production', 'development', 'test'])
  environment: 'production' | 'development' | 'test' = 'production';
}
