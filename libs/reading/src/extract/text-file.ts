import { invalid } from '@app/kernel';

/** Plain text in UTF-8 or UTF-16 (with its byte order mark). Bytes that are no text are refused. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid('import.not-a-document');
  }
  const control = text.slice(0, 4096).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (control > 3) throw invalid('import.not-a-document');
  return text;
}
