import type { Told } from '../declaration.ts';
import { browser, choice, flag, optionalWord, text, today, word } from '../options.ts';

/** `selfassess changes` */
export const changes = {
  name: 'changes',
  description:
    'say what changed between two versions: what a board must know first, then evidence and wording',
  examples: [
    {
      typed: 'changes assessments/my-landlord/2024-25 assessments/my-landlord/2025-26',
      does: 'from year to year',
    },
    { typed: 'changes HEAD~1 --exit-code', does: 'since the last commit but one of git' },
  ],
  given: {
    old: word('<old>', 'a folder, a file, or REVISION:path in git'),
    fresh: optionalWord('[new]', 'the same; default: the files as they are now'),
    format: choice(
      '--format <name>',
      'how to print them',
      ['text', 'markdown', 'html', 'pdf', 'json'],
      'text',
    ),
    /** The file to write, or `''` for the terminal. */
    out: text('--out <file>', 'write to this file, not to the terminal'),
    /** The browser that prints a PDF, or `''`. */
    browser,
    /** Whether a change makes the exit code 1. */
    exitCode: flag('--exit-code', 'give exit code 1 if anything changed'),
    today,
  },
};

export type ChangesArguments = Told<typeof changes>;
