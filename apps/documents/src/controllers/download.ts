import { StreamableFile } from '@nestjs/common';
import { type Readable } from 'node:stream';

export const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A file to be saved under its name. */
export function download(file: Uint8Array | Readable, format: keyof typeof MEDIA, name: string): StreamableFile {
  const options = { type: MEDIA[format], disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  return file instanceof Uint8Array ? new StreamableFile(file, options) : new StreamableFile(file, options);
}
