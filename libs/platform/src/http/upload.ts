import { canonicalJson } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
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

interface KeptUpload {
  readonly file: Omit<UploadedFile, 'stream'>;
  readonly bytes: Buffer;
  readonly digest: string;
}

/** Uploads that were read whole before their handler ran, for as long as their request lives. */
const kept = new WeakMap<FastifyRequest, KeptUpload>();

export const isUpload = (request: FastifyRequest): boolean => request.headers['content-type']?.startsWith('multipart/') === true;

/**
 * Reads the upload of a command with an idempotency key into memory (no more than the upload limit): only its bytes tell whether it is the
 * command that the key stands for.
 */
export async function keepUpload(request: FastifyRequest): Promise<void> {
  const { stream, ...file } = await uploadOf(request);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  kept.set(request, { file, bytes, digest: canonicalJson({ sha256, fields: file.fields }) });
}

/** What stands for the body of an upload that was kept; null for one that was not. */
export const uploadDigest = (request: FastifyRequest): string | null => kept.get(request)?.digest ?? null;

async function uploadOf(request: FastifyRequest): Promise<UploadedFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  // A part that is declared binary but has no file name is no file, whatever the type of the library says.
  if (part === undefined || (part.filename as string | undefined) === undefined) {
    part?.file.resume();
    throw new ProblemError(422, 'files.none', { field: 'file' });
  }
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    const single = Array.isArray(field) ? field[0] : field;
    if (single?.type === 'field') fields[name] = String(single.value);
  }
  return { filename: part.filename.normalize('NFC'), mediaType: part.mimetype, stream: part.file, fields };
}

/** `@Upload() file: UploadedFile` — the one file of a multipart form. `files.none` where there is none. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const known = kept.get(request);
  return known === undefined ? uploadOf(request) : Promise.resolve({ ...known.file, stream: Readable.from([known.bytes]) });
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
