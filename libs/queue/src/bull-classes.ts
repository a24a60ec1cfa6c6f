import { BullModule } from '@nestjs/bullmq';
import { type BackendFactory, createPostgresBackend, type IQueueBackend, Queue, type QueueOptions, Worker } from 'bullmq';
import { type WorkerOptions, type Processor } from 'bullmq';
import { type Redis } from 'ioredis';
import { Pool } from 'pg';

const workerSides = new WeakMap<object, Redis>();
const complaints = new WeakMap<object, (error: Error) => void>();
const PAUSE_MS = 500;

/** Says which client workers use where queues use `producer`: a worker waits for Redis to come back, an `add` must fail at once. */
export function pairRedis(producer: Redis, worker: Redis): void {
  workerSides.set(producer, worker);
}

/** Where errors of the connection go; without a listener, an error event would end the process. */
export function hearComplaints(connection: object, listener: (error: Error) => void): void {
  complaints.set(connection, listener);
}

/**
 * BullMQ's PostgreSQL backend remembers a first connection that failed and never tries again, so that a process started during an outage
 * would stay deaf for ever. Here it tries until it is ready or closed.
 */
const patientPostgres: BackendFactory<IQueueBackend> = (name, options, more) => {
  const backend = createPostgresBackend(name, options as never, more);
  const connection = backend.connection as unknown as { bootstrap(): Promise<void>; readonly isClosing: unknown };
  const once = connection.bootstrap.bind(connection);
  connection.bootstrap = async () => {
    for (;;) {
      try {
        return await once();
      } catch (error) {
        if (connection.isClosing !== undefined) throw error;
        complaints.get(options.connection)?.(error as Error);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  };
  return backend;
};

function backendFor(connection: unknown): BackendFactory<IQueueBackend> | undefined {
  return connection instanceof Pool ? patientPostgres : undefined;
}

/** BullMQ's queue on whichever backend its connection belongs to: a `pg.Pool`, or a Redis client. */
export class DueQueue extends Queue {
  constructor(name: string, options: QueueOptions) {
    super(name, options, backendFor(options.connection) as never);
    const complain = complaints.get(options.connection);
    this.on('error', (error) => complain?.(error));
  }
}

export class DueWorker extends Worker {
  constructor(name: string, processor: string | URL | null | Processor, options: WorkerOptions) {
    const given = options.connection as object;
    super(name, processor, { ...options, connection: workerSides.get(given) ?? given }, backendFor(given) as never);
    const complain = complaints.get(given);
    this.on('error', (error) => complain?.(error));
  }
}

BullModule.queueClass = DueQueue;
BullModule.workerClass = DueWorker;
