import { type Asker } from '../asker.js';

/** Who ties a document to others: who drafts, appraises or keeps the papers of the issuer. */
export const keepsLinks = ({ personId, actsForIssuer, roles }: Asker): boolean =>
  personId !== null && actsForIssuer && roles.some((role) => role === 'drafter' || role === 'reviewer' || role === 'clerk');
