import { type DynamicModule, Module } from '@nestjs/common';
import { readConfig } from './read-config.js';
import { type ConfigClass } from './setting.js';

/** Provides configuration classes, read and validated, under their own names: `ConfigModule.for(MailConfig, FilesConfig)`. */
@Module({})
export class ConfigModule {
  static for(...classes: readonly ConfigClass[]): DynamicModule {
    return {
      module: ConfigModule,
      providers: classes.map((owner) => ({ provide: owner, useFactory: () => readConfig(owner) })),
      exports: [...classes],
    };
  }
}
