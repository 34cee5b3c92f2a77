import type { Told } from '../declaration.ts';
import { choice, flag, optionalWord, today } from '../options.ts';

/** `selfassess submission` */
export const submission = {
  name: 'submission',
  description: 'print what the regulator’s submission form asks, ready to copy, and say what is missing',
  examples: [
    {
      typed: 'submission assessments/my-landlord/2025-26 --check-links',
      does: 'with a look at every address',
    },
  ],
  given: {
    dir: optionalWord('[dir]', 'the folder of the assessment; default: the current folder'),
    format: choice('--format <form>', 'how it is printed', ['text', 'json', 'markdown'], 'text'),
    checkLinks: flag(
      '--check-links',
      'ask each address on the web whether it answers (nothing else here does)',
    ),
    today,
  },
};

export type SubmissionArguments = Told<typeof submission>;
