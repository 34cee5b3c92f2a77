import { type Piece, type Place, writeScalar } from './edit-scalar.ts';
import { isMapValue, type Value, type ValueMap } from './edit-value.ts';

/** The column before which the lines we write should end, if they can be broken. */
export const widest = 100;

/**
 * A value as YAML: a short map of plain texts in brackets, other lists and maps as lines, indented by two. Citing
 * one document (`- policy: section 2.1`) takes no brackets.
 */
export function writeValue(value: Value, place: Place): Piece {
  if (typeof value === 'string') return writeScalar(value, place);
  if (place.kind === 'flow') return { head: writeFlow(value), tail: '' };
  if (isMapValue(value)) return value.size === 0 ? { head: '{}', tail: '' } : writeMap(value, place);
  if (value.length === 0) return { head: '[]', tail: '' };
  return layOut(
    value.map((item) => (inner: Place) => writeItem(item, inner)),
    place,
  );
}

function writeMap(map: ValueMap, place: Place): Piece {
  const short = writeFlow(map);
  const isPlain = [...map.values()].every(
    (value) => typeof value === 'string' && short.includes(`: ${value}`),
  );
  const mayBeShort = place.kind === 'entry' || map.size > 1;
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
function layOut(writers: readonly ((inner: Place) => string)[], { column, kind, lineBreak }: Place): Piece {
  const inner: Place = { column: column + 2, kind: 'entry', lineBreak };
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

/** An entry of a map, without what comes before its key. */
export function writeEntry(key: string, value: Value, place: Place): string {
  return `${writeKey(key)}:${joinPiece(writeValue(value, { ...place, kind: 'entry' }))}`;
}

/** An item of a list, from its dash. */
export function writeItem(value: Value, place: Place): string {
  return `-${joinPiece(writeValue(value, { ...place, kind: 'item' }))}`;
}

function joinPiece({ head, tail }: Piece): string {
  return (head === '' ? '' : ` ${head}`) + tail;
}

/** A value between brackets, on one line. */
export function writeFlow(value: Value): string {
  if (typeof value === 'string') return writeScalar(value, { column: 0, kind: 'flow', lineBreak: '' }).head;
  if (!isMapValue(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const entries = [...value].map(([key, held]) => writeFlowEntry(key, held));
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** An entry of a map between brackets. */
export function writeFlowEntry(key: string, value: Value): string {
  return `${writeKey(key)}: ${writeFlow(value)}`;
}

/** A key; the number of a provision in quotes, because editors take `5.10` for `5.1`. */
function writeKey(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^null$/i.test(key) ? key : JSON.stringify(key);
}
