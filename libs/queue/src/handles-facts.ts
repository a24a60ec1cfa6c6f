import { type ConsumerName } from '@app/contracts';
import { Injectable } from '@nestjs/common';

const CONSUMER = Symbol('consumer');

/** What serves a consumer: `journal`'s `FactHandler`, of which `queue` knows only this much. */
export interface HandlesEvents {
  handle(event: never, tx: never): Promise<void>;
}

/**
 * Marks the one provider of an app that serves a consumer: `@HandlesFacts('plan-deliveries') class PlanDeliveries { … }`, listed in the
 * providers of the app's module. Boot refuses none or two.
 */
export function HandlesFacts(consumer: ConsumerName) {
  return (target: abstract new (...args: never[]) => HandlesEvents): void => {
    Injectable()(target);
    Reflect.defineMetadata(CONSUMER, consumer, target);
  };
}

export function consumerOf(target: unknown): ConsumerName | null {
  return typeof target === 'function' ? ((Reflect.getMetadata(CONSUMER, target) as ConsumerName | undefined) ?? null) : null;
}
