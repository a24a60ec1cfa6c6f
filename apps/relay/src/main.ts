import { startService } from '@app/platform';
import { AppModule } from './app.module.js';

await startService(AppModule, 'relay');
