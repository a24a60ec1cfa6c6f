import { SYMBOL_TYPES } from './definitions/symbol-types.js';

/** The symbol as printed: `05-QĐ/TU`; below ten with a leading zero (HD 05-HD/VPTW). */
export function symbolOf(number: number, type: string, issuerSymbol: string): string {
  return `${String(number).padStart(2, '0')}-${SYMBOL_TYPES[type] ?? type}/${issuerSymbol}`;
}
