import { isUtf8, transcode } from 'node:buffer';
import { invalid } from '@app/kernel';
import { fromTcvn3, fromVni, mostVietnamese } from './legacy-letters.js';

/**
 * Plain text in UTF-8 or UTF-16, with a byte order mark or without; else in the encodings of older Vietnamese files (Windows-1258, TCVN3,
 * VNI), whichever gives Vietnamese words. Bytes that are no text are refused.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes, encodingOf(bytes)) ?? older(bytes);
  const control = text?.slice(0, 4096).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (text === null || control > 3) throw invalid('import.not-a-document');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, blanks and digits give UTF-16 away: every second byte of them is nought.
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  for (let i = sample.indexOf(0); i >= 0; i = sample.indexOf(0, i + 1)) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 0 && odd > sample.length / 10 && even === 0) return 'utf-16le';
  return bytes.length % 2 === 0 && even > sample.length / 10 && odd === 0 ? 'utf-16be' : 'utf-8';
}

const BYTE_ORDER_MARK = 0xfeff;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'utf-8') {
    if (!isUtf8(bytes)) return null;
    // the long way round is the short one: whole registers of bytes at a time
    const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function older(bytes: Uint8Array): string | null {
  const latin = new TextDecoder('latin1').decode(bytes);
  return mostVietnamese([new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), fromTcvn3(latin), fromVni(latin)]);
}
