import { spawnSync } from 'node:child_process';
import { CommandError } from '../../command-error.ts';

/** The output of git; `code` is its exit code. */
export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs git in a folder, without a shell and without any program that a repository's settings name: to watch its files,
 * to page, to filter, to check signatures, or to fetch what a partial clone lacks (over no protocol either). Only for
 * commands that read; only our own options may begin with a dash.
 * @throws CommandError if git is not installed, or the folder is in no repository that git will read.
 */
export function askGit(words: readonly string[], folder: string, env: Environment): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...withoutPrograms, ...words], {
    cwd: folder,
    env: { ...env, ...quiet },
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

/** Settings that go before a repository's own. */
const withoutPrograms = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'core.sshCommand=false'],
  ...[
    'core.alternateRefsCommand=',
    'gpg.program=false',
    'log.showSignature=false',
    'submodule.recurse=false',
  ],
].flatMap((setting) => (setting.startsWith('--') ? [setting] : ['-c', setting]));

const quiet = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_ASKPASS: 'false',
  GIT_EXTERNAL_DIFF: '',
};

/** In bytes; a register of a million cases is smaller. */
const largest = 1 << 30;
