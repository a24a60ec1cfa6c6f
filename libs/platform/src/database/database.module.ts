import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DatabaseConfig } from '../config/database.config.js';
import { readConfig } from '../config/read-config.js';
import { Health } from '../health/health.js';
import { Metrics } from '../health/metrics.js';
import { ProcessModule } from '../lifecycle/process.module.js';
import { dataSourceOptions, type DatabaseUser, type Entities } from './data-source-options.js';
import { Reads } from './reads.js';

/**
 * The database of one service: `DatabaseModule.forService('documents', documentsEntities)`, once, in the app's module. Gives TypeORM's
 * `DataSource` (everywhere) and `Reads`; registers the readiness check. Waits up to ten seconds for a database that is still starting.
 */
@Module({})
export class DatabaseModule implements OnModuleInit {
  /** `given` instead of the environment: for the operator's tool, which may bring its own database. */
  static forService(service: DatabaseUser, entities: Entities = [], given?: DatabaseConfig): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        ProcessModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(service, given ?? readConfig(DatabaseConfig), entities),
            retryAttempts: 20,
            retryDelay: 500,
          }),
        }),
      ],
      providers: [Reads],
      exports: [Reads],
    };
  }

  constructor(
    private readonly dataSource: DataSource,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.health.register('database', async () => {
      await this.dataSource.query('SELECT 1');
    });
    this.metrics.gauge('banhanh_database_connections', 'Connections of this process by state', ['state'], async () => {
      const { master } = this.dataSource.driver as unknown as { master: { totalCount: number; idleCount: number; waitingCount: number } };
      return [
        { labels: { state: 'open' }, value: master.totalCount },
        { labels: { state: 'idle' }, value: master.idleCount },
        { labels: { state: 'waited-for' }, value: master.waitingCount },
      ];
    });
  }
}
