import { CommandError } from '../../command-error.ts';

/** That a document has more of something than any self-assessment, and is not read: reading it could take hours. */
export function tooMuch(name: string, what: string): CommandError {
  return new CommandError(
    `${name} has ${what}, which is more than can be read.`,
    'Save only the part with the self-assessment, and import that.',
  );
}
