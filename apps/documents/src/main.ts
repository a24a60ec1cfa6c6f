import { directoryMessages } from '@app/directory';
import { documentsMessages } from '@app/documents';
import { inspectionsMessages } from '@app/inspections';
import { Journal, journalMessages } from '@app/journal';
import { startService } from '@app/platform';
import { readingMessages } from '@app/reading';
import { AppModule } from './app.module.js';

await startService(AppModule, 'documents', {
  translations: [journalMessages, readingMessages, directoryMessages, documentsMessages, inspectionsMessages],
  idempotency: Journal,
});
