import type { Tally } from '../tally.ts';
import { writeIsoDate, writeNumber, writeTime } from '../write-value.ts';

/**
 * The text of a cell of an OpenDocument sheet; `text` is that of its paragraphs. Errors and formulas without a value are
 * tallied.
 */
export function readOdsCell(
  attributes: Readonly<Record<string, string>>,
  text: string | undefined,
  { column, row }: { readonly column: number; readonly row: number },
  tally: Tally,
): string {
  const isFormula = attributes['table:formula'] !== undefined;
  const type = attributes['office:value-type'] ?? '';
  if (attributes['calcext:value-type'] === 'error' || (isFormula && /^Err:\d{3}$/.test(text ?? ''))) {
    tally.count('error', column, row, text);
    return text ?? '';
  }
  if (isFormula && type === '' && (text ?? '') === '') tally.count('no value', column, row);
  const value = attributes[valueNames.get(type) ?? ''];
  return value === undefined ? (text ?? attributes['office:string-value'] ?? '') : writeOdsValue(type, value);
}

const valueNames = new Map([
  ['float', 'office:value'],
  ['percentage', 'office:value'],
  ['currency', 'office:value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
  ['boolean', 'office:boolean-value'],
]);

function writeOdsValue(type: string, value: string): string {
  if (type === 'date') return writeIsoDate(value);
  if (type === 'boolean') return value.toUpperCase();
  return type === 'time' ? writeDuration(value) : writeNumber(value);
}

/** A length of time such as `PT09H30M15.5S` as `09:30:16`; what is none stays as it is. */
function writeDuration(value: string): string {
  const [whole, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(value) ?? [];
  if (whole === undefined) return value;
  return writeTime(
    Math.round(Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)),
  );
}
