import type { DecodedText } from '../../files/decode.ts';
import type { Grammar } from '../grammar.ts';
import { readLine, readNextLine } from './line.ts';
import { type Diagnosis, diagnose, type Slip } from './slip.ts';

const forms: readonly (readonly [start: string, words: string])[] = [
  ['PK\u0003\u0004', 'a Word or Excel document, or another zipped file'],
  ['\u00d0\u00cf\u0011\u00e0', 'a Word or Excel document of the old kind'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a document in rich text format'],
];

const megabyte = 1_000_000;

/** How large a file is read: forty times the sample, which a long assessment is not. */
const mostBytes = 2 * megabyte;

/** What stops a file from being read that is so large that this would take minutes. */
export function diagnoseSize(bytes: number): Diagnosis | undefined {
  if (bytes <= mostBytes) return undefined;
  return diagnose(
    'yaml-syntax',
    [0, 0],
    `The file is ${(bytes / megabyte).toFixed(1)} MB, and one of more than ${mostBytes / megabyte} MB is not read.`,
    'Put long documents into files of their own beside it, and cite them as evidence.',
    [],
  );
}

/** How many NUL characters a plain text may have got from somewhere: no more, or it is none. */
const mostNulls = 5;

/** What stops the whole file from being read: it is not plain text, or has nothing in it. */
export function diagnoseFile(text: string): Diagnosis | undefined {
  const form = forms.find(([start]) => text.startsWith(start) || text.startsWith(encode(start)))?.[1];
  if (form || text.split('\0').length - 1 > Math.min(mostNulls, text.length / 10)) {
    return diagnose(
      'not-text',
      [0, 0],
      form ? `The file is ${form}, not plain text.` : 'The file is not plain text.',
      'Save the document as a web page (.htm) and run “selfassess import” on that, or copy the answers into a plain text file.',
      [],
    );
  }
  if (!isBlank(text)) return undefined;
  return diagnose(
    'empty-file',
    [0, 0],
    text.trim() === '' ? 'The file is empty.' : 'The file holds only comments.',
    'Write it, or start from the sample’s: docs/format.md shows what belongs in a self-assessment.',
    [],
  );
}

/** The slip of a file that was read but is not in UTF-8, the only encoding we accept for YAML; none if it is. */
export function findEncodingSlips({ name, doubtfulFrom }: DecodedText): Slip[] {
  if (name === 'utf-8' && doubtfulFrom === null) return [];
  const at = doubtfulFrom ?? 0;
  const { slip } = diagnose(
    'not-utf8',
    [at, at + 1],
    name === 'utf-8'
      ? 'The file begins as UTF-8, but has a character here that is not UTF-8.'
      : `The file is saved in ${name.startsWith('utf-16') ? 'UTF-16 (Notepad calls it Unicode)' : 'an older encoding, probably Windows-1252'}, not in UTF-8.`,
    'Save the file again with the encoding UTF-8, then look at quotes, dashes and £ signs: they may have come out wrong.',
    [],
  );
  return [slip];
}

/** Whether a file holds nothing but comments. */
export function isBlank(text: string): boolean {
  return text.split(/\r?\n/).every((line) => /^\uFEFF?\s*(#.*|---\s*|\.\.\.\s*)?$/.test(line));
}

/** Bytes above 0x7f, as they appear when a file is read as Windows-1252. */
function encode(start: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.from(start, (sign) => sign.charCodeAt(0)));
}

/**
 * A second document in the file: `---` on a line of its own. If a whole assessment follows it, that is left
 * unread; otherwise only the line is.
 */
export function diagnoseSecondDocument(
  text: string,
  offset: number,
  grammar: Grammar,
): Diagnosis | undefined {
  const at = text.indexOf('---', offset);
  const line = readLine(text, at, grammar);
  if (at < 0 || line.start !== at) return undefined;
  const next = readNextLine(text, line);
  const again = next?.column === 0 && next.key !== '' && startsLine(text.slice(0, at), next.key);
  return diagnose(
    'second-document',
    [at, at + 3],
    again
      ? 'A line of --- begins a second document, and what follows it was not read.'
      : 'A line of --- begins a second document, and only one is read from a file.',
    again
      ? 'Keep one assessment in one file: move what follows the line into a file of its own.'
      : 'Take the line out; keep one assessment in one file.',
    again ? [{ span: [at, text.length], text: '' }] : [{ span: [at, at + 3], text: '   ' }],
  );
}

function startsLine(text: string, key: string): boolean {
  return text.split('\n').some((line) => line.startsWith(`${key}:`));
}
