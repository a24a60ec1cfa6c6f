import { Journal } from '@app/journal';
import { followupMessages } from '@app/followup';
import { startService } from '@app/platform';
import { AppModule } from './app.module.js';

await startService(AppModule, 'followup', { translations: [followupMessages], idempotency: Journal });
