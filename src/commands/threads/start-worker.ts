import { Worker } from 'node:worker_threads';

/**
 * Whether it is limited what a process may address (`ulimit -v`): for each thread Node reserves far more than it uses, and ends the
 * whole process where it cannot.
 */
export function isAddressLimited(): boolean {
  const report: unknown = process.report.getReport();
  const { virtual_memory_kbytes: limit } = Object(Object(report).userLimits);
  return typeof Object(limit).soft === 'number';
}

/** A thread did not start, or ended before its work was done. */
export class ThreadTrouble extends Error {}

/** @throws ThreadTrouble if the system gives none. */
export function startWorker(program: URL, workerData: unknown): Worker {
  try {
    return new Worker(program, { workerData });
  } catch (error) {
    throw new ThreadTrouble(String(error));
  }
}
