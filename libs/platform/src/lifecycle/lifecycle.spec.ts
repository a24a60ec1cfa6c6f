import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Lifecycle } from './lifecycle.js';

Logger.overrideLogger(false);

describe('the ordered end', () => {
  it('goes stage by stage, whatever the order of registration, and once', async () => {
    const lifecycle = new Lifecycle();
    const order: string[] = [];
    const stop = (name: string) => async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(name);
    };
    lifecycle.onStop('connections', 'database', stop('database'));
    lifecycle.onStop('workers', 'worker', stop('worker'));
    lifecycle.onStop('feeders', 'feeder', stop('feeder'));
    lifecycle.onStop('requests', 'http', stop('http'));
    expect(lifecycle.ending).toBe(false);
    await Promise.all([lifecycle.stop(1000), lifecycle.stop(1000)]);
    expect(order).toEqual(['http', 'feeder', 'worker', 'database']);
    expect(lifecycle.ending).toBe(true);
  });

  it('leaves behind what hangs or fails, and still lets go of connections', async () => {
    const lifecycle = new Lifecycle();
    let told = false;
    let closed = false;
    lifecycle.onStop('workers', 'hangs', (deadline) => {
      deadline.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    lifecycle.onStop('feeders', 'fails', () => Promise.reject(new Error('no')));
    lifecycle.onStop('connections', 'database', () => {
      closed = true;
      return Promise.resolve();
    });
    // without its limit it would wait for ever
    await lifecycle.stop(500);
    expect({ told, closed }).toEqual({ told: true, closed: true });
  });
});
