import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { SecretsConfig } from '../config/secrets.config.js';
import { FolderSecrets } from './folder-secrets.js';
import { Secrets } from './secrets.js';

/** Provides `Secrets` over the folder that `SECRETS_DIR` or `DATA_DIR` names. */
@Module({
  imports: [ConfigModule.for(SecretsConfig)],
  providers: [{ provide: Secrets, inject: [SecretsConfig], useFactory: (config: SecretsConfig) => new FolderSecrets(config.folder) }],
  exports: [Secrets],
})
export class SecretsModule {}
