import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** Texts of this context. */
export const inspectionsMessages: Translations = { vi, en };
