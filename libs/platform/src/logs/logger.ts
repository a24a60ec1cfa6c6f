import { type LoggerService } from '@nestjs/common';
import pino, { type Logger as Pino } from 'pino';
import { type LogConfig } from '../config/log.config.js';
import { currentCorrelation } from './correlation.js';

/** JSON lines on standard output. Contents never reach them: no titles, texts, bodies, query strings, cookies or authorisations. */
export function createPino(service: string, config: LogConfig): Pino {
  return pino({
    level: config.level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const correlationId = currentCorrelation();
      return correlationId === undefined ? {} : { correlationId };
    },
    serializers: { err: safeError },
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** Error without the values of a failed statement: parameters of a query may be texts of documents. */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'unknown error' };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}

/** Where Nest tells each module and route it has found: of use only to who looks for it. */
const TALKATIVE = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver', 'NestFactory', 'NestApplication']);

/** Nest's logger port over pino, so that `new Logger(Name)` of @nestjs/common writes the same lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(TALKATIVE.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes (message, stack?, context?): the last text is the context, an earlier one the stack. */
  private write(level: 'info' | 'warn' | 'error' | 'fatal' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const texts = rest.filter((item) => typeof item === 'string');
    const context = texts.at(-1);
    const stack = texts.length > 1 ? texts[0] : undefined;
    const more = { ...(context === undefined ? {} : { context }), ...(stack === undefined ? {} : { stack }) };
    if (message instanceof Error) this.pino[level]({ ...more, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...more, ...message });
    else this.pino[level](more, String(message));
  }
}
