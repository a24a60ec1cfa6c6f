/** What a type is called in a symbol, where that is not its code: a Quy định is printed QĐ, yet counts in a series of its own. */
export const SYMBOL_TYPES: Readonly<Record<string, string>> = { QyĐ: 'QĐ' };
