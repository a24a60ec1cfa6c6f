import { Worker } from 'node:worker_threads';

/** Starts a thread that reads files. What it prints belongs to nobody: it could be text of a document. */
export const startThread = (heapMegabytes: number): Worker =>
  new Worker(new URL('./reading-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    stdout: true,
    stderr: true,
  });
