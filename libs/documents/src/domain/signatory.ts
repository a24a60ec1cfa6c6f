import { type Asker } from './asker.js';
import { type DocumentState, type Signatory } from './document-state.js';

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

/** As whom each signs, printed over the name. */
export const PRINTED_PARTS: Readonly<Record<Signatory['part'], string>> = {
  secretary: 'THƯ KÝ',
  subject: 'ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA',
  chair: 'CHỦ TRÌ',
};
