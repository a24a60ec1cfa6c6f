import { type ScanVerdict, VirusScanner } from './virus-scanner.js';

/** No scanner is configured. */
export class NoScanner extends VirusScanner {
  readonly configured = false;

  async scan(): Promise<ScanVerdict> {
    return { state: 'not-scanned' };
  }
}
