import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** Texts of the error codes of this library. */
export const readingMessages: Translations = { vi, en };
