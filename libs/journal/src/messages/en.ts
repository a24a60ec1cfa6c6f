import { type Messages } from '@app/kernel';

export const en: Messages = {
  busy: 'Many people are working on this at the same moment. Try again in a few seconds.',
  'idempotency.in-progress': 'This is being done. Wait a few seconds and reload.',
  'clock.not-movable': 'The clock of this system cannot be moved.',
  'operator.reason-missing': 'A reason is required.',
  'operator.table-unknown': 'There is no such table of work.',
  'operator.row-not-open': 'No open work with this id was found.',
};
