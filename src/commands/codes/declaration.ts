import type { Told } from '../declaration.ts';
import { defaultCode, optionalWord } from '../options.ts';

/** `selfassess codes` */
export const codes = {
  name: 'codes',
  description: 'list the Codes this command knows, or the provisions of one',
  given: { id: optionalWord('[id]', `such as ${defaultCode}`) },
};

export type CodesArguments = Told<typeof codes>;
