import { resolve } from 'node:path';
import { mayBeThere } from '../../disk/exists-in.ts';
import { type AskGit, readLine } from './ask-git.ts';

/** Why a repository takes no commit as it stands. */
export interface Unready {
  /** In a sentence that says what to do; `''` where it takes one. */
  readonly why: string;
  /** What is to be typed in a terminal, in order. */
  readonly commands: readonly string[];
}

/** Why a repository takes no commit as it stands. */
export function findUnready(ask: AskGit, folder: string): Unready {
  if (readLine(ask(['rev-parse', '--is-inside-work-tree'])) !== 'true')
    return { why: 'This is no work tree of git, so nothing can be committed here.', commands: [] };
  const under = underWay.find(({ names }) => names.some((name) => isUnderWay(ask, folder, name)));
  if (under)
    return { why: `${under.what} is under way in this repository. ${under.end}, ${again}`, commands: [] };
  if (ask(['symbolic-ref', '--quiet', 'HEAD']).code !== 0)
    return {
      why: `The repository is at no branch (“detached HEAD”), so a commit would be lost from sight. Type “git switch” and the name of a branch, ${again}`,
      commands: [],
    };
  const isKnown = ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].every(
    (name) => ask(['-c', 'user.useConfigOnly=true', 'var', name]).code === 0,
  );
  if (isKnown) return { why: '', commands: [] };
  return {
    why: `Git does not know whose a commit is. Type these two lines in a terminal, with your own name and address, ${again}`,
    commands: [
      'git config --global user.name "Your Name"',
      'git config --global user.email "you@landlord.example"',
    ],
  };
}

const again = 'and load this page again.';

const underWay = [
  {
    names: ['MERGE_HEAD'],
    what: 'A merge',
    end: 'End it with “git commit”, or give it up with “git merge --abort”',
  },
  {
    names: ['rebase-merge', 'rebase-apply'],
    what: 'A rebase',
    end: 'End it with “git rebase --continue”, or give it up with “git rebase --abort”',
  },
  {
    names: ['CHERRY_PICK_HEAD'],
    what: 'A cherry-pick',
    end: 'End it with “git cherry-pick --continue”, or give it up with “git cherry-pick --abort”',
  },
  {
    names: ['REVERT_HEAD'],
    what: 'A revert',
    end: 'End it with “git revert --continue”, or give it up with “git revert --abort”',
  },
  { names: ['BISECT_LOG'], what: 'A search with “git bisect”', end: 'End it with “git bisect reset”' },
];

function isUnderWay(ask: AskGit, folder: string, name: string): boolean {
  const path = readLine(ask(['rev-parse', '--git-path', name]));
  return path !== '' && mayBeThere(resolve(folder, path));
}
