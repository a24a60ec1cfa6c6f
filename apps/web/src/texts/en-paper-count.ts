import { type paperCountTexts } from './vi-paper-count';

export const paperCountTextsEn: typeof paperCountTexts = {
  paperCount: {
    onPaper: 'On slips of paper, into an urn in the room',
    title: 'Count of the paper slips',
    states: {
      none: 'Slips are handed out and put into the urn in the room. Once it is opened, two people enter the count, neither seeing what the other entered.',
      entered: 'One person entered the count; another has to enter it too.',
      mismatch: 'The two counts differ. Please count again and enter anew.',
      confirmed: 'Two people entered the same count. The presiding member may close the ballot.',
    },
    reading: (at) => `Count ${at}:`,
    handedOut: (count) => `${count} slips handed out`,
    another: 'You entered the first count; the second has to be entered by somebody else.',
    takers: 'Members who took a slip',
    sum: (out, found) => `${out} slips handed out, ${found} in the urn.`,
    opinions: 'Other opinions written on the slips',
    opinionsHint: 'One line for each slip, word for word.',
    enter: 'Enter the count',
    done: {
      entered: 'Entered; another person has to enter it too.',
      mismatch: 'The two counts differ; please count again.',
      confirmed: 'The count is agreed.',
    },
  },
};
