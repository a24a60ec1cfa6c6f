import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** What this context says to people, Vietnamese and English. */
export const documentsMessages: Translations = { vi, en };
