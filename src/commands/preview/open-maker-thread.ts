import type { Worker } from 'node:worker_threads';
import { isThere } from '../disk/exists-in.ts';
import { unpackError } from '../threads/pack-error.ts';
import { isAddressLimited, startWorker, ThreadTrouble } from '../threads/start-worker.ts';
import type { CallAnswer, CallName } from './maker-calls.ts';
import { openMaker } from './open-maker.ts';
import type { MakerOptions, SiteMaker } from './site-maker.ts';

/** What the thread runs; a program that runs from its source has no such file, and makes pages where it is. */
const program = new URL('./maker-worker.js', import.meta.url);

/**
 * What makes the pages: a thread of its own, so that the server answers while they are made; where the system gives none, this one.
 * @throws CommandError if there is nothing to preview.
 */
export async function chooseMaker(options: MakerOptions): Promise<SiteMaker> {
  if (!isThere(program) || isAddressLimited()) return openMaker(options);
  const maker = openMakerThread(options, program);
  try {
    await maker.look();
    return maker;
  } catch (error) {
    await maker.close();
    if (!(error instanceof ThreadTrouble)) throw error;
    return openMaker(options);
  }
}

/** The same as `openMaker`, in a thread that runs a program (`maker-worker.ts`, built). One that has ended is begun anew when it is asked. */
export function openMakerThread(options: MakerOptions, program: URL): SiteMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let isClosed = false;
  const begin = () => {
    const begun = startWorker(program, options);
    begun.on('message', (answer: CallAnswer) => {
      const one = waiting.get(answer.at);
      waiting.delete(answer.at);
      if ('refusal' in answer) one?.fail(unpackError(answer.refusal));
      else one?.done(answer.result);
    });
    const end = (why: string) => {
      if (worker !== begun) return;
      worker = undefined;
      for (const { fail } of waiting.values()) fail(new ThreadTrouble(why));
      waiting.clear();
    };
    begun.on('error', ({ message }) => end(message));
    begun.on('exit', (code) => end(`it ended with ${code}`));
    return begun;
  };
  const ask = <Name extends CallName>(name: Name, ...given: Parameters<SiteMaker[Name]>) =>
    new Promise<unknown>((done, fail) => {
      if (isClosed) return fail(new ThreadTrouble('it was ended'));
      worker ??= begin();
      asked += 1;
      waiting.set(asked, { done, fail });
      worker.postMessage({ at: asked, name, given });
    }) as ReturnType<SiteMaker[Name]>;
  return {
    look: () => ask('look'),
    make: (today, known) => ask('make', today, known),
    read: (file) => ask('read', file),
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}
