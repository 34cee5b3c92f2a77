import { describeResolution } from '../../approval/approval.ts';
import { namePart } from '../../approval/compare-parts.ts';
import { CommandError } from '../../command-error.ts';
import type { NamedLink } from '../../submission/link-report.ts';
import { listLinks } from '../../submission/list-links.ts';
import { prepareSubmission, type SubmittedApproval } from '../../submission/prepare-submission.ts';
import {
  printSubmissionJson,
  printSubmissionMarkdown,
  printSubmissionText,
} from '../../submission/print-submission.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import type { ApprovalState } from '../approval/open-approval.ts';
import { checkFiles } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { findOneAssessment } from '../disk/edit-source.ts';
import { showPath } from '../disk/find-assessments.ts';
import { writeOutput } from '../disk/write-output.ts';
import { quoteForShell } from '../quote-for-shell.ts';
import { chooseStyle, nameCommand, type World } from '../world.ts';
import type { SubmissionArguments } from './declaration.ts';

/**
 * `selfassess submission [DIR]`: prints what the regulator's form asks. 1 if anything is missing, something found by the check
 * must be put right first, or an address that was asked does not answer.
 * @throws CommandError if the file cannot be read to its end, or its Code wants nothing submitted.
 */
export async function runSubmission(options: SubmissionArguments, world: World): Promise<number> {
  const { dir = '.', format, today } = options;
  const { file, assessment, code } = await readSubmitted(dir, options, world);
  const hasReport = file.beside.some(({ kind }) => kind === 'report');
  const folder = quoteForShell(dir, world.platform);
  const approval = describeApproval(file.approval, folder);
  const prepared = prepareSubmission({
    file: file.verdict.file,
    assessment,
    code,
    hasReport,
    approval,
    folder,
  });
  const typed = `“${nameCommand(world)} `;
  const submission = {
    ...prepared,
    missing: prepared.missing.map((sentence) => sentence.replaceAll('“selfassess ', typed)),
  };
  const links = options.checkLinks ? await lookAt(listLinks(submission, assessment), options, world) : null;
  const told = { submission, links };
  if (format === 'json') writeOutput(printSubmissionJson(told, today), '', world);
  else if (format === 'markdown') writeOutput(printSubmissionMarkdown(told), '', world);
  else writeOutput(printSubmissionText(told, chooseStyle(world, options.colour)), '', world, 'painted');
  const isSound = tellErrors(file, dir, options, world);
  return isSound && submission.missing.length === 0 && (links?.faults.length ?? 0) === 0 ? 0 : 1;
}

/** @throws CommandError as `runSubmission` does. */
async function readSubmitted(dir: string, { config, today }: SubmissionArguments, world: World) {
  const { cwd } = world;
  const path = findOneAssessment(dir, world);
  const how = { draft: true, today, config, baseline: '', baselineUse: 'apply' as const };
  const { files } = await checkFiles([path], how, cwd, checkInTurn);
  const [file] = files;
  const read = file && file.verdict.progress.length > 0 ? file.verdict.read : null;
  if (!file || !read)
    throw new CommandError(
      `${showPath(path, cwd)} cannot be read to its end, or names no Code that selfassess knows.`,
      `Run “selfassess check ${dir}”, and first correct what it lists.`,
    );
  const { assessment, code } = read;
  if (!code.submission)
    throw new CommandError(
      `Nothing is submitted under this Code: ${code.title} (${code.edition}) names no day for it.`,
      'Publish the assessment with “selfassess build”.',
    );
  return { file, assessment, code };
}

/** Loaded only where the web is to be asked. */
async function lookAt(links: readonly NamedLink[], { quiet }: SubmissionArguments, { stderr }: World) {
  const { checkLinks } = await import('./check-links.ts');
  const shows = stderr.isTTY === true && !quiet;
  return checkLinks(links, (done, { address }) => {
    if (shows) stderr.write(`  ${done} of ${links.length}: ${address}\n`);
  });
}

/** Whether the check finds nothing that must be put right; says on standard error if it does. */
function tellErrors(
  file: CheckedFile,
  dir: string,
  { quiet }: SubmissionArguments,
  { stderr }: World,
): boolean {
  const errors = [file.verdict, ...file.beside]
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === 'error').length;
  if (errors > 0 && !quiet)
    stderr.write(
      `The check finds ${count(errors, 'problem')} to put right before this is submitted: “selfassess check ${dir}”.\n`,
    );
  return errors === 0;
}

/** What is told of an approval, in the folder as it is typed. */
function describeApproval(found: ApprovalState, folder: string): SubmittedApproval {
  const record = `“selfassess approve ${folder} --by NAME --role ROLE --date DATE --minute REF”`;
  if (found.state === 'broken')
    return {
      held: '',
      doubt: 'approval.yaml is there, but cannot be read',
      help: `An approval that can be read: ${found.fault} Restore it, or record it again with ${record}.`,
    };
  if (found.state !== 'given')
    return { held: '', doubt: '', help: `The approval: record it with ${record}.` };
  const { approval, changes } = found;
  if (changes.length === 0) return { held: describeResolution(approval), doubt: '', help: '' };
  const day = formatDate(approval.date);
  const parts = changes.map(namePart);
  const named = parts.length > 3 ? [...parts.slice(0, 2), `${parts.length - 2} other parts`] : parts;
  return {
    held: '',
    doubt: `${day}, but ${joinList(named)} ${agree(parts.length, 'has', 'have')} changed since`,
    help: `An approval of what there is now: what has changed since ${day}, “selfassess verify ${folder}” lists; when that is approved, type ${record}.`,
  };
}
