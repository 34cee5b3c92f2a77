import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { openPipe } from './browser-pipe.ts';
import { hearPageEnds, type PageEnds } from './page-ends.ts';

/** How to start a browser: its program and what to give it. Times are in milliseconds. */
export interface Launch {
  readonly executable: string;
  readonly args: readonly string[];
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder for what it writes, empty or not there yet. */
  readonly profile: string;
  /** Hears the number of the process, which leads a group of its own. */
  readonly onStart?: ((pid: number) => void) | undefined;
  /** Ends it at once, before `abort` returns. */
  readonly signal: AbortSignal;
  readonly startTimeout: number;
  /** How long any one request to it may take. */
  readonly timeout: number;
}

/** A running browser. `close` lets it tidy up; `kill` does not, and does nothing if the browser has ended. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Rejects with what went wrong if it ends, or says what no browser says. */
  readonly failed: Promise<never>;
  readonly pageEnds: PageEnds;
  close(): Promise<void>;
  kill(): void;
}

/** The program ended before it answered: it is not a browser, or it was not allowed its sandbox. */
export class EndedEarly extends Error {}

/**
 * Starts a browser and waits until it answers. puppeteer.launch is not used because it ignores errors of a program on
 * a pipe: one that may not be run would end this process too. Throws an Error (EndedEarly, or another) that says what
 * happened, and leaves nothing running.
 */
export async function launchBrowser(launch: Launch): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const isShell = /headless[-_]shell/.test(basename(launch.executable));
  const args = puppeteer.defaultArgs({
    headless: isShell ? 'shell' : true,
    userDataDir: launch.profile,
    args: ['--remote-debugging-pipe', ...launch.args],
  });
  // Its folder is gone by then.
  launch.signal.throwIfAborted();
  const { child, ended } = startProgram(launch, args);
  if (child.pid !== undefined) launch.onStart?.(child.pid);
  const { garbled, tell, forget } = hearGarble();
  const failed = Promise.race([ended, garbled]);
  failed.catch(() => undefined);
  const kill = () => {
    launch.signal.removeEventListener('abort', kill);
    killGroup(child);
    // What puppeteer was about to do still fails a moment later.
    setTimeout(forget, patience).unref();
  };
  launch.signal.addEventListener('abort', kill);
  const pageEnds = hearPageEnds();
  const { hear } = pageEnds;
  try {
    const connected = puppeteer.connect({
      transport: openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable, { hear, tell }),
      protocolTimeout: launch.timeout,
    });
    // The pipe breaks a moment before we hear that the program has ended, and how it ended tells us more.
    const started = connected.catch((error: unknown) => within(patience, [failed], error));
    const late = new Error(`it did not answer in ${launch.startTimeout / 1000} seconds`);
    const browser = await within(launch.startTimeout, [started, failed], late);
    return { browser, failed, pageEnds, kill, close: () => closeGently(browser, ended) };
  } catch (error) {
    kill();
    throw error;
  }
}

/** How long a browser may take to end, in milliseconds. */
const patience = 3000;

/** The program in its own process group, and a promise that rejects when it ends or cannot start. */
function startProgram(launch: Launch, args: string[]): { child: ChildProcess; ended: Promise<never> } {
  const child = spawnProgram(launch, args);
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000);
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(cannotStart(error)));
    child.once('exit', async (code, signal) => {
      await Promise.race([new Promise((resolve) => child.once('close', resolve)), wait(200)]);
      const last = words
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/\p{Cc}+/gu, ' ')
        .trim();
      reject(new EndedEarly(`it ended with ${signal ?? `code ${code}`}${last ? `, saying "${last}"` : ''}`));
    });
  });
  ended.catch(() => undefined);
  return { child, ended };
}

function spawnProgram({ executable, env, profile }: Launch, args: string[]): ChildProcess {
  try {
    mkdirSync(profile, { recursive: true });
    const child = spawn(executable, args, {
      // Anything Chromium leaves in the temporary folder when it is killed is deleted with its profile.
      env: { ...env, TMPDIR: profile },
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    // Undefined where no more files may be open, which an event says later.
    if ((child.stdio as unknown) !== undefined) return child;
    child.once('error', () => undefined);
    throw Object.assign(new Error(), { code: 'EMFILE' });
  } catch (error) {
    throw cannotStart(error);
  }
}

function cannotStart(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new Error(`it is not a program that can be started here (${code})`);
}

/** Ends the program and what it started; on Windows a browser's other processes end with it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * A promise that rejects once `tell` is called, or once puppeteer fails at what it heard where nobody waits for it, which
 * would end this process; `forget` ends that.
 */
function hearGarble(): { garbled: Promise<never>; tell: () => void; forget: () => void } {
  let tell = (): void => undefined;
  const garbled = new Promise<never>((_, reject) => {
    tell = () => reject(new Error(garble));
  });
  garbled.catch(() => undefined);
  if (hearers.size === 0) for (const event of unheard) process.on(event, tellAll);
  hearers.add(tell);
  return {
    garbled,
    tell,
    forget: () => {
      hearers.delete(tell);
      if (hearers.size === 0) for (const event of unheard) process.off(event, tellAll);
    },
  };
}

const unheard = ['uncaughtException', 'unhandledRejection'] as const;

/** Of browsers that run, or ended a moment ago. */
const hearers = new Set<() => void>();

function tellAll(): void {
  for (const tell of hearers) tell();
}

/** Why a browser could not print that answers with something else than a browser does. */
export const garble = 'it says what no browser says';

async function closeGently(browser: Browser, ended: Promise<never>): Promise<void> {
  await within(patience, [browser.close()], undefined).catch(() => undefined);
  await within(patience, [ended], undefined).catch(() => undefined);
}

/** The first promise to settle, or `late` thrown after that many milliseconds. */
export async function within<T>(
  milliseconds: number,
  promises: readonly Promise<T>[],
  late: unknown,
): Promise<T> {
  const timer = new AbortController();
  const over = wait(milliseconds, undefined, { signal: timer.signal }).then(() => Promise.reject(late));
  try {
    return await Promise.race([...promises, over]);
  } finally {
    timer.abort();
  }
}
