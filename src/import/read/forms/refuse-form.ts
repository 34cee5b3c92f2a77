import { CommandError } from '../../../command-error.ts';

/** Throws a CommandError for a kind of file that cannot be read, told by its first bytes. */
export function refuseByStart(name: string, bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const [, what, help] = begins.find(([pattern]) => pattern.test(start)) ?? [];
  if (what !== undefined && help !== undefined) throw refusal(name, what, help);
  if (start.startsWith('ÐÏ\u0011à')) throw refuseOld(name, bytes);
}

/** Throws a CommandError for a text that is no document. */
export function refuseByText(name: string, text: string): void {
  const start = text.slice(0, 500);
  if (/^(?:MIME-Version|From):/im.test(start) && /boundary=/i.test(text)) {
    throw refusal(
      name,
      'a web archive',
      'In the browser, choose Save page as, web page, HTML only; or in Word, Save as, Word document (.docx). Import that file.',
    );
  }
  if (/^\s*\[InternetShortcut\]/i.test(start) || /^\s*\{\s*"(?:url|doc_id)"\s*:/.test(start)) {
    throw refusal(
      name,
      'only a link to a document',
      'Open it, download the document as Word (.docx) or save the page as “web page, HTML only”, and import that.',
    );
  }
}

/** The error for a text that is written for programs, in which no self-assessment was found; undefined for any other. */
export function refuseSource(name: string, text: string): CommandError | undefined {
  const start = text.slice(0, 2_000).trimStart();
  const [, what, help] = sources.find(([pattern]) => pattern.test(start)) ?? [];
  return what === undefined || help === undefined ? undefined : refusal(name, what, help);
}

const makePage =
  'Have the program that wrote it export a web page, a Word document or a spreadsheet (CSV), and import that file.';

const sources: readonly [RegExp, string, string][] = [
  [
    /^[[{]\s*(?:["{[\]]|\})/,
    'data for programs (JSON), which has no rows or labels that can be read',
    makePage,
  ],
  [
    /\\(?:documentclass|usepackage|begin|end|(?:sub)*section|textbf|item)\b\*?\s*[[{]/,
    'written in LaTeX, whose marks cannot be read',
    'Convert it to a Word document or a web page, for example with Pandoc: pandoc -o self-assessment.docx, and import that file.',
  ],
  [
    /^<\?xml\b(?!(?:.|\n)*<html)/i,
    'data for programs (XML), which has no rows or labels that can be read',
    makePage,
  ],
];

/** The error for an archive of an unknown kind; `has` says whether a path stands in it. */
export function refuseArchive(name: string, has: (path: string) => boolean): CommandError {
  const [, what, help] = archives.find(([paths]) => paths.some(has)) ?? [
    [],
    'a zipped folder or a document from another program',
    'Unpack it and import what is in it, or save it as a Word document (.docx).',
  ];
  return refusal(name, what, help);
}

/** The error for a file of an unknown kind. */
export function refuseOther(name: string): CommandError {
  return refusal(
    name,
    'not a document that can be read',
    'Save the self-assessment as a Word document (.docx), a web page or a text file, and import that.',
  );
}

const saveAsWord =
  'Open it in Word or LibreOffice, choose Save as, Word document (.docx), and import that file.';
const askForText =
  'Import the Word document or web page that it was made from. Failing that, copy all its text into a text file (.txt) and import that.';

const begins: readonly [RegExp, string, string][] = [
  [/^\{\\rtf/, 'a document in rich text format (RTF)', saveAsWord],
  [/^\u00ffWPC/, 'a document from WordPerfect', saveAsWord],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*|BM.{4}\0\0)|^....ftyphe/s, 'a picture', askForText],
];

const archives: readonly [string[], string, string][] = [
  [
    ['xl/workbook'],
    'a spreadsheet',
    'In the spreadsheet, choose Save as, OpenDocument spreadsheet (.ods) or CSV UTF-8, and import that file.',
  ],
  [['ppt/presentation', 'opendocument.presentation', 'opendocument.graphics'], 'a presentation', askForText],
  [['application/epub+zip'], 'an e-book', askForText],
  [
    ['.iwa', 'index.apxl', 'QuickLook/'],
    'a document from Pages or another Apple program',
    'In that program, choose File, Export To, Word, and import that file.',
  ],
];

/** The error for a file of old Office, or a newer one that is encrypted: its parts are named in UTF-16. */
function refuseOld(name: string, bytes: Uint8Array): CommandError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (part: string): boolean => file.includes(Buffer.from(part, 'utf16le'));
  if (has('EncryptedPackage')) {
    return new CommandError(
      `${name} is locked with a password.`,
      'Open it, save it without the password as a Word document (.docx), and import that file.',
    );
  }
  if (has('WordDocument')) return refusal(name, 'a document from an old Word (.doc)', saveAsWord);
  if (has('Workbook')) {
    return refusal(
      name,
      'a spreadsheet from an old Excel (.xls)',
      'In Excel, choose Save as, OpenDocument spreadsheet (.ods) or CSV UTF-8, and import that file.',
    );
  }
  return refusal(name, 'a document from an old program', saveAsWord);
}

function refusal(name: string, what: string, help: string): CommandError {
  return new CommandError(`${name} is ${what}.`, help);
}
