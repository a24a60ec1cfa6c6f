import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

export const disseminationMessages: Translations = { vi, en };
