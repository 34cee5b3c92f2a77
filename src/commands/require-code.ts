import type { Code } from '../codes/code.ts';
import { listCodeIds, loadCode } from '../codes/load-code.ts';
import { CommandError } from '../command-error.ts';

/**
 * The Code of that id.
 * @throws CommandError naming the ids there are.
 */
export function requireCode(id: string): Code {
  const code = loadCode(id);
  if (code) return code;
  throw new CommandError(`There is no Code “${id}”.`, `The Codes are: ${listCodeIds().join(', ')}.`);
}
