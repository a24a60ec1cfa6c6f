import { type Messages } from '@app/kernel';

export const en: Messages = {
  'import.not-a-document': 'This file is not a document that can be read. Choose a .docx, a .pdf with a text layer, or a .txt file.',
  'import.old-word': 'This is a file of an old Word (.doc or .rtf). Open it in Word, save it as .docx, and import that file.',
  'import.locked-docx': 'The Word file has a password and cannot be read. Open it in Word, remove the password, save it, and try again.',
  'import.picture': 'This is a picture, not a document. Scan the document to a PDF file and import that.',
  'import.broken-docx': 'The Word file is damaged and cannot be opened. Open it in Word, save it again and retry.',
  'import.scanned-pdf': 'This PDF holds scanned pictures only, no text. Use the .docx, or a PDF exported from Word.',
  'import.broken-pdf': 'The PDF is damaged and cannot be opened. Export it again from its source and retry.',
  'import.locked-pdf': 'The PDF is protected by a password and cannot be read. Remove the password and retry.',
  'import.too-many-pages': 'The PDF is too long (limit {pages} pages). Split it into several files.',
  'import.unreadable':
    'The content of this file could not be read within the limits. The original was kept; type the content by hand, or save the file again with Word and retry.',
  'import.interrupted': 'The system was restarted while the file was being read. Send it again in a few minutes.',
  'import.empty': 'The file is empty.',
  'import.too-large': 'The file is too large (limit {megabytes} MB).',
  'import.no-such-value': 'The file has no such value. Reload the page and correct it again.',
  'import.not-a-day': '“{text}” is not a day. Write day/month/year, for example 30/11/2026.',
  'import.not-a-number': '“{text}” is not a number. Write digits only, for example 125.',
  'import.not-a-type': '“{text}” is not a type of document. Write for example Thông báo or TB.',
  'import.not-a-kind': '“{text}” is not a kind of recipient. Choose one of those that are offered.',
  'import.not-a-verdict': '“{text}” is not a verdict. Write đạt (met), chưa đạt (missed), or leave it empty where there is none.',
  'import.not-a-capacity':
    '“{text}” is not a signing capacity. Write T/M, K/T, T/L, TUQ, Q., or leave it empty where the head signs directly.',
};
