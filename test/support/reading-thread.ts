// Stands for `worker-thread.ts` under jest, which runs the sources: the same thread from its source file, compiled as it is loaded.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const ROOT = join(import.meta.dirname, '..', '..');

export const startThread = (heapMegabytes: number): Worker =>
  new Worker(pathToFileURL(join(ROOT, 'libs/reading/src/extract/isolated/reading-worker.ts')), {
    execArgv: ['--import', pathToFileURL(join(ROOT, 'test/support/ts-register.mjs')).href],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    stdout: true,
    stderr: true,
  });
