export type ScanVerdict =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly name: string }
  /** There is no scanner: nobody has looked. */
  | { readonly state: 'not-scanned' };

/** Looks through bytes before they are kept. */
export abstract class VirusScanner {
  /** False where nothing is ever scanned: said wherever a file is shown. */
  abstract readonly configured: boolean;
  /** `unavailable` with `files.scanner-unavailable` where the scanner does not answer: then nothing is kept. */
  abstract scan(bytes: Uint8Array): Promise<ScanVerdict>;
}
