import type { Told } from '../declaration.ts';
import { optionalWord, text, today } from '../options.ts';

/** `selfassess verify` */
export const verify = {
  name: 'verify',
  description: 'say whether what was approved has changed since, and what of it',
  examples: [
    { typed: 'verify assessments/my-landlord/2025-26', does: 'has anything changed since it was approved?' },
    { typed: 'verify --published public', does: 'is the published folder as it was built?' },
  ],
  given: {
    dir: optionalWord('[dir]', 'the folder of the assessment; default: the current folder'),
    published: text(
      '--published <folder>',
      'hold a published folder against its manifest and the approval',
      '',
    ),
    allowedSigners: text(
      '--allowed-signers <file>',
      'require a signature by one of these SSH keys, in the form of ssh-keygen',
      '',
    ),
    today,
  },
};

export type VerifyArguments = Told<typeof verify>;
