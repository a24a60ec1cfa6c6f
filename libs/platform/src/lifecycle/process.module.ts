import { Module } from '@nestjs/common';
import { Health } from '../health/health.js';
import { Metrics } from '../health/metrics.js';
import { Lifecycle } from './lifecycle.js';

/** What a process tells about itself and how it ends; import it wherever a check, a number or a stop is registered. One instance a process. */
@Module({ providers: [Health, Metrics, Lifecycle], exports: [Health, Metrics, Lifecycle] })
export class ProcessModule {}
