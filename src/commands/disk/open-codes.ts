import type { Code } from '../../codes/code.ts';
import { type Codes, packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';

/** The Codes that an assessment in that folder may answer. */
export function openCodes(_folder: string): Codes {
  return packageCodes;
}

/**
 * The Code of that id.
 * @throws CommandError that lists the ids there are.
 */
export function requireCode(id: string, codes: Codes): Code {
  const code = codes.find(id);
  if (code) return code;
  throw new CommandError(`There is no Code “${id}”.`, `The Codes are: ${codes.ids.join(', ')}.`);
}
