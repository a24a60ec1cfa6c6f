import { type Messages } from '@app/kernel';

export const en: Messages = {
  'import.not-a-document': 'This file is not a document that can be read. Choose a .docx, a .pdf with a text layer, or a .txt file.',
  'import.broken-docx': 'The Word file is damaged and cannot be opened. Open it in Word, save it again and retry.',
  'import.scanned-pdf': 'This PDF holds scanned pictures only, no text. Use the .docx, or a PDF exported from Word.',
  'import.empty': 'The file is empty.',
  'import.too-large': 'The file is too large (limit {megabytes} MB).',
};
