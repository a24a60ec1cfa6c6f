import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { FilesConfig } from '../config/files.config.js';
import { Files } from './files.js';
import { FolderFiles } from './folder-files.js';

/** Provides `Files` over the folder that `FILES_DIR` or `DATA_DIR` names. */
@Module({
  imports: [ConfigModule.for(FilesConfig)],
  providers: [{ provide: Files, inject: [FilesConfig], useFactory: (config: FilesConfig) => new FolderFiles(config.folder) }],
  exports: [Files],
})
export class FilesModule {}
