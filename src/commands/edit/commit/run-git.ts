import { spawn } from 'node:child_process';

/** How git ended, and all that it and what it ran have said. */
export interface GitEnd {
  readonly code: number;
  readonly said: string;
  /** Whether it was stopped because it took too long. */
  readonly stopped: boolean;
}

/** Where git is run, and how long it may take, in milliseconds. */
export interface GitGiven {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly patience: number;
}

/**
 * Runs git so that it may write, without a shell. The user's own hooks, filters and signatures are run as `git commit` runs them, but nothing
 * asks, pages, edits or tidies up, and it has no terminal. `input` is given to it.
 */
export function runGit(
  words: readonly string[],
  { folder, env, patience }: GitGiven,
  input = '',
): Promise<GitEnd> {
  return new Promise((done, fail) => {
    const child = spawn('git', [...settings, ...words], {
      cwd: folder,
      env: { ...env, ...unasked },
      // A session of its own: no terminal to ask on, and what hooks have started ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const said: Buffer[] = [];
    let [length, stopped, code] = [0, false, 1];
    const hear = (bytes: Buffer) => {
      if (length < mostSaid) said.push(bytes);
      length += bytes.length;
    };
    const end = (signal: NodeJS.Signals) => {
      stopped = true;
      stopAll(child.pid ?? 0, signal);
    };
    const timers = [
      setTimeout(() => end('SIGTERM'), patience),
      setTimeout(() => end('SIGKILL'), patience + grace),
    ];
    const finish = () => {
      for (const timer of timers) clearTimeout(timer);
      child.stdout.destroy();
      child.stderr.destroy();
      done({ code, said: Buffer.concat(said).subarray(0, mostSaid).toString('utf8').trim(), stopped });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      for (const timer of timers) clearTimeout(timer);
      fail(error);
    });
    child.on('exit', (status) => {
      code = status ?? 1;
      // A program that a hook has left behind may hold its output open for ever.
      timers.push(setTimeout(finish, lastWords));
    });
    child.on('close', finish);
    child.stdin.end(input);
  });
}

function stopAll(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

const settings = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'gc.auto=0',
  '-c',
  'maintenance.auto=false',
];

const unasked = {
  GIT_EDITOR: 'true',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'false',
  GIT_NO_LAZY_FETCH: '1',
};

/** In bytes: more than anyone reads. */
const mostSaid = 20_000;
/** In milliseconds: to put away what it has begun, and to say its last. */
const grace = 5000;
const lastWords = 500;
