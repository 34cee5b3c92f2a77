import { type Manner, type Piece, type Place, widest, writeScalar } from './edit-scalar.ts';
import { isMapValue, type Value, type ValueMap } from './edit-value.ts';

/**
 * A value as YAML: a short map of plain texts in brackets unless lines are wished for, other lists and maps as lines, indented by two. Citing
 * one document (`- policy: section 2.1`) takes no brackets.
 */
export function writeValue(value: Value, place: Place): Piece {
  if (typeof value === 'string') return writeScalar(value, place);
  if (place.kind === 'flow') return { head: writeFlow(value, place.manner), tail: '' };
  if (isMapValue(value)) return value.size === 0 ? { head: '{}', tail: '' } : writeMap(value, place);
  if (value.length === 0) return { head: '[]', tail: '' };
  return layOut(
    value.map((item) => (inner: Place) => writeItem(item, inner)),
    place,
  );
}

function writeMap(map: ValueMap, place: Place): Piece {
  const short = writeFlow(map, place.manner);
  const isPlain = [...map.values()].every(
    (value) => typeof value === 'string' && short.includes(`: ${value}`),
  );
  const mayBeShort = !place.manner.lines && (place.kind === 'entry' || map.size > 1);
  if (mayBeShort && isPlain && place.column + short.length < widest && !/["']/.test(short)) {
    return { head: short, tail: '' };
  }
  return layOut(
    [...map].map(
      ([key, value]) =>
        (inner: Place) =>
          writeEntry(key, value, inner),
    ),
    place,
  );
}

/** The lines of a collection, either below a key or starting after a dash. */
function layOut(
  writers: readonly ((inner: Place) => string)[],
  { column, kind, lineBreak, manner }: Place,
): Piece {
  const inner: Place = { column: column + 2, from: 0, kind: 'entry', lineBreak, manner };
  const written = writers.map((write) => breakLine(inner) + write(inner)).join('');
  if (kind !== 'item') return { head: '', tail: written };
  const start = breakLine(inner).length;
  const end = written.indexOf(lineBreak, start);
  return end < 0
    ? { head: written.slice(start), tail: '' }
    : { head: written.slice(start, end), tail: written.slice(end) };
}

/** A line break, and the spaces up to the place's column. */
export function breakLine({ lineBreak, column }: Place): string {
  return lineBreak + ' '.repeat(column);
}

/** An entry of a map, without what comes before its key. `quote` is what keys that are no words stand in. */
export function writeEntry(key: string, value: Value, place: Place, quote: KeyQuote = '"'): string {
  const written = `${writeKey(key, quote)}:`;
  const from = place.column + written.length + 1;
  return written + joinPiece(writeValue(value, { ...place, from, kind: 'entry' }));
}

/** What a key that is no word stands in. */
export type KeyQuote = '' | '"' | "'";

/** An item of a list, from its dash. */
export function writeItem(value: Value, place: Place): string {
  return `-${joinPiece(writeValue(value, { ...place, from: place.column + 2, kind: 'item' }))}`;
}

function joinPiece({ head, tail }: Piece): string {
  return (head === '' ? '' : ` ${head}`) + tail;
}

/** A value between brackets, on one line. */
export function writeFlow(value: Value, manner: Manner): string {
  if (typeof value === 'string')
    return writeScalar(value, { column: 0, from: 0, kind: 'flow', lineBreak: '', manner }).head;
  if (!isMapValue(value)) return `[${value.map((item) => writeFlow(item, manner)).join(', ')}]`;
  const entries = [...value].map(([key, held]) => writeFlowEntry(key, held, manner));
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** An entry of a map between brackets. */
export function writeFlowEntry(key: string, value: Value, manner: Manner): string {
  return `${manner.json ? JSON.stringify(key) : writeKey(key, '"')}: ${writeFlow(value, manner)}`;
}

/** A key; the number of a provision in quotes, because editors take `5.10` for `5.1`, unless others have none. */
function writeKey(key: string, quote: KeyQuote): string {
  if (isWord(key) || (quote === '' && /^\d[\d.]*$/.test(key))) return key;
  return quote === "'" ? `'${key.replaceAll("'", "''")}'` : JSON.stringify(key);
}

/** Whether a key is a word that needs no quotes. */
export function isWord(key: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^null$/i.test(key);
}
