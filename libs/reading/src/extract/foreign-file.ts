const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** The stream that holds a document of Word under a password: its name in the table of the file. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file begins with these bytes. */
export const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Files of other kinds of which a person can be told what to do with them, by their first bytes: the code of what is said; null for others. */
export function foreignFile(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, OLE))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED) ? 'import.locked-docx' : 'import.old-word';
  if (beginsWith(bytes, RTF)) return 'import.old-word';
  return PICTURES.some((picture) => beginsWith(bytes, picture)) ? 'import.picture' : null;
}
