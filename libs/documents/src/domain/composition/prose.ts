import { type ComposedFigure } from '@app/contracts';
import { localTimeOf } from '@app/kernel';

/** How a Party office writes dates, numbers, lists and sentences. Pure words, no structure. */

/** `05/02/2026`: days below ten and the months 1 and 2 with a leading zero. */
export function dayOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}

/** `08 giờ 05`, in Vietnam. */
export function hourOf(at: Date): string {
  const [hour, minute] = localTimeOf(at).split(':');
  return `${hour} giờ ${minute}`;
}

export const dated = (date: string): string => `ngày ${dayOf(date)}`;

/** `từ ngày 01/01/2025 đến ngày 30/6/2026`; what is open is left out. */
export function spell(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : `đến ${dated(to)}`;
  return to === null ? `từ ${dated(from)}` : `từ ${dated(from)} đến ${dated(to)}`;
}

/** A decimal text as printed: comma before the fraction, points between thousands. */
export function numberOf(decimal: string): string {
  const [whole = '', fraction] = decimal.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${decimal.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

export function amount(decimal: string, unit: string): string {
  return unit === '' ? numberOf(decimal) : unit === '%' ? `${numberOf(decimal)}%` : `${numberOf(decimal)} ${unit}`;
}

const BOUND: Readonly<Record<NonNullable<ComposedFigure['comparison']>, (target: string) => string>> = {
  'at-least': (target) => `từ ${target} trở lên`,
  'more-than': (target) => `trên ${target}`,
  equal: (target) => target,
  'at-most': (target) => `không quá ${target}`,
  'less-than': (target) => `dưới ${target}`,
};

/** `tỷ lệ giải ngân: 62,5% (chỉ tiêu từ 90% trở lên, không đạt; nguồn: báo cáo tự kiểm tra)`. */
export function figureWords(figure: ComposedFigure): string {
  const { comparison, target, unit, met, source } = figure;
  const set = target === null || comparison === null ? null : `chỉ tiêu ${BOUND[comparison](amount(target, unit))}`;
  const verdict = met === null ? null : met ? 'đạt' : 'không đạt';
  const judged = [set, verdict].filter((part) => part !== null).join(', ');
  const aside = [judged, source === null || source === '' ? '' : `nguồn: ${source}`].filter((part) => part !== '').join('; ');
  return `${figure.indicator}: ${amount(figure.value, unit)}${aside === '' ? '' : ` (${aside})`}`;
}

/** Begins with a capital and ends with a full stop, whatever was typed. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return '';
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?…]$/.test(trimmed) ? '' : '.'}`;
}

export const withoutStop = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]+$/, '');

/** `A, B và C`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}

export const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The body that decides between sessions of a committee; a commission or a board decides itself. */
export function decidingBody(issuer: string): string {
  return /^(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)(?=\s|$)/u.test(issuer) ? `Ban Thường vụ ${issuer}` : issuer;
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;
export const roman = (index: number): string => ROMANS[index] ?? String(index + 1);
