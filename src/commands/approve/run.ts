import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type Approval,
  describeResolution,
  type Resolution,
  sealApproval,
  shortenDigest,
} from '../../approval/approval.ts';
import { writeApproval } from '../../approval/write-approval.ts';
import { listDoubts } from '../../check/rules/record/approval-in-doubt.ts';
import { CommandError } from '../../command-error.ts';
import { readVersion } from '../../package-root.ts';
import { countSeverity, type Report } from '../../print/report.ts';
import { printText } from '../../print/text.ts';
import { plainBrand } from '../../render/brand/brand.ts';
import { formatDate } from '../../words/dates.ts';
import {
  approvalName,
  type Beside,
  openApproval,
  readParts,
  signatureName,
} from '../approval/open-approval.ts';
import { signBytes } from '../approval/ssh-keygen.ts';
import { openVersions } from '../build/find-previous.ts';
import { checkFiles, listVerdicts } from '../check/check-files.ts';
import { checkInTurn } from '../check/check-many.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { findOneAssessment } from '../disk/edit-source.ts';
import { isFile, mayBeThere } from '../disk/exists-in.ts';
import { showPath } from '../disk/find-assessments.ts';
import { writeFile } from '../disk/replace-file.ts';
import { chooseStyle, type World } from '../world.ts';
import type { ApproveArguments } from './declaration.ts';

/**
 * `selfassess approve DIR`: writes approval.yaml, bound to what is approved, and signs it if asked. Gives 0, or 1 if the
 * assessment has errors: then nothing is written.
 */
export async function runApprove(options: ApproveArguments, world: World): Promise<number> {
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const path = findOneAssessment(options.dir, world);
  const words = readWords(options);
  const { checked, report, branding } = await checkWhole(path, options, world);
  const { read } = checked.verdict;
  if (countSeverity(report, 'error') > 0 || !read) {
    world.stdout.write(
      printText(report, { ...chooseStyle(world, options.colour), mostShown: 100 }),
      'painted',
    );
    world.stderr.write('Nothing was approved. Correct what is listed, and run the command again.\n');
    return 1;
  }
  const { assessment } = read;
  const versions = await openVersions({ today: options.today, cwd: world.cwd, say })(checked);
  const { report: annual, files, procedure } = checked;
  const beside: Beside = { report: annual, files, procedure, branding, ...versions };
  const body = assessment.response.body.trim().replace(/^the\s+/i, '');
  const approval: Approval = {
    ...{ body, ...words },
    parts: readParts(read, beside),
  };
  const bytes = Buffer.from(writeApproval(approval));
  const file = join(dirname(path), approvalName);
  refuseLink(file, world);
  const replaced = judgeOld(path, bytes, read, beside, options.force, world);
  const signature =
    options.sign === '' ? null : signBytes(bytes, resolve(world.cwd, options.sign), world.env);
  writeFile(file, bytes);
  const signed = join(dirname(path), signatureName);
  if (signature) writeFile(signed, signature);
  else if (replaced !== 'the same') rmSync(signed, { force: true });
  const shown = showPath(file, world.cwd);
  if (replaced !== '' && replaced !== 'the same') say(replaced);
  const { assessed, revision, response } = assessment;
  for (const { message } of listDoubts(approval, { assessed, revision, 'governing-body': response }))
    say(message);
  say(
    `Wrote ${shown}${signature ? ` and ${showPath(signed, world.cwd)}` : ''}: approved by ${describeResolution(approval)}.`,
  );
  if (assessment.publishedAt === '')
    say(
      'The file has no published-at:, the web address of the page. It belongs to what is approved, and adding it later ends this approval: if it is known, write it now and record the approval again.',
    );
  say(
    `Digest ${shortenDigest(sealApproval(approval))}. “selfassess verify ${options.dir}” tells what has changed since.`,
  );
  return 0;
}

/** The check that build makes; an earlier approval does not count against a new one. */
async function checkWhole(
  path: string,
  { config, baseline, today }: ApproveArguments,
  world: World,
): Promise<{ checked: CheckedFile; report: Report; branding: Beside['branding'] }> {
  const how = { draft: false, today, config, baseline, baselineUse: 'preview' as const };
  const run = await checkFiles([path], how, world.cwd, (paths, cwd, given) =>
    checkInTurn(paths, cwd, { ...given, approving: true }),
  );
  const [checked] = run.files;
  if (!checked) throw new Error('nothing was checked');
  const verdicts = [...run.sides, ...listVerdicts(run.files)];
  return {
    ...{ checked, branding: run.brands.get(path) ?? plainBrand },
    report: { verdicts, draft: false, version: readVersion() },
  };
}

/** @throws CommandError if one is blank, too long or holds what is no word, or if the day has not come. */
function readWords({ by, role, date, minute, today }: ApproveArguments): Omit<Resolution, 'body'> {
  if (date > today) {
    throw new CommandError(
      `The day of the approval, ${formatDate(date)}, has not come yet.`,
      'Write at --date the day on which the governing body approved the assessment.',
    );
  }
  return {
    by: readWord('--by', by),
    role: readWord('--role', role),
    date,
    minute: readWord('--minute', minute),
  };
}

/** Chosen: more than a name, a role or a minute can need, and less than would fill a page. */
const longest = 200;

function readWord(option: string, written: string): string {
  const word = written
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .trim();
  const fault =
    word === ''
      ? 'says nothing'
      : /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(word)
        ? 'holds a character that is no part of a word'
        : word.length > longest
          ? `has more than ${longest} characters`
          : '';
  if (fault === '') return word;
  throw new CommandError(`${option} ${fault}.`, 'Write it in plain words, as it is to be published.');
}

/** @throws CommandError if the record is a link: what it leads to may be another assessment's, or no record at all. */
function refuseLink(file: string, { cwd }: World): void {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new CommandError(
    `${showPath(file, cwd)} is a link, and the record of an approval is a file of its own.`,
    'Delete the link, and run the command again.',
  );
}

/**
 * What is said of an approval that is replaced: `''` where there is none, `the same` where its bytes stay as they are.
 * @throws CommandError if it may not be replaced.
 */
function judgeOld(
  path: string,
  bytes: Buffer,
  read: Read,
  beside: Beside,
  force: boolean,
  { cwd }: World,
): string {
  const file = join(dirname(path), approvalName);
  if (!mayBeThere(file)) return '';
  if (isFile(file) && readFileSync(file).equals(bytes)) return 'the same';
  const old = openApproval(path, cwd, beside).conclude(read);
  const replace = 'To replace it all the same, add --force.';
  if (old.state === 'broken' && !force) throw new CommandError(old.fault, replace);
  if (old.state !== 'given') return 'A record that could not be read is replaced.';
  const by = describeResolution(old.approval);
  if (old.changes.length === 0 && !force)
    throw new CommandError(`It was approved by ${by}, and that approval still holds.`, replace);
  return `The approval by ${by} is replaced.`;
}

type Read = NonNullable<CheckedFile['verdict']['read']>;
