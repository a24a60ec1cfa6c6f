import { type minutesTexts } from './vi-minutes';

export const minutesTextsEn: typeof minutesTexts = {
  minutes: {
    signatures: 'Signatures on the minutes',
    order: 'The secretary and the parties sign first; whoever presided signs last.',
    parts: { secretary: 'Secretary', subject: 'For the inspected body', chair: 'Presiding' },
    waiting: 'Not signed yet',
    signedAt: (moment: string) => `Signed ${moment}`,
    sign: 'Sign the minutes',
    confirm: 'Sign these minutes?',
    confirmText:
      'You confirm that the minutes tell what happened. If something must be changed, return them to the drafter before signing.',
    return: 'Return for changes',
    returnTitle: 'Return the minutes for changes?',
    returned: 'Returned; signatures given so far no longer count.',
    signed: 'Minutes signed.',
  },
};
