/** How an organisation is followed: `merge` hợp nhất, sáp nhập · `split` chia tách · `replace` thay thế. */
export const SUCCESSOR_KINDS = ['merge', 'split', 'replace'] as const;
export type SuccessorKind = (typeof SUCCESSOR_KINDS)[number];
