import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeSerial } from '../../../src/files/workbook/write-value.ts';
import { type NumberKind, tellNumberKind } from '../../../src/files/workbook/xlsx/number-format.ts';
import { readXlsx } from './build-xlsx.ts';

describe('what a format makes of a number', () => {
  test('the formats built in', () => {
    const told = new Map<NumberKind, number[]>();
    for (let id = 0; id < 70; id += 1) {
      const kind = tellNumberKind(id, undefined);
      if (kind !== 'number') told.set(kind, [...(told.get(kind) ?? []), id]);
    }
    expect(Object.fromEntries(told)).toEqual({
      date: [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58],
      time: [18, 19, 20, 21, 45, 47],
      elapsed: [46],
    });
  });

  test.each<[NumberKind, string]>([
    ['date', 'dd/mm/yyyy;@'],
    ['date', 'yyyy\\-mm\\-dd'],
    ['date', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'],
    ['date', '[$-809]d mmmm yyyy'],
    ['date', 'mmm-yy'],
    ['date', 'mmmm'],
    ['date', 'd "of" mmm'],
    ['date', 'dd/mm/yyyy\\ hh:mm:ss.000'],
    ['date', '[Red]dd/mm/yy'],
    ['date', '0;dd/mm/yy'],
    ['date', 'DD.MM.YYYY'],
    ['time', 'hh:mm'],
    ['time', 'h:mm\\ AM/PM'],
    ['time', 'mm:ss.0'],
    ['elapsed', '[h]:mm:ss'],
    ['elapsed', '[mm]:ss'],
    ['number', 'General'],
    ['number', '"Day "General'],
    ['number', 'Standard'],
    ['number', '0'],
    ['number', '@'],
    ['number', ''],
    ['number', '[Red]0.00'],
    ['number', '#,##0.00;[Red]-#,##0.00'],
    ['number', '0 "days"'],
    ['number', '0\\ \\d\\a\\y\\s'],
    ['number', '0 days'],
    ['number', '_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-'],
    ['number', '0.00E+00'],
    ['number', '# ?/?'],
    ['number', '_d0_y'],
    ['number', '[$USD] #,##0'],
    ['number', '"TRUE";"TRUE";"FALSE"'],
    ['number', ';;;'],
  ])('%s: %s', (kind, code) => {
    expect(tellNumberKind(164, code)).toBe(kind);
  });

  test('a format of the workbook’s own goes before the one built in', () => {
    expect(tellNumberKind(14, '0.00')).toBe('number');
    expect(tellNumberKind(2, 'dd/mm/yyyy')).toBe('date');
  });
});

describe('days from serials', () => {
  test.each<[serial: number, kind: NumberKind, day: string]>([
    [1, 'date', '1900-01-01'],
    [59, 'date', '1900-02-28'],
    [60, 'date', '1900-02-29'],
    [61, 'date', '1900-03-01'],
    [45_748, 'date', '2025-04-01'],
    [45_748, 'time', '2025-04-01'],
    [2_958_465, 'date', '9999-12-31'],
    [45_748.5, 'date', '2025-04-01 12:00:00'],
    [45_748.39600694444, 'date', '2025-04-01 09:30:15'],
    [45_748.999_999_99, 'date', '2025-04-02'],
    [0.395_833_333_333, 'time', '09:30:00'],
    [0, 'time', '00:00:00'],
    [0, 'date', '1900-01-00'],
    [0.5, 'date', '1900-01-00 12:00:00'],
    [1.104_166_666_666, 'elapsed', '26:30:00'],
    [2_958_466, 'date', ''],
    [-1, 'date', ''],
    [Number.NaN, 'date', ''],
  ])('%d as %s is “%s”', (serial, kind, day) => {
    expect(writeSerial(serial, kind, false)).toBe(day);
  });

  test('the system that counts from 1904 has no such gap', () => {
    expect(writeSerial(0, 'date', true)).toBe('1904-01-01');
    expect(writeSerial(44_286, 'date', true)).toBe('2025-04-01');
    expect(writeSerial(2_957_003, 'date', true)).toBe('9999-12-31');
    expect(writeSerial(2_957_004, 'date', true)).toBe('');
  });

  test('each serial is its day and second, leap years and all', () => {
    const day = fc.integer({ min: 61, max: 2_958_465 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399 }), (serial, seconds) => {
        const [year = 0, month = 0, date = 0] = writeSerial(serial, 'date', false).split('-').map(Number);
        expect(daysFromCivil(year, month, date)).toBe(serial - 25_569);
        const time = writeSerial(serial + seconds / 86_400, 'date', false).slice(11) || '00:00:00';
        const [h = 0, m = 0, s = 0] = time.split(':').map(Number);
        expect(h * 3_600 + m * 60 + s).toBe(seconds);
      }),
    );
  });

  test('a style makes a day, and only of a number; one of no date stays a number', async () => {
    const cell = (column: string, style: number, value: string, type = '') =>
      `<c r="${column}1" s="${style}"${type}><v>${value}</v></c>`;
    const { rows } = await readXlsx({
      styles: [14, 164, 165],
      formats: { 164: '[$-809]dd mmmm yyyy', 165: '0 "days"' },
      rows: `<row r="1">${cell('A', 1, '45748')}${cell('B', 2, '45748.25')}${cell('C', 3, '45748')}${cell('D', 0, '45748')}${cell('E', 1, 'text', ' t="str"')}${cell('F', 1, '-5')}${cell('G', 9, '45748')}${cell('H', 1, 'x')}</row>`,
    });
    expect(rows[1]).toEqual([
      '2025-04-01',
      '2025-04-01 06:00:00',
      '45748',
      '45748',
      'text',
      '-5',
      '45748',
      'x',
    ]);
  });

  test('a workbook says that its days are counted from 1904', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>44286</v></c></row>';
    for (const is of ['1', 'true']) {
      const { rows } = await readXlsx({ styles: [14], workbookPr: `date1904="${is}"`, rows: row });
      expect(rows[1]).toEqual(['2025-04-01']);
    }
    const { rows } = await readXlsx({ styles: [14], workbookPr: 'date1904="0"', rows: row });
    expect(rows[1]).toEqual(['2021-03-31']);
  });
});

/** Days since 1970 by Howard Hinnant's algorithm, independent of JavaScript's dates. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
