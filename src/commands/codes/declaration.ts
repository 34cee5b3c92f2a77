import type { Told } from '../declaration.ts';
import { defaultCode, optionalWord } from '../options.ts';

/** `selfassess codes` */
export const codes = {
  name: 'codes',
  description: 'list the Codes this command knows, or the provisions of one',
  examples: [
    { typed: 'codes housing-ombudsman-2024', does: 'the provisions of a Code, with our short names' },
  ],
  given: { id: optionalWord('[id]', `such as ${defaultCode}`) },
};

export type CodesArguments = Told<typeof codes>;
