import { parseDocument, Scalar } from 'yaml';
import { fillLines } from '../../words/wrap.ts';
import { isNothing, readValue } from './edit-value.ts';

/** Where a value is to be written: the column of its key or dash, and what surrounds it. */
export interface Place {
  readonly column: number;
  readonly kind: 'entry' | 'item' | 'flow';
  readonly lineBreak: string;
  /** What it replaces, whose style it follows. */
  readonly old?: OldText;
}

/** How the text to be replaced was written. */
export interface OldText {
  readonly type: Scalar.Type;
  /** For a block, the line of its `|` or `>` and the lines below, as written; otherwise empty. */
  readonly header: string;
  readonly lines: readonly string[];
  /** The column from which a block's indentation indicator counts. */
  readonly base: number;
  /** Whether a comment below would be read as part of a block. */
  readonly exposed: boolean;
  /** Whether a comment follows on its line, which after plain text looks like text cut off. */
  readonly commented: boolean;
}

/** A value as written: the rest of the line of its key or dash, and the lines below with their line breaks. */
export interface Piece {
  readonly head: string;
  readonly tail: string;
}

/**
 * A text in its old style if that reads back exactly; else lines as a `|` block; else the plainest style that does.
 * A blank text is left blank, except between brackets.
 */
export function writeScalar(text: string, place: Place): Piece {
  if (text === '' && place.kind !== 'flow' && !isQuoted(place.old)) return { head: '', tail: '' };
  const found = listStyles(text, place)
    .map((type) => writers[type]?.(text, place))
    .find((piece) => piece && readsBack(piece, text, place));
  return found ?? { head: quoteTwice(text), tail: '' };
}

function isQuoted(old: OldText | undefined): boolean {
  return old?.type === Scalar.QUOTE_SINGLE || old?.type === Scalar.QUOTE_DOUBLE;
}

function listStyles(text: string, { kind, old }: Place): Scalar.Type[] {
  // Characters that no editor shows, or that some readers take for line breaks, are only safe in double quotes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for.
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u.test(text)) return [];
  const styles: Scalar.Type[] = text.includes('\n')
    ? [Scalar.BLOCK_LITERAL]
    : [Scalar.PLAIN, Scalar.QUOTE_SINGLE];
  const wanted = old ? [old.type, ...styles] : styles;
  const blocks = kind !== 'flow' && !old?.exposed;
  return wanted.filter((type) => blocks || (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED));
}

const writers: Readonly<Record<string, (text: string, place: Place) => Piece | undefined>> = {
  [Scalar.PLAIN]: writePlain,
  [Scalar.QUOTE_SINGLE]: (text) =>
    text.includes('\n') ? undefined : { head: `'${text.replaceAll("'", "''")}'`, tail: '' },
  [Scalar.QUOTE_DOUBLE]: (text) => ({ head: quoteTwice(text), tail: '' }),
  [Scalar.BLOCK_LITERAL]: (text, place) => writeBlock('|', text, text.split('\n'), place),
  [Scalar.BLOCK_FOLDED]: (text, place) => writeBlock('>', text, foldLines(text, place), place),
};

/** Only text that nobody, including our own check, would take for a bullet, for text cut off or for nothing. */
function writePlain(text: string, { old }: Place): Piece | undefined {
  const isCut = old?.commented && !/^(yes|no|[\d-]*)$/.test(text);
  return /^[\p{L}\p{N}]/u.test(text) &&
    !text.includes('\n') &&
    !isNothing(text) &&
    !isCut &&
    !hasLoneQuote(text) &&
    !isOtherNumber(text)
    ? { head: text, tail: '' }
    : undefined;
}

/** Whether it ends with a quotation mark that it does not open, which our check would tell; a plural may (`residents'`). */
function hasLoneQuote(text: string): boolean {
  return /"$|[^s]'$/.test(text) && text.indexOf(text.slice(-1)) === text.length - 1;
}

/** Whether YAML would read it as a different number: `0x1F` is 31, and 5.10 is 5.1. */
function isOtherNumber(text: string): boolean {
  return /^\d[\w.+-]*$/.test(text) && String(parseDocument(text).toJS()) !== text;
}

function quoteTwice(text: string): string {
  const encode = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, encode);
}

/** `lines` are those of the block, the last one blank if the text ends with a line break. */
function writeBlock(
  sign: '|' | '>',
  text: string,
  lines: readonly string[],
  place: Place,
): Piece | undefined {
  const ends = /(?<!\n)\n*$/.exec(text)?.[0].length ?? 0;
  const keeps = place.old?.header.includes('+') ?? false;
  const column = findColumn(place);
  const written = ends > 0 ? lines.slice(0, -1) : lines;
  const indicator = writeIndicator(written, column, place);
  // A new + would make the blank lines that follow part of the text.
  const chomping = ends === 0 ? '-' : keeps ? '+' : '';
  const pad = ' '.repeat(column);
  return {
    head: sign + indicator + chomping,
    tail: written.map((line) => place.lineBreak + (line === '' ? '' : pad + line)).join(''),
  };
}

/** The column of a block's lines: as before, else two from the key. */
function findColumn({ column, old }: Place): number {
  const digit = /\d/.exec(old?.header ?? '')?.[0];
  if (old && digit) return old.base + Number(digit);
  const first = old?.lines.find((line) => line.trim() !== '');
  return first === undefined ? column + 2 : first.length - first.trimStart().length;
}

/** If the first line begins with a space, nothing else shows where the lines' indentation ends. */
function writeIndicator(lines: readonly string[], column: number, { column: outer, old }: Place): string {
  const needed = /\d/.test(old?.header ?? '') || /^\s/.test(lines.find((line) => line !== '') ?? '');
  return needed ? String(column - (old?.header ? old.base : outer)) : '';
}

/** The lines of a folded block, about as wide as before: each line break of the text takes one more blank line. */
function foldLines(text: string, { old }: Place): string[] {
  const ends = /(?<!\n)\n*$/.exec(text)?.[0] ?? '';
  const width = Math.max(40, ...(old?.lines ?? []).map((line) => line.trim().length));
  const lines = text.slice(0, text.length - ends.length).split('\n');
  const folded = lines.flatMap((line, index) => [...(index > 0 ? [''] : []), ...wrapLine(line, width)]);
  return [...folded, ...ends];
}

/** Only single spaces may become line breaks and still be read back. */
function wrapLine(line: string, width: number): string[] {
  if (line === '') return [];
  const words = line.split(/(?<=\S) (?=\S)/);
  const lines = fillLines(
    words,
    ({ length }) => length,
    () => width,
  );
  return lines.map((some) => some.join(' '));
}

/** Whether YAML reads the text back correctly in its new place. */
function readsBack({ head, tail }: Piece, text: string, { kind, column }: Place): boolean {
  const pad = ' '.repeat(column);
  if (kind === 'flow') {
    return !/^-/.test(head) && readFirst(`[ ${head} ]`) === text && readFirst(`{ k: ${head} }`) === text;
  }
  return readFirst(`${pad}${kind === 'item' ? '-' : 'k:'} ${head}${tail}\n`) === text;
}

function readFirst(yaml: string): unknown {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const value = document.errors.length === 0 ? readValue(document.contents, document) : undefined;
  if (value instanceof Map) return value.size === 1 ? value.get('k') : undefined;
  return Array.isArray(value) && value.length === 1 ? value[0] : undefined;
}
