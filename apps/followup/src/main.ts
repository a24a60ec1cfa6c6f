import { directoryMessages } from '@app/directory';
import { Journal, journalMessages } from '@app/journal';
import { followupMessages } from '@app/followup';
import { startService } from '@app/platform';
import { AppModule } from './app.module.js';

await startService(AppModule, 'followup', { translations: [journalMessages, directoryMessages, followupMessages], idempotency: Journal });
