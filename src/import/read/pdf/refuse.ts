import { CommandError } from '../../../command-error.ts';

/** The error for a PDF that cannot be read; `what` follows its name. Says where the same words can be had. */
export function refusePdf(name: string, what: string): CommandError {
  return new CommandError(
    `${name} ${what}.`,
    'Import the Word document or web page that it was made from. Failing that, copy all its text into a text file (.txt) and import that.',
  );
}

/** The error for a PDF that does not tell its cells and headings apart. */
export function untagged(name: string): CommandError {
  return new CommandError(
    `${name} is a PDF without tags, so its cells and headings cannot be told apart.`,
    'Import the Word document or web page that it was made from, or save it from there as a tagged (accessible) PDF. Failing that, copy all its text into a text file (.txt) and import that.',
  );
}

/** The error for a PDF of pictures. */
export function scanned(name: string): CommandError {
  return new CommandError(
    `${name} is a PDF of pictures, such as a scan: it holds no text.`,
    'Import the Word document or web page that it was made from; ask for it if it is not yours.',
  );
}

/** The error for a PDF that opens with a password only. */
export function lockedPdf(name: string): CommandError {
  return new CommandError(
    `${name} is locked with a password.`,
    'Save it without the password, and import that; or import the Word document or web page that it was made from.',
  );
}

/** The error for a PDF whose file is broken. */
export function damagedPdf(name: string): CommandError {
  return refusePdf(name, 'cannot be read as a PDF: it is damaged');
}
