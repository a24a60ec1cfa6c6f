const at = (bytes: Uint8Array, offset: number, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte);
const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What bytes are, by themselves: what the sender says is not believed. */
export function mediaTypeOf(bytes: Uint8Array): string {
  if (at(bytes, 0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (at(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (text(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1', 'msf1'].includes(text(bytes, 8, 12))) return 'image/heic';
  if (text(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  return 'application/octet-stream';
}

export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** Types that a browser shows without running anything. */
export const isShown = (mediaType: string): boolean => ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'].includes(mediaType);
