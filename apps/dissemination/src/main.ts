import { disseminationMessages } from '@app/dissemination';
import { Journal } from '@app/journal';
import { notificationsMessages } from '@app/notifications';
import { startService } from '@app/platform';
import { AppModule } from './app.module.js';

await startService(AppModule, 'dissemination', { translations: [disseminationMessages, notificationsMessages], idempotency: Journal });
