import { directoryMessages } from '@app/directory';
import { disseminationMessages } from '@app/dissemination';
import { Journal, journalMessages } from '@app/journal';
import { notificationsMessages } from '@app/notifications';
import { startService } from '@app/platform';
import { AppModule } from './app.module.js';

await startService(AppModule, 'dissemination', {
  translations: [journalMessages, directoryMessages, disseminationMessages, notificationsMessages],
  idempotency: Journal,
});
