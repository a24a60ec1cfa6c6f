import { invalid } from '@app/kernel';
import { extract, LARGEST_FILE } from '@app/reading';
import { type Readable } from 'node:stream';
import { secrecyMarkIn } from '../domain/definitions/secrecy-marks.js';
import { type PaperRow } from '../storage/agenda-store.js';
import { bytesOf } from './bytes-of.js';
import { type FileKeeper } from './file-keeper.js';

/** A file handed in as a paper of a session, looked at and kept. @throws DomainError invalid where it cannot be read or is marked secret */
export async function paperFile(
  files: FileKeeper,
  fileName: string,
  source: Readable | Uint8Array,
): Promise<Pick<PaperRow, 'file_sha256' | 'file_name' | 'file_size' | 'format'>> {
  const bytes = await bytesOf(source, LARGEST_FILE);
  const { text, format } = await extract(bytes, fileName);
  if (secrecyMarkIn(text) !== null) throw invalid('document.secret');
  const kept = await files.put(bytes, { maxBytes: LARGEST_FILE });
  return { file_sha256: kept.sha256, file_name: fileName, file_size: kept.size, format };
}
