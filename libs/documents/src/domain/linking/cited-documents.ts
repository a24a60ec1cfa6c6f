import { type LocalDate } from '@app/kernel';
import { type FoundLink, type LinkReason } from './link.js';
import { type PrintedReference } from './printed.js';

/** An issued document that the asker may read. */
export interface CitedCandidate {
  readonly id: string;
  readonly organisationId: string;
  readonly type: string;
  readonly number: number;
  /** As printed, with its number: `05-NQ/TU`. */
  readonly symbol: string;
  readonly issuedOn: LocalDate;
}

/** The office of origin as it is printed after the number: `NQ/TU`. */
export const symbolAfterNumber = (symbol: string): string => plain(symbol.replace(/^\s*\d+\s*[-/]\s*/, ''));

const plain = (symbol: string): string => symbol.normalize('NFC').replace(/\s+/g, '').toUpperCase();

export interface Citing {
  readonly organisationId: string;
  /** The day of the citing document: nothing younger is cited. */
  readonly on: LocalDate;
}

/** Documents that are cited: by type, number and symbol, then by day; without a symbol, by the day or the own house. */
export function citedDocuments(references: readonly PrintedReference[], known: readonly CitedCandidate[], citing: Citing): FoundLink[] {
  return references.flatMap((reference, index) => {
    const fitting = known.filter((one) => one.issuedOn <= citing.on && fits(reference, one));
    const onDay = fitting.filter(({ issuedOn }) => issuedOn === reference.date);
    return (onDay.length > 0 ? onDay : fitting).map((one, _, all): FoundLink => {
      const [confidence, reason] = judged(reference, one, citing, all.length);
      const printed = `${reference.type} ${reference.number}${reference.symbol === null ? '' : `-${reference.symbol}`}`;
      return { kind: 'document', path: `references.${index}`, printed, target: one.id, earlier: null, confidence, reason };
    });
  });
}

function fits(reference: PrintedReference, one: CitedCandidate): boolean {
  if (one.number !== reference.number) return false;
  // The symbol names the house and the type at once; the printed word decides where there is none.
  return reference.symbol === null ? one.type === reference.type : symbolAfterNumber(one.symbol) === symbolAfterNumber(reference.symbol);
}

function judged(reference: PrintedReference, one: CitedCandidate, citing: Citing, count: number): [confidence: number, reason: LinkReason] {
  if (count > 1) return [0.9 / count, 'several'];
  const dated = reference.date !== null;
  const sameDay = one.issuedOn === reference.date;
  if (reference.symbol !== null) return sameDay ? [0.99, 'same'] : dated ? [0.4, 'other-day'] : [0.93, 'part'];
  if (dated) return sameDay ? [0.92, 'part'] : [0.2, 'other-day'];
  return [one.organisationId === citing.organisationId ? 0.7 : 0.5, 'part'];
}
