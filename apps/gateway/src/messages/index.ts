import { type Translations } from '@app/kernel';
import { en } from './en.js';
import { vi } from './vi.js';

/** Texts of the gateway's own errors, by code. */
export const gatewayMessages: Translations = { vi, en };
