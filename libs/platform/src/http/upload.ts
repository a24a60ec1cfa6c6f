import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Readable } from 'node:stream';
import { ProblemError } from './problem-error.js';

/** A file as it arrives. Read the stream to its end; nothing of it is kept unless `Files.put` does. */
export interface UploadedFile {
  /** As the sender calls it; never used as a path. NFC. */
  readonly filename: string;
  /** As the sender declares it; not to be believed. */
  readonly mediaType: string;
  readonly stream: Readable;
  /** Text fields that stand before the file in the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** `@Upload() file: UploadedFile` — the one file of a multipart form. `files.none` where there is none. */
export const Upload = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw new ProblemError(422, 'files.none', { field: 'file' });
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    const single = Array.isArray(field) ? field[0] : field;
    if (single?.type === 'field') fields[name] = String(single.value);
  }
  return { filename: part.filename.normalize('NFC'), mediaType: part.mimetype, stream: part.file, fields };
});

/** Documents a multipart form with one file and text fields. */
export const ApiUpload = (description: string, fields: readonly string[] = []): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          ...Object.fromEntries(fields.map((name) => [name, { type: 'string' }])),
          file: { type: 'string', format: 'binary', description },
        },
      },
    }),
  );
