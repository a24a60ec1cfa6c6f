import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** Texts of the errors that every context may get from the journal, beside those `platform` knows (`stale`, `idempotency.*`). */
export const journalMessages: Translations = { vi, en };
