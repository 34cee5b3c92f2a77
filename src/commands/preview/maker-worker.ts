import { parentPort, workerData } from 'node:worker_threads';
import { answerCall, type Call } from './maker-calls.ts';
import { openMaker } from './open-maker.ts';
import type { MakerOptions } from './site-maker.ts';

/** A thread that makes pages, so that the server answers meanwhile. */
const maker = openMaker(workerData as MakerOptions);
parentPort?.on('message', async (call: Call) => {
  parentPort?.postMessage(await answerCall(maker, call));
});
