import { type Messages } from '@app/kernel';

export const en: Messages = {
  'delivery.missing': 'There is no such incoming document, or you belong neither to its recipient nor to its issuer.',
  'delivery.not-yours': 'Only a clerk or leader of the recipient (or whoever holds the position it is addressed to) may do this.',
  'delivery.not-issuer-clerk': 'Only a clerk of the issuing body may enter this for the recipient.',
  'delivery.entered-for-reason-missing': 'Say why you enter it for the recipient (for example: reported by telephone).',
  'delivery.already-registered': 'This document is already in the incoming register.',
  'delivery.already-acknowledged': 'This document was already acknowledged.',
  'delivery.already-returned': 'This document was already returned to its sender.',
  'delivery.reason-missing': 'Give the reason for returning the document.',
  'delivery.incoming-number-invalid': 'The incoming number must be a positive whole number.',
  'delivery.received-on-invalid': 'The day of receipt is not a day that exists.',
  'delivery.received-on-out-of-range': 'The day of receipt must lie between the day of issue ({from}) and today ({to}).',
  'delivery.number-taken': 'Incoming number {number} of {year} is taken. The next free number is {next}.',
  'dispatch.missing': 'There is no such dispatch, or you do not belong to the issuing body.',
  'dispatch.detail-missing': 'The document was issued without the content to be sent.',
};
