import type { Told } from '../declaration.ts';
import { day, requiredText, word } from '../options.ts';

/** `selfassess revise` */
export const revise = {
  name: 'revise',
  description:
    'begin a revision within the year, in a folder beside the first: all copied, but not the approval',
  examples: [
    {
      typed:
        'revise assessments/my-landlord/2025-26 --to assessments/my-landlord/2025-26-revised --reason "Merger with Elmbrook Homes"',
      does: '',
    },
  ],
  given: {
    dir: word('<dir>', 'the folder of the assessment as it was published'),
    to: requiredText('--to <dir>', 'the new folder, such as 2025-26-revised'),
    reason: requiredText('--reason <words>', 'why it is reviewed, such as "Merger with Elmbrook Homes"'),
    date: day('--date <date>', 'the day on which the review is finished; default: today'),
  },
};

export type ReviseArguments = Told<typeof revise>;
