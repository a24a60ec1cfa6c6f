import { DomainError, type DomainErrorDetail, type ErrorCategory } from '@app/kernel';
import { type ArgumentsHost, BadRequestException, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { askedOf } from './asked.js';
import { ProblemError } from './problem-error.js';
import { type ProblemDto } from './problem.dto.js';
import { languageOf, type Texts } from './texts.js';

const STATUS: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'not-now': 409,
  unavailable: 503,
};

/** Codes whose status is better known to HTTP than their category is. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = { 'files.too-large': 413 };

/** SQLSTATE classes and socket errors that mean the database cannot be reached now. */
const OUTAGE = /^(08...|57P0[1-5]|53...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const POOL_OUTAGE =
  /timeout exceeded when trying to connect|Connection terminated|Driver not Connected|Cannot use a pool after calling end/i;

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: DomainErrorDetail;
}

/** Every error leaves as an RFC 9457 problem; what is not expected is logged whole and shown as `internal`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly texts: Texts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also Fastify's own error handler: what fails before Nest (a body that is no JSON) has the same shape. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(error);
    if (problem.status >= 500 && problem.code === 'internal') this.logger.error(error instanceof Error ? error : String(error));
    if (reply.sent || reply.raw.headersSent) return;
    const language = languageOf(request.headers['accept-language']);
    const { field, params, problems, retryAfterSeconds } = problem.detail;
    const body: ProblemDto = {
      type: `urn:banhanh:problem:${problem.code}`,
      title: this.texts.of(language, `problem.${problem.status}`),
      status: problem.status,
      code: problem.code,
      detail: this.texts.of(language, problem.code, params),
      ...(field === undefined ? {} : { field }),
      ...(problems === undefined
        ? {}
        : {
            problems: problems.map((each) => ({
              field: each.field,
              code: each.code,
              detail: this.texts.of(language, each.code, each.params),
            })),
          }),
      correlationId: askedOf(request).correlationId,
    };
    if (retryAfterSeconds !== undefined || problem.status === 503) void reply.header('retry-after', String(retryAfterSeconds ?? 2));
    void reply
      .header('content-language', language)
      .header('vary', 'accept-language')
      .header('cache-control', 'no-store')
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(body));
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof DomainError)
    return {
      status: STATUS_OF_CODE[error.code] ?? STATUS[error.category],
      code: error.code,
      detail: { ...error.detail, ...(error.category === 'not-now' ? { retryAfterSeconds: error.detail.retryAfterSeconds ?? 5 } : {}) },
    };
  if (error instanceof ProblemError) return { status: error.status, code: error.code, detail: error.detail };
  // Nest's own pipes (an id in a path that is no UUID); a body that cannot be read comes from Fastify and is no BadRequestException.
  if (error instanceof BadRequestException) return { status: 422, code: 'validation.malformed', detail: {} };
  if (error instanceof HttpException) return httpProblem(error.getStatus());
  const { statusCode, code, driverError, message } = error as {
    statusCode?: unknown;
    code?: unknown;
    driverError?: { code?: unknown };
    message?: unknown;
  };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return httpProblem(statusCode);
  const sqlState = [driverError?.code, code].find((each) => typeof each === 'string') ?? '';
  if (OUTAGE.test(sqlState) || (typeof message === 'string' && POOL_OUTAGE.test(message)))
    return { status: 503, code: 'database.unavailable', detail: {} };
  // A malformed UUID or number in a path or query that no DTO checked.
  if (sqlState === '22P02') return { status: 422, code: 'validation.malformed', detail: {} };
  return { status: 500, code: 'internal', detail: {} };
}

function httpProblem(status: number): Problem {
  const known = [400, 401, 403, 404, 405, 406, 408, 411, 413, 415, 429, 431, 503];
  return { status, code: known.includes(status) ? `http.${status}` : status < 500 ? 'http.400' : 'internal', detail: {} };
}
