import { CommandError } from '../../../command-error.ts';

/** The error for an OpenDocument file that cannot be read; `what` follows its name. */
export function refuseOpenDocument(name: string, what: string): CommandError {
  return new CommandError(
    `${name} ${what}.`,
    'Open it in LibreOffice or Word, save it without a password as a Word document (.docx), and import that.',
  );
}
