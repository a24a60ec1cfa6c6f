import { DOCUMENT_TYPES, type DocumentType } from '@app/kernel';

// Words that this context puts into papers, as a Party office writes them.

/** Where figures come from that the reader found in what a subject handed in. */
export const SELF_REPORT = 'Báo cáo tự kiểm tra';

/** `05/9/2026`: days below ten and the months 1 and 2 with a leading zero. */
export function printedDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}

/** `Thông báo số 20-TB/UBKTTU, ngày 05/9/2026`. */
export function citation(word: string, symbol: string, date: string | null): string {
  return `${word} số ${symbol}${date === null ? '' : `, ngày ${printedDay(date)}`}`;
}

/** The same of a document of which only the type is known; an unknown type is a document. */
export const citationOf = (cited: {
  readonly citedType: string | null;
  readonly citedSymbol: string | null;
  readonly citedOn: string | null;
}): string => citation(DOCUMENT_TYPES[cited.citedType as DocumentType] ?? 'Văn bản', cited.citedSymbol ?? '', cited.citedOn);

/** What is asked where nobody has found better words yet: that the shortcoming be mended. */
export function remedyFor(finding: { readonly area: string; readonly text: string }): string {
  return `Khắc phục hạn chế trong ${lowered(finding.area)}: ${lowered(finding.text.replace(/[.;\s]+$/, ''))}`;
}

const lowered = (text: string): string => `${text.trim().charAt(0).toLowerCase()}${text.trim().slice(1)}`;
