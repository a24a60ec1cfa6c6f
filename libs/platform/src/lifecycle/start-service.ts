import { type ServiceName } from '@app/contracts';
import { Logger, type Type } from '@nestjs/common';
import { ConfigError } from '../config/read-config.js';
import { createService, type Service, type ServiceOptions } from './create-service.js';

/** Exit code of a process whose configuration is refused (EX_CONFIG): starting it again would not help. */
export const EXIT_CONFIG = 78;

/**
 * Starts one service: listens (loopback unless HOST), stops in order on SIGTERM, SIGINT or the end of the supervisor that started it.
 * Every app's `main.ts` ends in it: `await startService(AppModule, 'documents', { translations: [documentsMessages], idempotency: Journal })`.
 */
export async function startService(appModule: Type<unknown>, service: ServiceName, options: ServiceOptions = {}): Promise<Service> {
  const logger = new Logger('Service');
  process.on('unhandledRejection', (reason) => logger.error(reason instanceof Error ? reason : String(reason)));
  try {
    const running = await createService(appModule, service, options);
    stopOnSignals(running);
    await running.app.listen(running.http.portOf(service), running.http.host);
    logger.log(`${service} listens on ${await running.app.getUrl()}`);
    process.send?.({ listening: await running.app.getUrl() });
    return running;
  } catch (error) {
    if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(EXIT_CONFIG);
    }
    logger.error(error instanceof Error ? error : String(error));
    process.exit(1);
  }
}

function stopOnSignals(running: Service): void {
  let asked = 0;
  const stop = (): void => {
    asked += 1;
    if (asked > 1) process.exit(1);
    // Should a stage hang without giving its turn back, the process still ends.
    setTimeout(() => process.exit(1), running.http.shutdownLimitMs + 500).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Only a supervisor's child has the channel: it closes when the supervisor is gone, however it went.
  if (process.send !== undefined) process.on('disconnect', stop);
}
