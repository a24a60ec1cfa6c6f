import { type pdfTexts as vietnamese } from './vi-pdf';

export const pdfTexts: typeof vietnamese = {
  pdf: {
    tools: 'Looking at the original',
    opening: 'Opening the original…',
    failed: 'The original cannot be shown here.',
    open: 'Open the original',
    page: (number: number, count: number) => `Page ${number} of ${count}`,
    pageWord: 'Page',
    smaller: 'Smaller',
    larger: 'Larger',
    fit: 'fit to width',
  },
};
