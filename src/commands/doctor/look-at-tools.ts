import { CommandError } from '../../command-error.ts';
import { isExecutable, onPath } from '../browser/find-browser.ts';
import { findVeraPdf } from '../build/find-verapdf.ts';
import { askGit } from '../changes/git.ts';
import type { World } from '../world.ts';
import { good, type Sign } from './sign.ts';

/** Programs of others that some commands use; none is needed. `folder` is that of what is looked at. */
export function lookAtTools(folder: string, world: World): Sign[] {
  return [lookAtGit(folder, world), lookAtSsh(world), lookAtVeraPdf(world)];
}

function lookAtGit(folder: string, { env }: World): Sign {
  try {
    const { output, code } = askGit(['rev-parse', '--show-toplevel'], folder, env);
    return good(code === 0 ? `git: a repository in ${output.toString('utf8').trim()}` : 'git is installed');
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return {
      state: 'advice',
      text: error.message.replace(/, so no revision can be read\.$|\.$/, ''),
      help: 'Only “selfassess changes” between revisions, and what “selfassess edit” tells of the last commit, need it.',
    };
  }
}

function lookAtSsh({ env, platform }: World): Sign {
  const names = platform === 'win32' ? ['ssh-keygen.exe'] : ['ssh-keygen'];
  const program = onPath({ platform, env }, names).find((path) => isExecutable(path, platform));
  return program === undefined
    ? {
        state: 'advice',
        text: 'ssh-keygen is not here',
        help: 'Only signed approvals need it: OpenSSH 8.2 or newer.',
      }
    : good(`ssh-keygen: ${program}`);
}

function lookAtVeraPdf(world: World): Sign {
  try {
    return good(`veraPDF: ${findVeraPdf(world)}`);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return {
      state: 'advice',
      text: 'veraPDF is not here',
      help: 'Only “selfassess build --verify-pdf” needs it.',
    };
  }
}
