import { parseDocument, Scalar } from 'yaml';
import { fillLines } from '../../words/wrap.ts';
import { isNothing, readValue } from './edit-value.ts';

/** How what is new is to be written. */
export interface Manner {
  /** As a person fills in a form: maps as lines, never between brackets, and a long text folded. */
  readonly lines: boolean;
  /** Texts in quotes, even where they could do without; not single words. */
  readonly quoted: boolean;
  /** Keys and texts in double quotes, as JSON has them. */
  readonly json: boolean;
}

/** Where a value is to be written: the column of its key or dash, and what surrounds it. */
export interface Place {
  readonly column: number;
  readonly kind: 'entry' | 'item' | 'flow';
  readonly lineBreak: string;
  readonly manner: Manner;
  /** The column in which the value begins, if it stands on the line of its key or dash. */
  readonly from: number;
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
  /** Whether its first line is wider than those we write. */
  readonly wide: boolean;
}

/** The column before which the lines we write should end, if they can be broken. */
export const widest = 100;

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
  if (place.manner.json) return { head: writeJson(text, place.old), tail: '' };
  if (text === '' && place.kind !== 'flow' && !isQuoted(place.old)) return { head: '', tail: '' };
  const found = listStyles(text, place)
    .map((type) => writers[type]?.(text, place))
    .find((piece) => piece && readsBack(piece, text, place));
  return found ?? { head: quoteTwice(text), tail: '' };
}

/** A text as JSON: a number or a word of JSON without quotes if what it replaces had none. */
function writeJson(text: string, old: OldText | undefined): string {
  const isBare = old?.type === Scalar.PLAIN && /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/.test(text);
  return isBare ? text : quoteTwice(text);
}

function isQuoted(old: OldText | undefined): boolean {
  return old?.type === Scalar.QUOTE_SINGLE || old?.type === Scalar.QUOTE_DOUBLE;
}

function listStyles(text: string, place: Place): Scalar.Type[] {
  const { kind, old } = place;
  // Characters that no editor shows, or that some readers take for line breaks, are only safe in double quotes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for.
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/u.test(text)) return [];
  const plainest: Scalar.Type[] = text.includes('\n')
    ? [Scalar.BLOCK_LITERAL]
    : [Scalar.PLAIN, Scalar.QUOTE_SINGLE];
  const styles: Scalar.Type[] = isLong(text, place) ? [Scalar.BLOCK_FOLDED, ...plainest] : plainest;
  const wanted = old && styles === plainest ? [old.type, ...styles] : styles;
  const blocks = kind !== 'flow' && !old?.exposed;
  return wanted.filter((type) => blocks || (type !== Scalar.BLOCK_LITERAL && type !== Scalar.BLOCK_FOLDED));
}

/** Whether a text in one line would be wider than the lines we write, where none was before, and is better folded. */
function isLong(text: string, { manner, old, from }: Place): boolean {
  const isFoldable = /^\S.* /.test(text) && !text.includes('\n');
  const isBlock = old?.type === Scalar.BLOCK_LITERAL || old?.type === Scalar.BLOCK_FOLDED;
  return manner.lines && isFoldable && !isBlock && !old?.wide && from + text.length > widest;
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
function writePlain(text: string, { old, manner }: Place): Piece | undefined {
  if (manner.quoted && !/^[\w-]*$/.test(text)) return undefined;
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

/**
 * The lines of a folded block, about as wide as before: each line break of the text takes one more blank line. A line of
 * the text that was there before is folded as it was.
 */
function foldLines(text: string, { column, old }: Place): string[] {
  const ends = /(?<!\n)\n*$/.exec(text)?.[0] ?? '';
  const before = (old?.lines ?? []).map((line) => line.trim());
  const folds = readFolds(old?.lines ?? []);
  const isFolded = before.filter((line) => line !== '').length > 1;
  const width = isFolded ? Math.max(40, ...before.map(({ length }) => length)) : widest - column - 2;
  const lines = text.slice(0, text.length - ends.length).split('\n');
  const folded = lines.flatMap((line, index) => [
    ...(index > 0 ? [''] : []),
    ...(folds.get(line) ?? wrapLine(line, width)),
  ]);
  return [...folded, ...ends];
}

/** How each line of a text is folded in the lines of a block, none of which is indented deeper than the others. */
function readFolds(lines: readonly string[]): ReadonlyMap<string, string[]> {
  const columns = new Set(lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const folds = new Map<string, string[]>();
  if (columns.size > 1) return folds;
  let fold: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') fold.push(line.trimStart());
    else if (fold.length > 0) {
      folds.set(fold.join(' '), fold);
      fold = [];
    }
  }
  return folds;
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
