import { CommandError } from '../../command-error.ts';

/** The error for a document with more of something than any self-assessment, which could take hours to read. */
export function tooMuch(name: string, what: string): CommandError {
  return new CommandError(
    `${name} has ${what}, which is more than can be read.`,
    'Save only the part with the self-assessment, and import that.',
  );
}
