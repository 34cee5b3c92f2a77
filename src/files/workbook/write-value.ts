import type { NumberKind } from './xlsx/number-format.ts';

/**
 * A number as the shortest decimal, without an exponent, to the 15 significant digits that Excel shows; a whole number
 * written out keeps all its digits, and what is no number stays as it is.
 */
export function writeNumber(text: string): string {
  const bare = text.trim();
  if (/^-?(?:0|[1-9]\d*)$/.test(bare) || !decimal.test(bare)) return bare;
  const number = Number(bare);
  return Number.isFinite(number) ? writeOut(String(Number(number.toPrecision(15)))) : bare;
}

/**
 * The day of a serial, `2025-04-01`, with ` 09:30:15` behind it if it has a time; `''` for a serial that no date of
 * that system has. Serials before 1 are a time of day if the format shows only that, else Excel's `1900-01-00`, and 60
 * is the day that Excel alone knows, `1900-02-29`: neither is a date, and both are left for the reader to refuse.
 */
export function writeSerial(serial: number, kind: NumberKind, is1904: boolean): string {
  const seconds = Math.round(serial * daySeconds);
  if (!(seconds >= 0)) return '';
  if (kind === 'elapsed') return writeTime(seconds);
  const [whole, rest] = [Math.floor(seconds / daySeconds), seconds % daySeconds];
  if (whole === 0 && kind === 'time') return writeTime(rest);
  const day = writeDay(is1904 ? whole + days1904 : whole);
  return day === '' || rest === 0 ? day : `${day} ${writeTime(rest)}`;
}

/**
 * A date or time in ISO form as the text of a cell: `2025-04-01T00:00:00` is `2025-04-01`, and a time on the day 0 of
 * Excel or LibreOffice is only a time. What has a time zone, or is no such date, stays as it is.
 */
export function writeIsoDate(text: string): string {
  const [, day, hours, seconds = ':00'] =
    /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?)?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return day ?? text.trim();
  const time = hours + seconds;
  if (day === undefined || timeDays.has(day)) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Control characters, which a workbook writes as `_x000D_`; `_x005F_` protects what only looks like one. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const timeDays = new Set(['1899-12-30', '1899-12-31']);
const daySeconds = 86_400;
/** Days from Excel's day 0 to 1 January 1904, day 0 of the other system. */
const days1904 = 1_462;
/** 31 December 9999. */
const lastSerial = 2_958_465;
const serial1970 = 25_569;

function writeDay(serial: number): string {
  if (serial > lastSerial) return '';
  if (serial === 0) return '1900-01-00';
  if (serial === 60) return '1900-02-29';
  const day = serial < 60 ? serial + 1 : serial;
  return new Date((day - serial1970) * daySeconds * 1_000).toISOString().slice(0, 10);
}

/** Hours may be more than 24. */
export function writeTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function writeOut(number: string): string {
  const [, sign = '', first = '', rest = '', exponent] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number) ?? [];
  if (exponent === undefined) return number;
  const places = Number(exponent);
  const digits = first + rest;
  return places < 0 ? `${sign}0.${'0'.repeat(-places - 1)}${digits}` : sign + digits.padEnd(places + 1, '0');
}
