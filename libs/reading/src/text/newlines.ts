/** Lines parted by `\n`, as every rule expects them. */
export const withNewlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
