import type { Tally } from '../tally.ts';
import { damaged } from '../workbook-error.ts';
import { decodeEscapes, writeIsoDate, writeNumber, writeSerial } from '../write-value.ts';
import type { NumberKind } from './number-format.ts';

/** A cell of an .xlsx as it is written. */
export interface RawCell {
  readonly column: number;
  readonly row: number;
  /** Its `t`: what kind of value it holds. */
  readonly type: string;
  /** What a number in it stands for, by its style. */
  readonly kind: NumberKind;
  readonly isFormula: boolean;
  /** The text of its `<v>`. */
  readonly value: string;
  /** The text of its `<is>`. */
  readonly text: string;
}

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly shared: readonly string[];
  readonly is1904: boolean;
  readonly isUncalculated: boolean;
}

/** The text of a cell as a person sees it, days as `2025-04-01`; what should be told of it is tallied. */
export function readCell(cell: RawCell, context: CellContext, tally: Tally): string {
  if (cell.isFormula) tallyFormula(cell, context, tally);
  if (cell.type === 'inlineStr') return decodeEscapes(cell.text);
  if (cell.type === 'str') return decodeEscapes(cell.value);
  if (cell.value === '') return '';
  if (cell.type === 's') return findShared(cell.value, context.shared);
  if (cell.type === 'd') return writeIsoDate(cell.value);
  if (cell.type === 'b') return /^(?:1|true)$/.test(cell.value.trim()) ? 'TRUE' : 'FALSE';
  if (cell.type !== 'e') return readNumber(cell, context.is1904);
  tally.count('error', cell.column, cell.row, cell.value);
  return cell.value;
}

function tallyFormula({ type, value, column, row }: RawCell, context: CellContext, tally: Tally): void {
  if (value === '' && type !== 'str') tally.count('no value', column, row);
  else if (context.isUncalculated) tally.count('not calculated', column, row);
}

function findShared(index: string, shared: readonly string[]): string {
  const text = /^\s*\d+\s*$/.test(index) ? shared[Number(index)] : undefined;
  if (text === undefined) throw damaged('refers to a text that it lacks');
  return text;
}

function readNumber({ value, kind }: RawCell, is1904: boolean): string {
  const number = writeNumber(value);
  if (kind === 'number' || number === '') return number;
  return writeSerial(Number(number), kind, is1904) || number;
}
