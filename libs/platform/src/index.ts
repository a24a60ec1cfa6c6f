/**
 * What every process stands on: configuration, database, files, HTTP with its problems, who asks, logs, health, numbers, and an ordered
 * end. A process is `startService(AppModule, name)`; nothing here knows what banhanh is about.
 */
export { Setting, knownConfigs, type ConfigClass } from './config/setting.js';
export { ConfigError, readConfig, effectiveSettings, processEnvironment, type Environment } from './config/read-config.js';
export { ConfigModule } from './config/config.module.js';
export { envExample } from './config/env-example.js';
export { HttpConfig } from './config/http.config.js';
export { ServicesConfig } from './config/service-addresses.config.js';
export { DatabaseConfig } from './config/database.config.js';
export { QueueConfig } from './config/queue.config.js';
export { FilesConfig } from './config/files.config.js';
export { IdentityConfig, keyJson } from './config/identity.config.js';
export { MailConfig } from './config/mail.config.js';
export { LogConfig } from './config/log.config.js';
export { DatabaseModule } from './database/database.module.js';
export { dataSourceOptions, type DatabaseUser, type Entities } from './database/data-source-options.js';
export { Reads } from './database/reads.js';
export { Files, type StoredFile } from './files/files.js';
export { FolderFiles } from './files/folder-files.js';
export { FilesModule } from './files/files.module.js';
export { createIdentityKeys, type IdentityKeys } from './identity/identity-keys.js';
export { IdentitySigner, IDENTITY_HEADER, IDENTITY_SECONDS } from './identity/identity-signer.js';
export { IdentitySource } from './identity/identity-source.js';
export { SignedIdentitySource } from './identity/signed-identity-source.js';
export { Public, Allow } from './identity/access.js';
export { Who } from './identity/who.js';
export { Command, commandOf, IdempotencyStore, type CommandBy } from './http/command.js';
export { askedOf } from './http/asked.js';
export { ProblemError } from './http/problem-error.js';
export { ProblemDto, FieldProblemDto } from './http/problem.dto.js';
export { ProblemFilter } from './http/problem.filter.js';
export { Texts, languageOf, type Language } from './http/texts.js';
export { createValidationPipe } from './http/validation.js';
export { IsLocalDate } from './http/is-local-date.js';
export { PageQuery, ApiPage, pageOf, encodeCursor, decodeCursor, type Page, type CursorValue } from './http/pages.js';
export { Upload, ApiUpload, type UploadedFile } from './http/upload.js';
export { describeApi } from './http/openapi.js';
export { CORRELATION_HEADER, correlationOf } from './http/traffic.js';
export { withCorrelation, currentCorrelation } from './logs/correlation.js';
export { createPino, NestLogger } from './logs/logger.js';
export { Health, type CheckResult } from './health/health.js';
export { Metrics, type Sample } from './health/metrics.js';
export { Lifecycle, type StopStage } from './lifecycle/lifecycle.js';
export { ProcessModule } from './lifecycle/process.module.js';
export { createService, type Service, type ServiceOptions } from './lifecycle/create-service.js';
export { startService, EXIT_CONFIG } from './lifecycle/start-service.js';
export { productVersion, projectFolder } from './lifecycle/version.js';
