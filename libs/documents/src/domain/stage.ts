/**
 * Where a document stands. `inspection` is the appraisal (thẩm định); `finalising`: approved with listed changes that are still to be
 * made and confirmed; `approved` waits for the signer; `signed` waits for the clerk; `issued` and `withdrawn` are ends.
 */
export type Stage = 'draft' | 'inspection' | 'committee' | 'finalising' | 'approved' | 'signed' | 'issued' | 'withdrawn';

export const STAGES: readonly Stage[] = ['draft', 'inspection', 'committee', 'finalising', 'approved', 'signed', 'issued', 'withdrawn'];
