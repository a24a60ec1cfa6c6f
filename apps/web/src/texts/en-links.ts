import { type linkTexts } from './vi-links';

export const linkTextsEn: typeof linkTexts = {
  links: {
    title: 'Links',
    none: 'No cited document, body or figure of this document was found in the system yet.',
    again: 'Look again',
    found: (count) => (count === 0 ? 'No new links were found.' : `${count} more links were found.`),
    asked: (count) => `${count} are not sure; please say whether they are right.`,
    kinds: {
      document: 'Cited documents',
      body: 'Bodies named',
      person: 'Persons named',
      clause: 'Tasks given',
      figure: 'Earlier figures',
    },
    reasons: {
      same: 'All of it agrees.',
      part: 'What is printed agrees; the rest (day, symbol or post) is not printed.',
      'other-day': 'Number and symbol agree, the day does not.',
      several: 'Several fit as well.',
      'other-time': 'Called so, or in that post, at another time than that of the document.',
      successor: 'This body is gone; here is what took its place.',
      'other-post': 'The name agrees, the printed post is not that of the directory.',
      similar: 'Most of the words agree.',
    },
    symbolOf: (symbol, day) => `${symbol} of ${day}`,
    earlier: (value) => `Before: ${value}`,
    at: (place) => `in ${place}`,
    right: 'Right',
    wrong: 'Not this one',
    confirmed: (who) => `confirmed by ${who}`,
    rejected: (who) => `rejected by ${who}`,
  },
};
