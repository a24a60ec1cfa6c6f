import { type Asker } from './asker.js';
import { type DocumentState, type Signatory, type Signature } from './document-state.js';
import { type InspectionTie } from './inspection-tie.js';

type Signed = Pick<DocumentState, 'signatories' | 'current'>;

/** As whom the asker still has to sign besides the chair; null: as nobody. */
export function countersignsAs({ signatories }: Pick<Signed, 'signatories'>, asker: Pick<Asker, 'personId' | 'speaksFor'>): number | null {
  const index = signatories.findIndex(
    (one) =>
      one.part !== 'chair' &&
      one.signature === null &&
      (one.personId === null
        ? one.organisationId !== null && one.organisationId === (asker.speaksFor ?? null)
        : one.personId === asker.personId),
  );
  return index === -1 ? null : index;
}

/** Who alone may give the signature of the document; null where nobody is named. */
export const chairOf = ({ signatories }: Pick<Signed, 'signatories'>): string | null =>
  signatories.find(({ part }) => part === 'chair')?.personId ?? null;

/** Those besides the chair who have not signed this very version. */
export const awaited = ({ signatories, current }: Signed): readonly Signatory[] =>
  signatories.filter(({ part, signature }) => part !== 'chair' && signature?.digest !== current.digest);

const LOOKED_AT = { inspection: 'ĐƯỢC KIỂM TRA', supervision: 'ĐƯỢC GIÁM SÁT' } as const;

/** As whom one besides the signer signed, printed over the name. */
export function printedPart({ part, personId }: Pick<Signatory, 'part' | 'personId'>, tie: Pick<InspectionTie, 'form'> | null): string {
  switch (part) {
    case 'secretary':
      return 'THƯ KÝ';
    case 'subject':
      return `${personId === null ? 'ĐẠI DIỆN ĐƠN VỊ' : 'ĐẢNG VIÊN'} ${LOOKED_AT[tie?.form ?? 'inspection']}`;
    case 'chair':
      return 'CHỦ TRÌ';
  }
}

/** As whom the signer signed: a delegation's paper as its head, minutes as who presided, everything else in the own position. */
export function printedPosition(
  { personId, capacity, position }: Pick<Signature, 'personId' | 'capacity' | 'position'>,
  { signatories, tie }: { readonly signatories: readonly Signatory[]; readonly tie: Pick<InspectionTie, 'signers'> | null },
): string {
  if (tie?.signers.includes(personId) === true && (capacity === null || capacity === 'T/M')) return 'TRƯỞNG ĐOÀN';
  return signatories.length > 0 && capacity === null ? 'CHỦ TRÌ' : position;
}
