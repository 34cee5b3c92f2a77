import type { Told } from '../declaration.ts';
import { requiredText, text, today, word } from '../options.ts';

/** `selfassess rollover` */
export const rollover = {
  name: 'rollover',
  description: 'make next year’s draft in a new folder: answers carried, each to be confirmed',
  examples: [
    { typed: 'rollover assessments/my-landlord/2025-26 --to assessments/my-landlord/2026-27', does: '' },
  ],
  given: {
    dir: word('<dir>', 'the folder of this year'),
    to: requiredText('--to <dir>', 'the new folder'),
    /** The Code to move to; `''` for the same. */
    code: text('--code <id>', 'another edition of the Code to move to, by its map in codes/'),
    today,
  },
};

export type RolloverArguments = Told<typeof rollover>;
