import type { FailOn } from '../../check/leeway/settings.ts';
import type { Told } from '../declaration.ts';
import { baseline, flag, optional, optionalChoice, paths, readCount, today, value } from '../options.ts';

/** `selfassess check` */
export const check = {
  name: 'check',
  description: 'list every problem, with its file, line and column and what to do',
  examples: [
    { typed: 'check', does: 'everything in this folder and below' },
    {
      typed: 'check assessments/my-landlord/2025-26 --draft',
      does: 'a draft: what is missing is a gap, and no error',
    },
    { typed: 'check --format github --format sarif=findings.sarif', does: 'in CI' },
  ],
  given: {
    paths,
    draft: flag('--draft', 'tell what is still missing as a gap, which passes as a warning does'),
    /** Each `NAME` or `NAME=FILE`; none for text on the terminal. */
    format: value<readonly string[]>(
      '--format <name[=file]>',
      'text (default), compact, json, sarif, junit, github, gitlab, checkstyle or markdown, to the terminal or a file; may be repeated',
      (written, before = []) => [...before, written],
      () => [],
    ),
    failOn: optionalChoice<FailOn>(
      '--fail-on <severity>',
      'the severity that makes the exit code 1; default: error, or as the settings say',
      ['error', 'warning', 'never'],
    ),
    maxWarnings: optional('--max-warnings <n>', 'more warnings than this make the exit code 1', readCount),
    maxShown: optional(
      '--max-shown <n>',
      'show only so many findings on the terminal, errors first; default: 100',
      readCount,
    ),
    baseline,
    writeBaseline: flag(
      '--write-baseline',
      'write the findings of rules that judge the words, and in a draft what is missing, into the baseline',
    ),
    pruneBaseline: flag('--prune-baseline', 'remove from the baseline what is no longer found'),
    fix: flag('--fix', 'first mend in the files what can be mended safely'),
    dryRun: flag('--dry-run', 'with --fix: show the difference and change nothing'),
    today,
  },
};

export type CheckArguments = Told<typeof check>;
