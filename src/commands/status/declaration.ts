import type { Told } from '../declaration.ts';
import { baseline, choice, paths, today } from '../options.ts';

/** `selfassess status` */
export const status = {
  name: 'status',
  description:
    'say how far an assessment is, by section and owner; what comes next, and the days to the deadline',
  examples: [
    { typed: 'status assessments', does: 'a line for each landlord and year' },
    { typed: 'status assessments/my-landlord/2025-26', does: 'one of them in full' },
  ],
  given: {
    paths,
    format: choice('--format <form>', 'how it is printed', ['text', 'json', 'markdown'], 'text'),
    today,
    baseline,
  },
};

export type StatusArguments = Told<typeof status>;
