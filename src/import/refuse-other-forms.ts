import { CommandError } from '../command-error.ts';
import { decodeText } from './decode-text.ts';

/** Throws a CommandError for a file that is too large, or isn't a web page: the one form read so far. */
export function refuseOtherForms(name: string, bytes: Uint8Array): void {
  if (bytes.length > mostBytes) {
    throw new CommandError(
      `${name} is ${Math.ceil(bytes.length / megabyte)} MB; a document of at most ${mostBytes / megabyte} MB is read.`,
      'Save the page as “web page, HTML only”, without its pictures, and import that.',
    );
  }
  const form = formOf(name, bytes);
  if (form === 'a web page') return;
  throw new CommandError(
    `${name} is ${form}; only web pages (HTML) with the self-assessment table can be imported so far.`,
    help.get(form) ?? 'Save the table as an HTML file and import that.',
  );
}

const megabyte = 1024 * 1024;
const mostBytes = 20 * megabyte;

const help = new Map([
  ['a Word document', 'In Word, choose Save as, Web page, filtered (.htm), and import that file.'],
  ['a spreadsheet', 'In the spreadsheet, choose Save as, Web page (.htm), and import that file.'],
  ['a PDF', 'Open the web page or Word document that it was made from, save that as HTML, and import it.'],
  ['a web archive', 'In the browser, choose Save page as, web page, HTML only, and import that file.'],
]);

const extensions: readonly [RegExp, string][] = [
  [/\.(docx?|docm|odt|rtf)$/i, 'a Word document'],
  [/\.(xlsx?|xlsm|ods)$/i, 'a spreadsheet'],
  [/\.pdf$/i, 'a PDF'],
  [/\.(mhtml?|webarchive)$/i, 'a web archive'],
  [/\.csv$/i, 'a CSV file'],
  [/\.(txt|text|md)$/i, 'a text file'],
];

/** What a file is: by how its bytes begin, for an extension can be wrong, and then by its extension. */
function formOf(name: string, bytes: Uint8Array): string {
  const named = extensions.find(([pattern]) => pattern.test(name))?.[1];
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (bytes.length === 0) return 'an empty file';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    return named ?? 'a Word document or a spreadsheet';
  }
  if (/^\{\\rtf/.test(start)) return 'a Word document';
  const text = decodeText(bytes.subarray(0, 65_536));
  const isPage = /<(!doctype\s+html|html|head|body|table|div|p)\b/i.test(text);
  if (isPage && !/^(?:MIME-Version|From):/im.test(text.slice(0, 500))) return 'a web page';
  return named ?? (/\.x?html?$/i.test(name) ? 'a web page' : 'no web page');
}
