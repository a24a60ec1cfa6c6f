import { Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { FilesConfig } from '../config/files.config.js';
import { IntakeConfig } from '../config/intake.config.js';
import { ClamdScanner } from './clamd-scanner.js';
import { FileIntake } from './file-intake.js';
import { Files } from './files.js';
import { FolderFiles } from './folder-files.js';
import { NoScanner } from './no-scanner.js';
import { VirusScanner } from './virus-scanner.js';

/** Provides `Files` over the folder that `FILES_DIR` or `DATA_DIR` names, and `FileIntake` for what people hand in. */
@Module({
  imports: [ConfigModule.for(FilesConfig), ConfigModule.for(IntakeConfig)],
  providers: [
    { provide: Files, inject: [FilesConfig], useFactory: (config: FilesConfig) => new FolderFiles(config.folder) },
    {
      provide: VirusScanner,
      inject: [IntakeConfig],
      useFactory: ({ clamd, clamdTimeoutMs }: IntakeConfig) => (clamd === null ? new NoScanner() : new ClamdScanner(clamd, clamdTimeoutMs)),
    },
    FileIntake,
  ],
  exports: [Files, FileIntake],
})
export class FilesModule {}
