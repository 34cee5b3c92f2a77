import { spawnSync } from 'node:child_process';
import { CommandError } from '../../command-error.ts';

/** The output of git; `code` is its exit code. */
export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs git in a folder, without a shell and without any program that a repository names to watch its files. Only for
 * commands that read; only our own options may begin with a dash.
 * @throws CommandError if git is not installed, or the folder is in no repository that git will read.
 */
export function askGit(words: readonly string[], folder: string, env: Environment): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...words], {
    cwd: folder,
    env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: largest,
    windowsHide: true,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new CommandError(
      'Git is not installed here, so no revision can be read.',
      'Install git, or give two folders or files.',
    );
  }
  if (error) throw error;
  const complaint = stderr.toString('utf8').trim();
  if (/not a git repository/i.test(complaint)) {
    throw new CommandError(
      'There is no git repository here, so no revision can be read.',
      'Go to the repository’s folder, or give two folders or files.',
    );
  }
  if (/dubious ownership|unsafe repository/i.test(complaint)) {
    throw new CommandError(
      'Git will not read this repository, because it belongs to another user.',
      'Name its folder as safe: git config --global --add safe.directory FOLDER.',
    );
  }
  return { code: status ?? 1, output: stdout };
}

/** In bytes; a register of a million cases is smaller. */
const largest = 1 << 30;
