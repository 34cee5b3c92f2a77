import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, answerTask, type Run, type Task } from './worker-tasks.ts';

/** A thread that checks one file after another, and ends when its port is closed. */
const { cwd, options } = workerData as Run;
parentPort?.on('message', async (task: Task) => {
  const answer: Answer = await answerTask(task, cwd, options);
  parentPort?.postMessage(answer);
});
