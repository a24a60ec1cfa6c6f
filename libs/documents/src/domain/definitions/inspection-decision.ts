import { type Procedure } from '../procedure.js';
import { generalWithCommittee } from './general-with-committee.js';

/** Quyết định thành lập đoàn kiểm tra, giám sát: prepared by the advisory body, decided by the committee that sends the delegation. */
export const inspectionDecision: Procedure = {
  ...generalWithCommittee,
  code: 'inspection-decision',
  version: 1,
  label: 'Quyết định kiểm tra, giám sát',
  types: [],
  alsoFor: ['QĐ'],
};
