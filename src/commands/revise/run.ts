import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { approvalName, signatureName } from '../approval/open-approval.ts';
import { findOneAssessment, openSource } from '../disk/edit-source.ts';
import { existsIn } from '../disk/exists-in.ts';
import { assessmentName, processName, reportName } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';
import { type OutputFile, refuseToOverwrite, writeFolder } from '../disk/write-folder.ts';
import { moveSchema, refuseOldFolder, requireSound } from '../versions/carry-over.ts';
import type { World } from '../world.ts';
import type { ReviseArguments } from './declaration.ts';

/**
 * `selfassess revise DIR --to DIR --reason WORDS`: begins a revision within the year in a new folder, complete or not at all. The
 * first is only read; its approval stays with it. No answer has to be confirmed again: what the change touches is for the
 * landlord to find, and `check` says while nothing has changed. Gives exit code 0.
 */
export async function runRevise(options: ReviseArguments, world: World): Promise<number> {
  const path = findOneAssessment(options.dir, world);
  const first = dirname(path);
  const folder = resolve(world.cwd, options.to);
  refuseOldFolder(folder, options.to, first, 'the folder of the first');
  const permit = () => refuseToOverwrite(folder, options.to, 'revise', '--to');
  permit();
  if (options.reason.trim() === '')
    throw new CommandError('--reason says nothing.', 'Write why it is reviewed: readers see it.');
  const { beginRevision } = await import('../../rollover/begin-revision.ts');
  const { source } = await openSource(path, world.cwd);
  const codes = await openCodes(first, world.cwd);
  const lead = (to: string) => relative(folder, to).split(sep).join('/');
  const isBeside = dirname(first) === dirname(folder);
  const revision = {
    date: options.date,
    reason: options.reason.trim(),
    revises: isBeside ? '' : lead(first),
  };
  const begun = beginRevision(source.text, revision, (named) => lead(resolve(first, named)));
  const assessment = moveSchema(requireSound(begun, source.file, codes), first, folder);
  const copied = copyFiles(first, folder);
  await writeFolder(folder, [{ path: assessmentName, content: assessment }, ...copied], {
    permit,
    say: (sentence) => options.quiet || world.stderr.write(`${sentence}\n`),
  });
  if (!options.quiet)
    world.stderr.write(
      describe(
        copied.map((file) => file.path),
        options,
      ),
    );
  return 0;
}

/** What is not the revision’s: the first’s own file, its approval, and what programs keep. */
const left = new Set([assessmentName, approvalName, signatureName]);

/** All other files as they are; only the line for editors of report and procedure is led from the new folder. */
function copyFiles(first: string, folder: string): OutputFile[] {
  const exists = existsIn(first);
  return readdirSync(first, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !left.has(file) && exists(file))
    .filter((file) => !/(?:^|\/)(?:\.|node_modules\/|public\/|dist\/)/.test(file))
    .sort()
    .map((file) => {
      const content = readFileSync(join(first, file));
      if (file !== reportName && file !== processName) return { path: file, content };
      const text = content.toString('utf8');
      const moved = moveSchema(text, first, folder);
      return { path: file, content: moved === text ? content : moved };
    });
}

function describe(copied: readonly string[], { to, date, dir }: ReviseArguments): string {
  const quote = (path: string) => (/\s/.test(path) ? `"${path}"` : path);
  return [
    ...(copied.length > 0 ? [`Copied as they are: ${joinList(copied)}.`] : []),
    'The approval of the first stays with it. Change what the merger, restructure or new procedure touches, and put the revision before the governing body.',
    `Begun in ${to}, dated ${formatDate(date)}. Next, type: selfassess check ${quote(to)}`,
    `To publish both, each in a folder of its own: selfassess build ${quote(dir)} ${quote(to)}`,
    '',
  ].join('\n');
}
