import { type Texts, vi } from './vi';
export const en: Texts = vi;
