import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { checkFile, type RunOptions, type ToldFile } from '../disk/check-file.ts';
import { isThere } from '../disk/exists-in.ts';
import { unpackError } from '../threads/pack-error.ts';
import { isAddressLimited, startWorker, ThreadTrouble } from '../threads/start-worker.ts';
import type { Answer, Run, Task } from './worker-tasks.ts';

/** Chosen: for fewer files a thread, most of its time would go into starting and compiling. */
const fewest = 6;
/** Chosen: a thread needs some 100 MB. */
const mostThreads = 8;

/** What a thread runs; a program that runs from its source has no such file, and checks in turn. */
const program = new URL('./check-worker.js', import.meta.url);

/**
 * Chosen: for fewer files, compiling an expression takes longer than all its matching. V8 writes several copies of the code of
 * each, for the letters that may follow; without them `check` of one assessment takes some fifth less time and that of forty
 * a tenth more.
 */
const worthOptimising = 8;

/** Hears how many of all are done. */
export type TellProgress = (done: number, all: number) => void;

/** Checks files in turn, or, where there are many, with all processors; what is found and its order are the same. */
export async function checkMany(
  paths: readonly string[],
  cwd: string,
  options: RunOptions,
  tell: TellProgress = () => undefined,
): Promise<ToldFile[]> {
  const wanted = Math.min(mostThreads, Math.floor(paths.length / fewest));
  const isAlone = wanted < 2 || !isThere(program) || isAddressLimited();
  const threads = isAlone ? 1 : Math.min(wanted, availableParallelism());
  if (threads < 2) return checkInTurn(paths, cwd, options, tell);
  try {
    return await checkInThreads(paths, cwd, options, { threads, program, tell });
  } catch (error) {
    // Where the system gives no thread, or no memory for several, one does the work of all.
    if (!(error instanceof ThreadTrouble)) throw error;
    return checkInTurn(paths, cwd, options, tell);
  }
}

/** Checks one file after another. */
export function checkInTurn(
  paths: readonly string[],
  cwd: string,
  options: RunOptions,
  tell: TellProgress = () => undefined,
) {
  return checkOptimised(paths.length >= worthOptimising, paths, cwd, options, tell);
}

/** The same for files that are checked again and again. */
export function checkOften(paths: readonly string[], cwd: string, options: RunOptions) {
  return checkOptimised(true, paths, cwd, options, () => undefined);
}

async function checkOptimised(
  isWorthwhile: boolean,
  paths: readonly string[],
  cwd: string,
  options: RunOptions,
  tell: TellProgress,
) {
  // V8 asks for this flag whenever it compiles an expression; Node 20, 22 and 24 have it.
  setFlagsFromString(isWorthwhile ? '--regexp-optimization' : '--no-regexp-optimization');
  const checked: Awaited<ReturnType<typeof checkFile>>[] = [];
  for (const path of paths) {
    checked.push(await checkFile(path, cwd, options));
    tell(checked.length, paths.length);
  }
  return checked;
}

/**
 * Checks files in so many threads that run a program (`check-worker.ts`, built). Throws what checking in turn would have
 * thrown: the trouble of the first file that has one; or a `ThreadTrouble`.
 */
export async function checkInThreads(
  paths: readonly string[],
  cwd: string,
  options: RunOptions,
  {
    threads,
    program,
    tell = () => undefined,
  }: { readonly threads: number; readonly program: URL; readonly tell?: TellProgress },
): Promise<ToldFile[]> {
  const answers = new Map<number, Answer>();
  let next = 0;
  let end = paths.length;
  const workers: Worker[] = [];
  for (let thread = 0; thread < threads; thread += 1)
    workers.push(startWorker(program, { cwd, options } satisfies Run));
  const work = (worker: Worker) =>
    new Promise<void>((finish, fail) => {
      const hand = () => {
        const path = next < end ? paths[next] : undefined;
        if (path === undefined) return finish();
        worker.postMessage({ at: next, path } satisfies Task);
        next += 1;
      };
      worker.on('message', (answer: Answer) => {
        answers.set(answer.at, answer);
        tell(answers.size, paths.length);
        // What comes after a file that stops the run is not wanted.
        if ('refusal' in answer) end = Math.min(end, answer.at);
        hand();
      });
      worker.once('error', (error) => fail(new ThreadTrouble(error.message)));
      worker.once('exit', (code) =>
        fail(new ThreadTrouble(`A thread ended with ${code} before its work was done.`)),
      );
      hand();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return paths.flatMap((_, at) => {
    const answer = answers.get(at);
    if (answer && 'refusal' in answer) throw unpackError(answer.refusal);
    return answer ? [answer.file] : [];
  });
}
