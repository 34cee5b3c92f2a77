import type { Told } from '../declaration.ts';
import { preview } from '../preview/declaration.ts';

/** `selfassess edit` */
export const edit = {
  name: 'edit',
  description: 'fill in the files in your browser: forms for every part, with what is wrong where it is',
  examples: [
    { typed: 'edit assessments/my-landlord/2025-26', does: 'print the address of its forms' },
    { typed: 'edit assessments --port 8080', does: 'those of all, always at the same port' },
  ],
  given: preview.given,
};

export type EditArguments = Told<typeof edit>;
