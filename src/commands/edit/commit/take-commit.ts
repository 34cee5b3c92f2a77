import { basename, dirname } from 'node:path';
import { CommandError } from '../../../command-error.ts';
import { joinList } from '../../../words/lists.ts';
import type { Reply } from '../reply.ts';
import type { Sitting } from '../sitting.ts';
import { askBeside, readLine } from './ask-git.ts';
import { type Committed, commitFiles } from './commit-files.ts';
import { readTree, type WorkTree } from './read-tree.ts';
import { type Outcome, showChangesPage } from './show-changes.ts';

/** Commits what the page showed, if that is still what there is; tells what became of it. */
export async function takeCommit(sitting: Sitting, sent: URLSearchParams): Promise<Reply> {
  const message = tidy(sent.get('message') ?? '');
  const fail = (failure: string, output = '', status = 409) =>
    showChangesPage(sitting, { status, notice: '', failure, output, message });
  let tree: WorkTree;
  try {
    tree = readTree(sitting);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return showChangesPage(sitting);
  }
  if (tree.refusal.why !== '') return fail('Nothing was committed.');
  if (tree.digest !== sent.get('digest'))
    return fail(
      'Nothing was committed: something has changed since this page was shown. Look again, and press the button.',
    );
  if (tree.files.length === 0) return fail('Nothing was committed: nothing has changed.');
  if (message === '') return fail('Nothing was committed: write in the message what you changed.', '', 422);
  const given = { folder: dirname(sitting.files.open('assessment').path), env: sitting.options.env };
  const end = await commitFiles(tree, message, { ...given, patience }, askBeside(sitting));
  if (!end.done) return fail(describeFailure(sitting, tree, end), end.said, 422);
  return showChangesPage(sitting, { ...describeDone(sitting, tree, end) });
}

/** In milliseconds. Chosen: hooks that check a whole project have ended; nobody waits longer for a page. */
const patience = 60_000;

/** As git takes it: no carriage returns, and no signs that cannot be seen. */
function tidy(message: string): string {
  return message
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

function describeFailure(sitting: Sitting, { digest }: WorkTree, { stopped, said }: Committed): string {
  const touched = readTree(sitting).digest === digest ? '' : ' But a hook has changed the files themselves.';
  if (stopped)
    return `Nothing was committed: git was stopped because it had not ended after a minute. Perhaps a hook waits for something. Commit in a terminal to see what.${touched}`;
  const why = said === '' ? 'Neither git nor a hook said why.' : 'Git, or a hook that it ran, said why:';
  return `Nothing was committed, and what was staged is as it was.${touched} ${why}`;
}

function describeDone(
  sitting: Sitting,
  { branch, files }: WorkTree,
  { said, others, stopped }: Committed,
): Outcome {
  const ask = askBeside(sitting);
  const words = ['rev-list', '--max-count=1', '--format=%h: %s', 'HEAD'];
  const line = readLine(ask(words)).split('\n').at(-1) ?? '';
  const changed = readTree(sitting).files.filter(({ path }) => files.some((one) => one.path === path));
  const sentences = [
    `Committed on ${branch} as ${line}`,
    ...(stopped
      ? ['A hook that runs after the commit was stopped because it had not ended after a minute.']
      : []),
    ...(others.length > 0 ? [`A hook has put into it, too: ${joinList(others)}.`] : []),
    ...(changed.length > 0
      ? [
          `A hook has made another thing of ${joinList(changed.map(({ path }) => basename(path)))} than was shown.`,
        ]
      : []),
  ];
  return { status: 200, notice: sentences.join(' – '), failure: '', output: said, message: '' };
}
