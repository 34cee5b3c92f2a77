import type { Told } from '../declaration.ts';
import { optionalWord, text, today } from '../options.ts';

/** `selfassess verify` */
export const verify = {
  name: 'verify',
  description: 'say whether what was approved has changed since, and what of it',
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
