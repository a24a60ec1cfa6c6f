import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** Texts of this context's errors, by code. */
export const directoryMessages: Translations = { vi, en };
